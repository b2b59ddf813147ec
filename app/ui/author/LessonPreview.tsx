import { useState } from "react";
import type { LessonPage } from "~/content/lesson-page";
import { ItemForm } from "../items/ItemForm";
import { type AnswerReply, UNANSWERED } from "../items/reply";
import { useLanguage } from "../language";
import { Sources } from "../learning/Sources";
import { authorTexts } from "../messages/author";
import { editorTexts } from "../messages/editor";
import { StaticHtml } from "../StaticHtml";
import { LazyWorksheet } from "../worksheets/LazyWorksheet";
import type { ShownPreview } from "./use-preview";

type Props = {
  preview: ShownPreview;
  /** Where an answer is tried: it is graded as learners' are, and stored nowhere. */
  action: string;
  reply: AnswerReply | undefined;
};

/** A lesson as its learners will see it, with the solutions where its author wants them. */
export function LessonPreview({ preview, action, reply }: Props) {
  const { texts, t, plural } = useLanguage();
  const words = texts(editorTexts);
  const [solutions, setSolutions] = useState(false);
  const { page, lessonId, language } = preview;
  if (!page) return <p className="soft">{words.noPreviewYet}</p>;
  const hasItems = Object.keys(page.items).length > 0;
  return (
    <>
      {hasItems ? (
        <label className="check author-solutions from-script">
          <input
            type="checkbox"
            checked={solutions}
            onChange={(event) => setSolutions(event.target.checked)}
          />
          <span>{words.solutions}</span>
        </label>
      ) : null}
      <article className="lesson-body author-lesson" lang={language ?? undefined}>
        <p className="eyebrow">{plural(page.minutes, t.learning.minutes)}</p>
        <h2 className="author-lesson-title">{page.title || texts(authorTexts).untitled}</h2>
        <p className="lead">{page.objective}</p>
        <Segments
          // Other questions of the same name must not keep what was answered before.
          key={lessonId}
          {...{ page, preview, action, reply, solutions }}
        />
        <Sources sources={page.sources} />
      </article>
    </>
  );
}

function Segments({
  page,
  preview,
  action,
  reply,
  solutions,
}: Props & { page: LessonPage; solutions: boolean }) {
  const words = useLanguage().texts(editorTexts);
  const asked = page.segments.flatMap((segment) =>
    segment.kind === "pool" ? segment.items : "item" in segment ? [segment.item] : [],
  );
  const question = (id: string) => {
    const item = page.items[id];
    if (!item) return null;
    const solved = solutions ? preview.solved[id] : undefined;
    return (
      <ItemForm
        key={`${id}/${solved ? "solved" : "open"}/${JSON.stringify(item)}`}
        item={item}
        state={solved ?? UNANSWERED}
        seed="preview"
        action={action}
        mode={solved ? "review" : "practice"}
        number={asked.indexOf(id) + 1}
        reply={reply?.item === id && !solved ? reply : undefined}
      />
    );
  };
  return (
    <>
      {page.segments.map((segment, index) => {
        switch (segment.kind) {
          case "html":
            return <StaticHtml key={`${index}-${segment.id}`} id={segment.id} html={segment.html} />;
          case "item":
          case "recall":
            return question(segment.item);
          case "pool":
            return (
              <div key={segment.id} className="stack">
                <p className="small soft">
                  {words.pools}: {segment.draw} / {segment.items.length}
                </p>
                {segment.items.map(question)}
              </div>
            );
          case "worksheet":
            return (
              <LazyWorksheet
                key={`${segment.sheet.id}/${JSON.stringify(segment.sheet)}`}
                sheet={segment.sheet}
                state={undefined}
                action={action}
                signedIn={false}
                reply={undefined}
              />
            );
          default:
            return null;
        }
      })}
    </>
  );
}
