import type { Language } from "~/content/lessons";
import type { AskedItem, Interactive, PreviewStep } from "~/content/preview/edition";
import { Icon } from "../Icon";
import { ItemForm } from "../items/ItemForm";
import { UNANSWERED } from "../items/reply";
import { TokenSlider } from "../items/TokenSlider";
import { useLanguage } from "../language";
import { previewTexts } from "../messages/preview";
import { LazyWorksheet } from "../worksheets/LazyWorksheet";
import { apart } from "./apart";
import { FindingPanel } from "./Findings";

type Shown = { language: Language; action: string; keys: boolean };

const named = (id: string, language: Language) => `${id}.${language}`;

/** A step of a lesson: what is read, and then what is done, with its key beside it. */
export function StepView({ step, number, ...shown }: Shown & { step: PreviewStep; number: number }) {
  const { language } = shown;
  return (
    <>
      {step.reading.map((part, index) =>
        part.kind === "finding" ? (
          <FindingPanel
            key={`${part.finding.line}:${part.finding.column} ${part.finding.what}`}
            finding={part.finding}
          />
        ) : (
          <div
            key={`text-${index}`}
            className="prose"
            dangerouslySetInnerHTML={{ __html: apart(part.html, language) }}
          />
        ),
      )}
      {step.interactive ? <InteractiveView what={step.interactive} number={number} {...shown} /> : null}
      {step.below.map((finding) => (
        <FindingPanel key={`${finding.line}:${finding.column} ${finding.what}`} finding={finding} />
      ))}
    </>
  );
}

function InteractiveView({ what, number, ...shown }: Shown & { what: Interactive; number: number }) {
  const { texts, number: written } = useLanguage();
  const words = texts(previewTexts);
  switch (what.kind) {
    case "item":
      return <Asked asked={what} number={number} {...shown} />;
    case "pool":
      return (
        <>
          <p className="eyebrow">{words.pool(written(what.draw), written(what.items.length))}</p>
          {what.items.map((asked, index) => (
            <Asked key={asked.item.id} asked={asked} number={index + 1} {...shown} />
          ))}
        </>
      );
    case "area":
      return (
        <>
          <h3 id={`${what.id}.${shown.language}`}>
            {words.area} <code>{what.id}</code>
          </h3>
          {what.items.map((asked, index) => (
            <Asked key={asked.item.id} asked={asked} number={index + 1} {...shown} />
          ))}
        </>
      );
    case "token-slider":
      return <TokenSlider id={named(what.id, shown.language)} data={what.data} />;
    case "worksheet":
      return (
        <LazyWorksheet
          sheet={{ ...what.sheet, id: named(what.sheet.id, shown.language) }}
          state={undefined}
          action={shown.action}
          signedIn={false}
          reply={undefined}
        />
      );
    case "lost":
      return <p>{words.lost(what.id)}</p>;
  }
}

function Asked({ asked, number, language, action, keys }: Shown & { asked: AskedItem; number: number }) {
  const { texts } = useLanguage();
  const words = texts(previewTexts);
  const { item, note, key } = asked;
  return (
    <div className={keys ? "preview-asked" : undefined}>
      <ItemForm
        item={{ ...item, id: named(item.id, language) }}
        state={UNANSWERED}
        seed="preview"
        action={action}
        mode="practice"
        number={number}
        note={note ? words[note] : undefined}
      />
      {keys ? (
        <aside className="preview-key" aria-label={`${words.key}: ${item.id}`}>
          <p className="small soft">
            {words.key} · <code>{item.id}</code>
          </p>
          <ul>
            {key.map(({ mark, html, why }, index) => (
              <li key={`line-${index}`} className={`preview-key-${mark}`}>
                {mark === "note" ? null : <Icon name={mark === "right" ? "tick" : "close"} />}
                <div>
                  <span className="visually-hidden">{mark === "note" ? words.model : words[mark]}: </span>
                  <span className="preview-answer" dangerouslySetInnerHTML={{ __html: html }} />
                  {why ? <div className="preview-why" dangerouslySetInnerHTML={{ __html: why }} /> : null}
                </div>
              </li>
            ))}
          </ul>
        </aside>
      ) : null}
    </div>
  );
}
