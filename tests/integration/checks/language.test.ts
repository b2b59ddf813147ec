import type { AppLoadContext } from "@remix-run/node";
import { measurements } from "db";
import { describe, expect, it } from "vitest";
import { unpack } from "~/platform/packed";
import { action } from "~/routes/check";
import { handedIn, smallCheck } from "../../support/checks";
import { freshDb } from "../../support/database";
import { learner } from "../../support/library";

type Reply = {
  open?: { answers: Record<string, string>; open: string[] };
  result?: { answered: unknown[]; fields: [string, string][] };
};

/** What the page answers to a form that the switch of languages has passed on. */
async function passedOn(fields: [string, string][], { signedIn = false } = {}) {
  const db = freshDb();
  const viewer = signedIn ? { id: await learner(db) } : null;
  const context = { db, library: smallCheck(), viewer, language: "en" } as unknown as AppLoadContext;
  const request = new Request("http://localhost:3000/check", {
    method: "POST",
    body: new URLSearchParams([...fields, ["language", "en"]]),
  });
  const given = await action({ request, context, params: {} } as never);
  if (typeof given !== "string") throw new Error("no reply of the page's own");
  return { db, reply: unpack<Reply>(given) };
}

describe("the language is changed", () => {
  it("over the questions: what was answered stands there still, and nothing is missing yet", async () => {
    const { reply } = await passedOn(handedIn("a", { right: 3, open: 2 }));
    expect(reply.open?.open).toEqual([]);
    expect(Object.keys(reply.open?.answers ?? {})).toHaveLength(13);
  });

  it("over all of them: nothing is handed in by that", async () => {
    const { db, reply } = await passedOn(handedIn("a", { right: 15 }), { signedIn: true });
    expect(reply.result).toBeUndefined();
    expect(Object.keys(reply.open?.answers ?? {})).toHaveLength(15);
    expect(await db.select().from(measurements)).toEqual([]);
  });

  it("over the result: it is told again, and travels on without the language", async () => {
    const fields = handedIn("a", { right: 6 });
    const { reply } = await passedOn([...fields, ["_result", "shown"]]);
    expect(reply.result?.answered).toHaveLength(15);
    expect(reply.result?.fields).toEqual(fields);
  });
});
