import { expect, type Page } from "@playwright/test";
import type { Response } from "../../app/content/items";
import { type Asked, lesson, rightAnswer } from "./e2e-items";

/** What the form of a question sends. */
function fieldsOf({ item }: Asked, response: Response): string {
  const fields = new URLSearchParams({ _intent: "answer", _item: item.id, _try: "1" });
  for (const [name, values] of Object.entries(response)) {
    for (const value of values) fields.append(name, value);
  }
  return fields.toString();
}

async function post(page: Page, path: string, data: string): Promise<void> {
  const headers = { "Content-Type": "application/x-www-form-urlencoded" };
  const answer = await page.request.post(path, { data, headers, maxRedirects: 0 });
  expect(answer.status(), path).toBe(303);
}

/** Answers all of a lesson as its forms do, without showing it: doing so in the page is what other tests do. */
export async function learnUnseen(page: Page, id: string): Promise<void> {
  const { path, asked } = lesson(id);
  for (const one of asked) await post(page, path, fieldsOf(one, rightAnswer(one)));
}

/** Passes a test in the same way. */
export async function passUnseen(page: Page, id: string): Promise<void> {
  const { path, asked } = lesson(id);
  await post(page, path, "_intent=start");
  for (;;) {
    const html = await (await page.request.get(path)).text();
    // It offers to begin anew once it is over, and then shows all that it asked.
    if (html.includes('value="start"')) return;
    const one = asked.find(({ item }) => html.includes(` id="${item.id}"`));
    if (!one) throw new Error(`${path} asks nothing that is known`);
    await post(page, path, fieldsOf(one, rightAnswer(one)));
  }
}
