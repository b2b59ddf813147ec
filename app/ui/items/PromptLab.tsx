import type { ItemOf, PromptForm } from "~/content/items";
import { Feedback, Inline, partOf, type TypeProps } from "./parts";

/** A prompt to write, below what is looked for in it; after the answer the feedback criterion by criterion. */
export function PromptLab({ item, values, graded, closed }: TypeProps<ItemOf<"prompt", PromptForm>>) {
  const id = `${item.id}-text`;
  return (
    <>
      <div className="rubric" id={`${id}-rubric`} dangerouslySetInnerHTML={{ __html: item.rubric }} />
      <p className="item-text">
        <label htmlFor={id}>{item.label}</label>
        <textarea
          id={id}
          className="input"
          name="text"
          rows={6}
          maxLength={2000}
          defaultValue={values.text?.[0] ?? item.start}
          readOnly={closed}
          aria-describedby={`${id}-rubric`}
        />
      </p>
      {item.criteria.map((criterion) => (
        <Feedback
          key={criterion.id}
          id={`${item.id}-${criterion.id}`}
          part={partOf(graded, criterion.id)}
          name={<Inline html={criterion.html} />}
        />
      ))}
    </>
  );
}
