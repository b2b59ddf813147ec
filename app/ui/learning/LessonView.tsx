import { Link } from "@remix-run/react";
import { useState } from "react";
import type { ItemState } from "~/content/items";
import type { LessonPage } from "~/content/lesson-page";
import type { Language } from "~/content/lessons";
import type { SheetState } from "~/content/worksheet";
import { type Packed, unpack, unpackShared } from "~/platform/packed";
import { ItemForm } from "../items/ItemForm";
import { type AnswerReply, UNANSWERED } from "../items/reply";
import { TokenSlider } from "../items/TokenSlider";
import { Line } from "../Line";
import { useLanguage } from "../language";
import { Notice } from "../Notice";
import { Progress } from "../Progress";
import { StaticHtml } from "../StaticHtml";
import { LazyWorksheet } from "../worksheets/LazyWorksheet";
import type { SheetReply } from "../worksheets/reply";
import { LazyLookAgain } from "./LazyLookAgain";
import { LessonEnd } from "./LessonEnd";
import type { LookShown } from "./LookAgain";
import { Resume } from "./Resume";
import { Sources } from "./Sources";
import { useStation } from "./use-station";

/** The course around a lesson. */
export type CourseAround = {
  slug: string;
  title: string;
  /** 0–1. */
  passMark: number;
  completed: boolean;
  lessons: {
    id: string;
    slug: string;
    kind: "lesson" | "test";
    title: string;
    minutes: number;
    done: boolean;
  }[];
};

export type LessonViewProps = {
  path: string;
  lessonId: string;
  page: Packed<LessonPage>;
  states: Packed<Record<string, ItemState>>;
  sheets: Packed<Record<string, SheetState>>;
  course: Packed<CourseAround>;
  look: LookShown;
  /** The language that the lesson is written in; null where it is the page's. */
  lang: Language | null;
  place: string | null;
  seed: string;
  signedIn: boolean;
  reply: AnswerReply | undefined;
  sheetReply: SheetReply | undefined;
};

/** A lesson: its text, its questions, and the learner's way through the course beside it. */
export function LessonView(props: LessonViewProps) {
  const { path, lessonId, look, place, seed, signedIn, reply, sheetReply } = props;
  const { t, number, plural, date, language } = useLanguage();
  const words = t.learning;
  const changed = new Set(look && look !== "looked" ? look.parts.map(({ anchor }) => anchor) : []);
  const [looked, setLooked] = useState(false);
  const pageLanguage = props.lang ? language : undefined;
  const [page] = useState(() => unpackShared(props.page));
  const [course] = useState(() => unpack(props.course));
  const [sheets] = useState(() => unpack(props.sheets));
  const [states, setStates] = useState(() => unpack(props.states));
  const [completed, setCompleted] = useState<AnswerReply["completed"]>(null);
  useStation({ path, headings: page.headings, signedIn });

  const onReply = (answer: AnswerReply) => {
    if (answer.problem) return;
    setStates((known) => ({ ...known, [answer.item]: answer.state }));
    if (changed.has(answer.item)) setLooked(true);
    if (answer.completed) setCompleted(answer.completed);
  };

  const asked = page.segments.flatMap((segment) =>
    segment.kind === "item" || segment.kind === "recall" ? [segment] : [],
  );
  const required = asked.filter((segment) => segment.required);
  const answered = required.filter(({ item }) => (states[item]?.tries ?? 0) > 0).length;
  const noteOn = ({ kind, item, required: counts }: (typeof asked)[number]) =>
    [
      ...(changed.has(item) ? [words.changed] : []),
      ...(kind === "recall" ? [words.recall] : counts ? [] : [words.optional]),
    ].join(" · ") || undefined;
  const lessons = course.lessons.map((lesson) =>
    lesson.id === lessonId && completed ? { ...lesson, done: true } : lesson,
  );
  const here = lessons.findIndex((lesson) => lesson.id === lessonId);
  const stations = lessons.map((lesson, index) => ({
    label: lesson.title,
    href: `/courses/${course.slug}/${lesson.slug}`,
    state: index === here ? ("current" as const) : lesson.done ? ("done" as const) : ("open" as const),
    note: index === here && lesson.done ? words.lessonDone : plural(lesson.minutes, words.minutes),
  }));

  return (
    <div className="lesson">
      <aside className="lesson-side">
        <p className="eyebrow">
          <Link to={`/courses/${course.slug}`}>{course.title}</Link>
        </p>
        <div className="from-wide">
          <Line stations={stations} label={words.content} />
        </div>
        <div className="till-wide">
          <Line stations={stations} label={words.content} orientation="horizontal" compact />
        </div>
        {required.length > 0 && signedIn ? (
          <Progress
            label={words.lessonProgress}
            value={answered}
            max={required.length}
            text={words.answered(number(answered), number(required.length))}
          />
        ) : null}
      </aside>
      <article className="lesson-body" lang={props.lang ?? undefined}>
        <header className="page-head">
          <p className="eyebrow" lang={pageLanguage}>
            {words.lessonNumber(here + 1, lessons.filter(({ kind }) => kind === "lesson").length)} ·{" "}
            {plural(page.minutes, words.minutes)}
            {page.asOf ? ` · ${words.asOf(date(page.asOf))}` : null}
          </p>
          <h1>{page.title}</h1>
          <p className="lead">{page.objective}</p>
          <LazyLookAgain look={look} action={path} looked={looked} />
          <Resume place={place} headings={page.headings} />
          {signedIn ? null : (
            <Notice>
              {words.signInToKeep}{" "}
              <Link to={`/sign-in?next=${encodeURIComponent(path)}`}>{t.common.signIn}</Link>
            </Notice>
          )}
        </header>
        {page.segments.map((segment) => {
          if (segment.kind === "html")
            return <StaticHtml key={segment.id} id={segment.id} html={segment.html} />;
          if (segment.kind === "token-slider")
            return <TokenSlider key={segment.id} id={segment.id} data={segment.data} />;
          if (segment.kind === "worksheet") {
            const { sheet } = segment;
            return (
              <LazyWorksheet
                key={sheet.id}
                sheet={sheet}
                state={sheets[sheet.id]}
                action={path}
                signedIn={signedIn}
                reply={sheetReply?.sheet === sheet.id ? sheetReply : undefined}
              />
            );
          }
          const item = segment.kind === "pool" ? undefined : page.items[segment.item];
          if (!item || segment.kind === "pool") return null;
          const state = states[item.id];
          const ownReply = reply?.item === item.id ? reply : undefined;
          return (
            <ItemForm
              key={item.id}
              item={item}
              state={state ?? UNANSWERED}
              seed={`${seed}/${lessonId}`}
              action={path}
              mode="practice"
              number={asked.indexOf(segment) + 1}
              reply={ownReply}
              note={noteOn(segment)}
              report={`${path}/report?at=${item.id}`}
              onReply={onReply}
            />
          );
        })}
        <LessonEnd
          course={course}
          lessons={lessons}
          here={here}
          courseCompleted={course.completed || completed === "course"}
          signedIn={signedIn}
        />
        <Sources sources={page.sources} />
        <p>
          <a className="report-link" href={`${path}/report`}>
            {t.items.report}
          </a>
        </p>
      </article>
    </div>
  );
}
