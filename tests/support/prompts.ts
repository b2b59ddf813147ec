import fc from "fast-check";
import type { Question } from "./items";

/** A phrase and a text that it stands in: whole words, the beginning of one, words around others, a number. */
const phrase = (word: string) =>
  fc.constantFrom(
    { find: word, says: `${word.toUpperCase()}` },
    { find: `${word}…`, says: `${word}en` },
    { find: `sei ${word}`, says: `„Sei ${word}“` },
    { find: `${word} … ${word}`, says: `${word}, dann ${word}` },
    { find: `# ${word}`, says: `zwei ${word}` },
  );

const letters = fc.uniqueArray(
  fc.string({ unit: fc.constantFrom(..."abcdefghijk"), minLength: 6, maxLength: 8 }),
  {
    minLength: 8,
    maxLength: 8,
  },
);

const criterionOf = (id: string, word: string) =>
  fc.record({
    id: fc.constant(id),
    phrase: phrase(word),
    times: fc.integer({ min: 1, max: 3 }),
    points: fc.integer({ min: 1, max: 3 }),
  });

/** Prompts to write, each with its rubric and a model that meets it. */
export const prompting = fc
  .tuple(fc.uuid(), letters, fc.integer({ min: 1, max: 4 }))
  .chain(([id, words, count]) =>
    fc.record({
      id: fc.constant(id),
      criteria: fc.tuple(...words.slice(0, count).map((word, index) => criterionOf(`c${index}`, word))),
      forbidden: fc.subarray(words.slice(4)),
      start: fc.constantFrom("", "Mach was."),
    }),
  )
  .map(({ id, criteria, forbidden, start }): Question<"prompt"> => {
    const ids = [...criteria.map((criterion) => criterion.id), ...forbidden];
    return {
      item: {
        id,
        type: "prompt",
        prompt: "<p>What is asked?</p>",
        label: "Yours",
        start,
        rubric: "<p>What is looked for</p>",
        criteria: ids.map((part) => ({ id: part, html: `<p>${part}</p>` })),
      },
      key: {
        type: "prompt",
        criteria: criteria.map(({ id: criterion, phrase: { find }, times, points }) => ({
          id: criterion,
          points,
          find: [find, "nowhere to be found"],
          times,
          all: [find],
          met: `<p>Met ${criterion}</p>`,
          missing: `<p>Missing ${criterion}</p>`,
        })),
        forbidden: forbidden.map((word) => ({
          id: word,
          points: 1,
          find: [word],
          data: ["email", "phone", "iban"],
          found: `<p>Found ${word}</p>`,
        })),
        model: criteria
          .flatMap(({ phrase: { says }, times }) => Array.from({ length: times }, () => `${says}.`))
          .join("\n"),
      },
    };
  });
