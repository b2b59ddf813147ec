import { Link } from "@remix-run/react";
import { useState } from "react";
import type { ItemState } from "~/content/items";
import type { LessonPage } from "~/content/lesson-page";
import { type Packed, unpack, unpackShared } from "~/platform/packed";
import { ItemForm } from "../items/ItemForm";
import { type AnswerReply, UNANSWERED } from "../items/reply";
import { TokenSlider } from "../items/TokenSlider";
import { Line } from "../Line";
import { useLanguage } from "../language";
import { Notice } from "../Notice";
import { Progress } from "../Progress";
import { StaticHtml } from "../StaticHtml";
import { LessonEnd } from "./LessonEnd";
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
  course: Packed<CourseAround>;
  place: string | null;
  seed: string;
  signedIn: boolean;
  reply: AnswerReply | undefined;
};

/** A lesson: its text, its questions, and the learner's way through the course beside it. */
export function LessonView(props: LessonViewProps) {
  const { path, lessonId, place, seed, signedIn, reply } = props;
  const { t, number, plural, date } = useLanguage();
  const words = t.learning;
  const [page] = useState(() => unpackShared(props.page));
  const [course] = useState(() => unpack(props.course));
  const [states, setStates] = useState(() => unpack(props.states));
  const [completed, setCompleted] = useState<AnswerReply["completed"]>(null);
  useStation({ path, headings: page.headings, signedIn });

  const onReply = (answer: AnswerReply) => {
    if (answer.problem) return;
    setStates((known) => ({ ...known, [answer.item]: answer.state }));
    if (answer.completed) setCompleted(answer.completed);
  };

  const asked = page.segments.flatMap((segment) =>
    segment.kind === "item" || segment.kind === "recall" ? [segment] : [],
  );
  const required = asked.filter((segment) => segment.required);
  const answered = required.filter(({ item }) => (states[item]?.tries ?? 0) > 0).length;
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
      <article className="lesson-body">
        <header className="page-head">
          <p className="eyebrow">
            {words.lessonNumber(here + 1, lessons.filter(({ kind }) => kind === "lesson").length)} ·{" "}
            {plural(page.minutes, words.minutes)}
            {page.asOf ? ` · ${words.asOf(date(page.asOf))}` : null}
          </p>
          <h1>{page.title}</h1>
          <p className="lead">{page.objective}</p>
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
              note={segment.kind === "recall" ? words.recall : segment.required ? undefined : words.optional}
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
      </article>
    </div>
  );
}
