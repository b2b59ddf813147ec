import { readFileSync } from "node:fs";
import { expect, type Locator, type Page } from "@playwright/test";
import type { Html, Item, Key, Response } from "../../app/content/items";
import { plain } from "../../app/ui/items/text";

export type Asked = { item: Item; key: Key };

export type Lesson = { id: string; path: string; title: string; asked: Asked[] };

type Stored = { courseId: string; slug: string; title: string; items: Record<string, Item> };

const read = (name: string): unknown => JSON.parse(readFileSync(`build/courses/${name}.json`, "utf8"));

/** A lesson of any course with what only the server knows: the test reads the keys where the build wrote them. */
export function lesson(id: string, language = "de"): Lesson {
  const { courseId, slug, title, items } = read(`${id}.${language}`) as Stored;
  const keys = read(`${id}.${language}.keys`) as Record<string, Key>;
  const asked = Object.entries(keys).flatMap(([name, key]) => {
    const item = items[name];
    return item ? [{ item, key }] : [];
  });
  return { id, path: `${addressOf(courseId)}/${slug}`, title, asked };
}

function addressOf(courseId: string): string {
  const { courses } = read("catalogue") as { courses: { id: string; slug: string }[] };
  const course = courses.find(({ id }) => id === courseId);
  if (!course) throw new Error(`no course ${courseId} was built`);
  return `/courses/${course.slug}`;
}

/** The lessons and the test of K1. */
export const LESSONS = ["k1-1", "k1-2", "k1-3", "k1-4"];
/** One with a prompt to revise, which K1 does not have. */
export const LAB_LESSON = "k2-3";

/** Those that are answered on a phone as well. */
export const PHONE_LESSONS = ["k1-2", LAB_LESSON];
export const TEST = "k1-test";

/** What earns full marks. Fields stand in the order in which a person can fill them. */
export function rightAnswer({ key }: Asked): Response {
  switch (key.type) {
    case "single-choice":
      return { choice: [key.correct] };
    case "multiple-choice":
      return { choice: key.correct };
    case "spotting":
      return { choice: key.targets };
    case "true-false":
      return { verdict: [key.verdict], reason: [key.reason] };
    case "numeric":
      return { text: [String(key.value).replace(".", ",")] };
    case "short-text":
      return { text: key.accepted.slice(0, 1) };
    case "prompt":
      return { text: [key.model] };
    case "ordering":
      return places(key.order);
    case "matching":
      return single(Object.entries(key.pairs));
    case "grouping":
      return single(Object.entries(key.groups));
    case "cloze":
      return single(Object.entries(key.blanks).map(([blank, { accepted }]) => [blank, accepted[0] ?? ""]));
    case "scenario":
      return path(key, (a, b) => b - a);
  }
}

/** An answer with something wrong in every part. */
export function wrongAnswer({ item, key }: Asked): Response {
  const others = (feedback: object, right: string[]) =>
    Object.keys(feedback).filter((id) => !right.includes(id));
  switch (key.type) {
    case "single-choice":
      return { choice: others(key.feedback, [key.correct]).slice(0, 1) };
    case "multiple-choice":
      return { choice: others(key.feedback, key.correct) };
    case "spotting":
      return { choice: others(key.feedback, key.targets) };
    case "true-false":
      return {
        verdict: [key.verdict === "true" ? "false" : "true"],
        reason: others(key.feedback, [key.reason]).slice(0, 1),
      };
    case "numeric":
      return { text: [String(key.known[0]?.value ?? key.value + 1)] };
    case "short-text":
      return { text: [key.known[0]?.text ?? "weiß nicht"] };
    case "prompt":
      return { text: ["Mach mal."] };
    case "ordering":
      return places(key.order.toReversed());
    case "matching":
      return single(Object.keys(key.pairs).map((id) => [id, other(Object.values(key.pairs), key.pairs[id])]));
    case "grouping":
      return single(
        Object.keys(key.groups).map((id) => [id, other(Object.values(key.groups), key.groups[id])]),
      );
    case "cloze":
      return single(
        item.type === "cloze"
          ? item.parts.flatMap((part) => {
              if (!("blank" in part)) return [];
              const right = key.blanks[part.blank]?.accepted[0];
              const ids = part.options?.map(({ id }) => id);
              return [[part.blank, ids ? other(ids, right) : "Postkutsche"] as const];
            })
          : [],
      );
    case "scenario":
      return path(key, (a, b) => a - b);
  }
}

const single = (entries: (readonly [string, string])[]): Response =>
  Object.fromEntries(entries.map(([name, value]) => [name, [value]]));

const places = (order: string[]): Response =>
  Object.fromEntries(order.map((step, index) => [step, [String(index + 1)]]));

const other = (values: string[], right: string | undefined): string =>
  values.find((value) => value !== right) ?? "";

/** The way through the scenes that always takes the choice that comes first by its points. */
function path(key: Extract<Key, { type: "scenario" }>, by: (a: number, b: number) => number): Response {
  const response: Response = {};
  for (let scene: string | null = key.start; scene; ) {
    const [first = ""] = (key.scenes[scene] ?? []).toSorted((a, b) =>
      by(key.points[a] ?? 0, key.points[b] ?? 0),
    );
    response[scene] = [first];
    scene = key.next[first] ?? null;
  }
  return response;
}

/** The reasons that the page must give for an answer. */
export function reasons({ key }: Asked, response: Response): string[] {
  const given = Object.values(response).flat();
  const of = (feedback: Record<string, Html>, ids: string[]) => ids.map((id) => feedback[id] ?? "");
  switch (key.type) {
    case "single-choice":
    case "multiple-choice":
    case "spotting":
      return of(key.feedback, given).map(plain);
    case "true-false":
      return of({ ...key.feedback, ...key.verdicts }, given).map(plain);
    case "ordering":
    case "matching":
    case "grouping":
      return of(key.feedback, Object.keys(response)).map(plain);
    case "cloze":
      return Object.values(key.blanks).map(({ feedback }) => plain(feedback));
    case "scenario":
      return of(key.consequences, given).map(plain);
    case "numeric": {
      const value = Number(given[0]?.replace(",", "."));
      const known = key.known.find((wrong) => wrong.value === value);
      return [plain(value === key.value ? key.right : (known?.html ?? key.otherwise))];
    }
    case "short-text": {
      const [text = ""] = given;
      const known = key.known.find((wrong) => wrong.text === text);
      return [plain(key.accepted.includes(text) ? key.right : (known?.html ?? key.otherwise))];
    }
    case "prompt":
      return key.criteria.map(({ met, missing }) => plain(given[0] === key.model ? met : missing));
  }
}

export const itemOn = (page: Page, { item }: Asked): Locator => page.locator(`section[id="${item.id}"]`);

/** The button that sends the answer off: "Antwort prüfen", or in a test "Antwort abgeben und weiter". */
export const sendButton = (question: Locator): Locator => question.locator('button[type="submit"]');

/** Fills a question of any type as its form allows, with scripts or without. */
export async function fill(question: Locator, response: Response): Promise<void> {
  for (const [name, values] of Object.entries(response)) {
    for (const value of values) await fillOne(question, name, value);
  }
}

async function fillOne(question: Locator, name: string, value: string) {
  const field = question.locator(`[name="${name}"]`);
  const kind = await field.first().evaluate((element) => (element as HTMLInputElement).type);
  if (kind === "radio" || kind === "checkbox") {
    const choice = `input[name="${name}"][value="${value}"]`;
    await question.locator(`label:has(${choice})`).click();
    await expect(question.locator(choice)).toBeChecked();
  } else if (kind === "select-one") await field.selectOption(value);
  else if (kind === "hidden")
    await moveTo(question.locator(`li:has([name="${name}"])`), field, Number(value));
  else await field.fill(value);
}

/** Moves a step to its place by the buttons beside it. */
async function moveTo(row: Locator, field: Locator, place: number) {
  for (let at = Number(await field.inputValue()); at !== place; ) {
    const up = at > place;
    await row.getByRole("button", { name: up ? /nach oben|up$/i : /nach unten|down$/i }).click();
    at += up ? -1 : 1;
    await expect(field).toHaveValue(String(at));
  }
}

export async function answer(page: Page, asked: Asked, response: Response): Promise<Locator> {
  const question = itemOn(page, asked);
  await fill(question, response);
  await sendButton(question).click();
  return question;
}

/** Answers so that it is right, and sees that the page says so. */
export async function answerRight(page: Page, asked: Asked): Promise<void> {
  const question = await answer(page, asked, rightAnswer(asked));
  await expect(question.getByRole("status")).toContainText(/Richtig|Right/);
}

/** Answers so that it is wrong, and sees the reason for everything that was chosen. */
export async function answerWrong(page: Page, asked: Asked): Promise<void> {
  const response = wrongAnswer(asked);
  const question = await answer(page, asked, response);
  await expect(question.getByRole("status")).toContainText(/Noch nicht|Not (quite )?yet/);
  for (const reason of reasons(asked, response)) await expect(question).toContainText(reason);
}

/** Answers the eight questions of a test that has begun, one page each; `by` also gets the question's number. */
export async function takeTest(
  page: Page,
  by: (asked: Asked, number: number) => Response,
): Promise<{ asked: Asked; response: Response }[]> {
  const pool = lesson(TEST).asked;
  const taken = [];
  for (let number = 1; number <= 8; number += 1) {
    await expect(page.getByText(`Frage ${number} von 8`)).toBeVisible();
    const id = await page.locator("section.item").getAttribute("id");
    const asked = pool.find(({ item }) => item.id === id);
    if (!asked) throw new Error(`${id} is not in the pool`);
    const response = by(asked, number);
    await answer(page, asked, response);
    taken.push({ asked, response });
  }
  return taken;
}

/** How many of a lesson's questions have been answered, as its progress says. */
export const expectAnswered = (page: Page, done: number, all: number) =>
  expect(
    page.getByRole("progressbar", { name: /Fragen in dieser Lektion|Questions in this lesson/ }),
  ).toHaveText(new RegExp(`^${done} \\D+ ${all}\\b`));
