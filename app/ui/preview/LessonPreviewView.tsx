import { Link } from "@remix-run/react";
import type { Language, Path } from "~/content/lessons";
import type { LessonPreview } from "~/content/preview/preview";
import { useLanguage } from "../language";
import { Sources } from "../learning/Sources";
import { previewTexts } from "../messages/preview";
import { EditionHead } from "./EditionHead";
import { EditionChoice, EditionRow, type Shown } from "./Editions";
import { FindingPanel } from "./Findings";
import { Frame } from "./Frame";
import { PathChoice, usePathNames } from "./PathChoice";
import { StepView } from "./StepView";

type Stop = { id: string; title: Record<Language, string>; address: string };

export type LessonPreviewProps = {
  lesson: LessonPreview;
  address: string;
  path: Path | null;
  way: { here: number; length: number; before: Stop | null; after: Stop | null };
  show: Shown;
  keys: boolean;
};

/** A lesson for its trainer: both editions side by side, step by step, with the keys and what is to be mended. */
export function LessonPreviewView({ lesson, address, path, way, show, keys }: LessonPreviewProps) {
  const { language, texts } = useLanguage();
  const words = texts(previewTexts);
  const names = usePathNames();
  const { editions } = lesson;
  const to = (change: Record<string, string | null>, where = address) =>
    addressOf(`/preview/${where}`, {
      path,
      show: show === "both" ? null : show,
      keys: keys ? null : "off",
      ...change,
    });
  const steps = Math.max(editions.de?.steps.length ?? 0, editions.en?.steps.length ?? 0);
  return (
    <Frame version={lesson.version}>
      <header className="preview-head">
        <p className="eyebrow">
          <Link to={addressOf("/preview", { path })}>{words.allCourses}</Link> ·{" "}
          {lesson.course.title[language]}
        </p>
        <h1>{editions[language]?.title ?? lesson.slug}</h1>
        <p className="small soft">
          {lesson.kind === "form" ? (
            <a href="/check">{words.asVisitor}</a>
          ) : (
            <>
              {words.belongsTo(lesson.paths.map((one) => names[one]).join(", "))} ·{" "}
              <a href={`/courses/${address}`}>{words.asLearner}</a>
            </>
          )}
        </p>
      </header>
      <div className="preview-tools">
        {lesson.kind === "form" ? null : <PathChoice path={path} to={(one) => to({ path: one })} />}
        <EditionChoice show={show} to={(one) => to({ show: one })} />
        <Link className="preview-toggle" to={to({ keys: keys ? "off" : null })} preventScrollReset>
          {keys ? words.keysOff : words.keysOn}
        </Link>
      </div>
      <WayNotice way={way} path={path} />
      {lesson.findings.map((finding) => (
        <FindingPanel key={`${finding.file} ${finding.line} ${finding.what}`} finding={finding} />
      ))}
      <div className={`preview-editions preview-shows-${show}`}>
        <EditionRow cell={(one) => <EditionHead edition={editions[one]} language={one} />} />
        {Array.from({ length: steps }, (_, index) => (
          <EditionRow
            key={`step-${index}`}
            cell={(one) => {
              const step = editions[one]?.steps[index];
              return step ? (
                <StepView
                  step={step}
                  number={index + 1}
                  language={one}
                  action={`/preview/${address}`}
                  keys={keys}
                />
              ) : null;
            }}
          />
        ))}
        <EditionRow cell={(one) => <Sources sources={editions[one]?.sources ?? []} />} />
      </div>
      <nav className="preview-way" aria-label={`${words.before}, ${words.after}`}>
        {way.before ? (
          <Link to={to({}, way.before.address)}>
            <span className="small soft">{words.before}</span> {way.before.title[language]}
          </Link>
        ) : (
          <span />
        )}
        {way.after ? (
          <Link to={to({}, way.after.address)}>
            <span className="small soft">{words.after}</span> {way.after.title[language]}
          </Link>
        ) : null}
      </nav>
    </Frame>
  );
}

function WayNotice({ way, path }: Pick<LessonPreviewProps, "way" | "path">) {
  const { texts, number } = useLanguage();
  const words = texts(previewTexts);
  if (!path) return null;
  return (
    <p className={way.here < 0 ? "preview-off" : "small soft"}>
      {way.here < 0 ? words.notOnPath : words.place(number(way.here + 1), number(way.length))}
    </p>
  );
}

function addressOf(where: string, search: Record<string, string | null>): string {
  const given = Object.entries(search).filter((entry): entry is [string, string] => entry[1] !== null);
  return given.length > 0 ? `${where}?${new URLSearchParams(given)}` : where;
}
