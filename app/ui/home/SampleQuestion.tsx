import type { Choice, Html } from "~/content/items";
import { ButtonLink } from "../Button";
import { Inline } from "../items/parts";
import { useLanguage } from "../language";
import { homeTexts } from "../messages/home";

export type Sample = { lesson: string; to: string; prompt: Html; options: Choice[] };

/** A real question of the preview lesson, to look at here and to answer there. */
export function SampleQuestion({ sample }: { sample: Sample }) {
  const { texts } = useLanguage();
  const words = texts(homeTexts);
  return (
    <div className="split sample">
      <div className="stack">
        <h2>{words.sampleTitle}</h2>
        <p className="lead">{words.sampleLead(sample.lesson)}</p>
        <ButtonLink to={sample.to}>{words.answerIt}</ButtonLink>
      </div>
      <div className="sample-sheet stack">
        <div className="reading" dangerouslySetInnerHTML={{ __html: sample.prompt }} />
        <ul className="sample-options">
          {sample.options.map(({ id, html }) => (
            <li key={id}>
              <Inline html={html} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
