import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openLibrary } from "~/content/library";
import { fieldsOf } from "~/domain/quizzes";
import { freshFile, member, startApp, Visitor } from "../support/app";
import { type AskedItem, askedItems } from "../support/asked-items";
import { answerTo } from "../support/responses";
import { postInTwo } from "../support/wire";

const asked = askedItems(openLibrary("build/courses"));

/** Answers an item again and again until the server is gone; notes what the server has confirmed. */
async function answerOn(visitor: Visitor, { path, lessonId, item }: AskedItem, note: (row: string) => void) {
  const responses = fc.sample(answerTo(item), { seed: 7, numRuns: 50 });
  for (const [index, response] of responses.entries()) {
    // Half of them as the running app does, half as a browser without JavaScript.
    const to = index % 2 === 0 ? `${path}.data` : path;
    const reply = await visitor.answer(to, item.id, index + 1, fieldsOf(response)).catch(() => null);
    if (!reply) return;
    expect([item.id, reply.status]).toEqual([item.id, index % 2 === 0 ? 200 : 303]);
    note(`${lessonId}/${item.id}/${index + 1}`);
    await reply.text().catch(() => "");
  }
}

describe("a server that is killed in the middle of answers", () => {
  it.each([5, 40, 150])(
    "has every answer that it confirmed when it is back (killed after %i)",
    async (after) => {
      const file = freshFile();
      const app = await startApp({ file });
      const visitor = await member(app);
      const confirmed: string[] = [];
      let killed: Promise<void> | undefined;
      const note = (row: string) => {
        confirmed.push(row);
        if (confirmed.length >= after) killed ??= app.kill();
      };
      await Promise.all(asked.slice(0, 12).map((one) => answerOn(visitor, one, note)));
      await killed;
      expect(confirmed.length).toBeGreaterThanOrEqual(after);

      const back = await startApp({ file });
      const database = new Database(file, { readonly: true });
      expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
      const stored = database
        .prepare("select lesson_id || '/' || item_id || '/' || try_number from answers")
        .pluck()
        .all();
      expect(stored).toEqual(expect.arrayContaining(confirmed));
      const torn = database
        .prepare(
          `select count(*) from item_progress p where tries <> (select count(*) from answers a where a.user_id = p.user_id
         and a.lesson_id = p.lesson_id and a.item_id = p.item_id)`,
        )
        .pluck()
        .get();
      expect(torn).toBe(0);
      database.close();

      // The session is there too, and the next try follows the last one that was stored.
      const { path, lessonId, item } = asked[0]!;
      const tries = stored.filter((row) => String(row).startsWith(`${lessonId}/${item.id}/`)).length;
      const [response] = fc.sample(answerTo(item), { seed: 7, numRuns: 1 });
      const returned = new Visitor(back);
      for (const [name, value] of visitor.cookies) returned.cookies.set(name, value);
      const next = await returned.answer(path, item.id, tries + 1, fieldsOf(response!));
      expect(next.status).toBe(303);
      await back.stop();
    },
  );
});

describe("a server that is told to stop", () => {
  it("finishes what is under way and ends", async () => {
    const app = await startApp();
    const visitor = await member(app);
    const { path, item } = asked[0]!;
    const [response] = fc.sample(answerTo(item), { seed: 7, numRuns: 1 });
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const fields = [["_item", item.id], ["_try", "1"], ...fieldsOf(response!)] as [string, string][];
    let stopped: Promise<void> | undefined;
    const { status } = await postInTwo(
      app.url,
      { head: `POST ${path} HTTP/1.1\r\nCookie: ${cookie}`, body: String(new URLSearchParams(fields)) },
      () => {
        stopped = app.stop();
      },
    );
    await stopped;
    expect(status).toBe(303);
    expect(app.output()).not.toContain('"level":50');
  });
});
