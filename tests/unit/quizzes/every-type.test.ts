import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Item, ItemType, Key, Response } from "~/content/items";
import { explanation, fieldsOf, grade, isRight, readResponse, solution } from "~/domain/quizzes";
import { itemTypes, questions } from "../../support/items";
import { answerTo, anyResponseTo } from "../../support/responses";

type Asked = { item: Item; key: Key };
type Answered = Asked & { response: Response };

const question = (type: ItemType): fc.Arbitrary<Asked> => questions[type];
const answeredBy = (answer: (item: Item) => fc.Arbitrary<Response>) => (type: ItemType) =>
  question(type).chain((asked) => answer(asked.item).map((response): Answered => ({ ...asked, response })));
const answered = answeredBy(answerTo);
const tampered = answeredBy(anyResponseTo);

const shuffled = <T>(list: T[]) => fc.shuffledSubarray(list, { minLength: list.length });

describe.each(itemTypes)("%s", (type) => {
  it("scores from 0 to 1, whatever the response holds", () => {
    fc.assert(
      fc.property(fc.oneof(answered(type), tampered(type)), ({ key, response }) => {
        const { score, parts } = grade(key, response);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        for (const part of Object.values(parts)) {
          expect(part).toEqual({ right: expect.any(Boolean), feedback: expect.any(String) });
        }
      }),
    );
  });

  it("gives full marks to its solution, and says of every part of it that it is right", () => {
    fc.assert(
      fc.property(question(type), ({ key }) => {
        const graded = grade(key, solution(key));
        expect(isRight(graded)).toBe(true);
        expect(Object.values(graded.parts).every(({ right }) => right)).toBe(true);
      }),
    );
  });

  it("reads the solution back from its fields in any order, among fields of others", () => {
    fc.assert(
      fc.property(
        question(type).chain((asked) =>
          shuffled([
            ...fieldsOf(solution(asked.key)),
            ["_item", "x"],
            ["__proto__", "y"],
            ["unheard-of", ""],
          ]).map((fields) => ({ ...asked, fields: fields as [string, string][] })),
        ),
        ({ item, key, fields }) => {
          expect(readResponse(item, fields)).toStrictEqual({ response: solution(key) });
        },
      ),
    );
  });

  it("reads and grades the same in whatever order the fields come", () => {
    fc.assert(
      fc.property(
        fc
          .oneof(answered(type), tampered(type))
          .chain((all) => shuffled(fieldsOf(all.response)).map((fields) => ({ ...all, fields }))),
        ({ item, key, response, fields }) => {
          const read = readResponse(item, fieldsOf(response));
          const readShuffled = readResponse(item, fields);
          expect(JSON.stringify(readShuffled)).toBe(JSON.stringify(read));
          if ("response" in read && "response" in readShuffled) {
            expect(grade(key, readShuffled.response)).toStrictEqual(grade(key, read.response));
          }
        },
      ),
    );
  });

  it("accepts every answer that its form can post, and reads it back unchanged", () => {
    fc.assert(
      fc.property(answered(type), ({ item, response }) => {
        const read = readResponse(item, fieldsOf(response));
        if (!("response" in read)) throw new Error(read.problem);
        expect(readResponse(item, fieldsOf(read.response))).toStrictEqual(read);
      }),
    );
  });

  it("grades what it reads, and repeats no name or id that the item does not have", () => {
    fc.assert(
      fc.property(tampered(type), ({ item, key, response }) => {
        const read = readResponse(item, fieldsOf(response));
        const kept = "response" in read ? read.response : read.typed;
        const known = [...JSON.stringify(item).matchAll(/"([^"]+)"/g)].map(([, name]) => name);
        const fields = ["choice", "verdict", "reason", "text", ...known];
        expect(fields).toEqual(expect.arrayContaining(Object.keys(kept)));
        expect(Object.getPrototypeOf(kept)).toBe(Object.prototype);
        if ("response" in read) grade(key, read.response);
      }),
    );
  });

  it("explains every part that an answer can get feedback on, with the same words", () => {
    fc.assert(
      fc.property(answered(type), ({ key, response }) => {
        const parts = Object.entries(grade(key, response).parts);
        // A criterion has two explanations: what is missing, and what is good about it once it is there.
        const said = key.type === "prompt" ? parts.filter(([, { right }]) => right) : parts;
        expect(explanation(key)).toMatchObject(
          Object.fromEntries(said.map(([id, { feedback }]) => [id, { feedback }])),
        );
      }),
    );
  });

  it("says nothing of an answer that is empty", () => {
    fc.assert(
      fc.property(question(type), ({ item, key }) => {
        expect(grade(key, {}).parts).toEqual({});
        expect(readResponse(item, [])).toEqual({ problem: "incomplete", typed: {} });
      }),
    );
  });
});
