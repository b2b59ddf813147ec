import type { AppLoadContext } from "@remix-run/node";
import { type Db, users } from "db";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { DEMO_PEOPLE } from "~/demo";
import type { Viewer } from "~/domain/accounts";
import { readSettings } from "~/platform/settings";
import * as demo from "~/routes/demo";
import * as appointment from "~/routes/demo.$code";
import * as list from "~/routes/demo.bookings";
import { signedIn, signedUp } from "../../support/accounts";
import { freshDb } from "../../support/database";
import { berta, booked, bookings, NINE, offered, settings, TEN, WEDNESDAY } from "../../support/demos";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: WEDNESDAY });
  return () => vi.useRealTimers();
});

type Route = (args: never) => unknown;
type Answer = Response | { data: Record<string, unknown>; init: ResponseInit | null };

function call(
  route: Route,
  db: Db,
  {
    path = "/demo",
    fields,
    code,
    viewer = null,
  }: {
    path?: string;
    fields?: Record<string, string>;
    code?: string;
    viewer?: Viewer | null;
  },
): Promise<Answer> {
  const woken = vi.fn();
  const context = { db, settings, viewer, language: "de", address: "192.0.2.7", wake: woken };
  const init = fields && { method: "POST", body: new URLSearchParams(fields) };
  const request = new Request(`http://localhost:3000${path}`, init);
  const args = { request, context: context as unknown as AppLoadContext, params: code ? { code } : {} };
  return Promise.resolve(route(args as never)) as Promise<Answer>;
}

const statusOf = (answer: Answer) => (answer instanceof Response ? answer.status : answer.init?.status);
const goesTo = (answer: Answer) => (answer instanceof Response ? answer.headers.get("Location") : null);

describe("/demo", () => {
  it("leads to the page of the booking", async () => {
    const db = freshDb();
    const answer = await call(demo.action, db, { fields: berta });
    expect(statusOf(answer)).toBe(303);
    expect(goesTo(answer)).toMatch(/^\/demo\/[\w-]{43}\?done=booked$/);
    expect(await bookings(db)).toHaveLength(1);
  });

  it("keeps what was typed, also when somebody else was faster", async () => {
    const db = freshDb();
    await booked(db);
    const answer = await call(demo.action, db, { fields: berta });
    expect(statusOf(answer)).toBe(422);
    expect(answer).toMatchObject({ data: { problems: { slot: "slot-gone" }, values: berta } });
    const empty = await call(demo.action, db, { fields: { name: "Berta" } });
    expect(empty).toMatchObject({
      data: { problems: { slot: "slot-missing" }, values: { name: "Berta" } },
      init: { status: 422 },
    });
  });

  it("books nothing when the form only asks for another week, and keeps what was typed", async () => {
    const db = freshDb();
    const { code } = await booked(db);
    const before = await bookings(db);
    const asked = { ...berta, slot: TEN, week: "2026-12-07" };
    expect(await call(demo.action, db, { fields: asked })).toMatchObject({
      data: { problems: {}, values: asked },
    });
    const moving = { intent: "move", slot: TEN, week: "2026-12-07" };
    expect(await call(appointment.action, db, { code, fields: moving })).toMatchObject({
      data: { problems: {}, values: { week: "2026-12-07" } },
    });
    expect(await bookings(db)).toEqual(before);
  });

  it("says when to come back after too many", async () => {
    const db = freshDb();
    for (const slot of (await offered(db)).slice(0, 3))
      await call(demo.action, db, { fields: { ...berta, slot } });
    const answer = await call(demo.action, db, { fields: { ...berta, slot: TEN } });
    expect(statusOf(answer)).toBe(429);
    expect(answer).toMatchObject({ data: { problems: { form: "too-many" }, retryAfter: 86_400 } });
  });

  it("knows who is signed in, and offers what is free", async () => {
    const db = freshDb();
    const { viewer } = await signedIn(db, await signedUp(db, { plan: "team", teamName: "Werk" }));
    expect(await call(demo.loader, db, { viewer })).toMatchObject({
      person: { name: "Anna Beispiel", email: "anna@example.org", company: "Werk" },
      forOperator: false,
    });
    expect(await call(demo.loader, db, {})).toMatchObject({
      person: null,
      offer: { timeZone: "Europe/Berlin" },
    });
  });
});

describe("/demo/:code", () => {
  it("shows no more than the appointment, and looking changes nothing", async () => {
    const db = freshDb();
    const { code } = await booked(db);
    const before = await bookings(db);
    const page = await call(appointment.loader, db, { code, path: `/demo/${code}?done=booked` });
    expect(page).toMatchObject({ appointment: { state: "open", startsAt: NINE }, done: "booked" });
    expect(JSON.stringify(page)).not.toMatch(/guest-|Berta|Muster/);
    expect(await bookings(db)).toEqual(before);
  });

  it("moves and cancels, and then says only what is so", async () => {
    const db = freshDb();
    const { code } = await booked(db);
    const moved = await call(appointment.action, db, { code, fields: { intent: "move", slot: TEN } });
    expect([statusOf(moved), goesTo(moved)]).toEqual([303, `/demo/${code}?done=moved`]);
    const cancelled = await call(appointment.action, db, { code, fields: { intent: "cancel" } });
    expect(goesTo(cancelled)).toBe(`/demo/${code}?done=cancelled`);
    const page = await call(appointment.loader, db, { code, path: `/demo/${code}?done=moved` });
    expect(page).toMatchObject({
      appointment: { state: "cancelled", startsAt: TEN },
      offer: { weeks: [] },
      done: null,
    });
    const late = await call(appointment.action, db, { code, fields: { intent: "move", slot: NINE } });
    expect([statusOf(late), goesTo(late)]).toEqual([303, `/demo/${code}`]);
    vi.setSystemTime(Date.parse(TEN) + 1);
    const { code: other } = await booked(db, { slot: (await offered(db))[0]! });
    vi.setSystemTime(Date.parse("2026-12-24T00:00:00Z"));
    expect(await call(appointment.loader, db, { code: other })).toMatchObject({
      appointment: { state: "past" },
    });
  });

  it("refuses a slot that is taken or none, and a form that says neither", async () => {
    const db = freshDb();
    const { code } = await booked(db);
    await booked(db, { slot: TEN });
    for (const [slot, problem] of [
      [TEN, "slot-gone"],
      ["", "slot-missing"],
    ] as const) {
      const answer = await call(appointment.action, db, { code, fields: { intent: "move", slot } });
      expect(answer).toMatchObject({ data: { problems: { slot: problem } }, init: { status: 422 } });
    }
    await expect(call(appointment.action, db, { code, fields: { intent: "" } })).rejects.toMatchObject({
      code: "unreadable",
    });
  });

  it("is gone for a code that nobody has", async () => {
    const page = await call(appointment.loader, freshDb(), { code: "x".repeat(43) });
    expect(page).toMatchObject({ data: { appointment: null }, init: { status: 410 } });
  });
});

describe("/demo/bookings", () => {
  it("is there for the operator alone, once the address is confirmed", async () => {
    const db = freshDb();
    await booked(db, { name: "Berta Beispiel" });
    const id = await signedUp(db, { email: "Chefin@Example.com" });
    const anna = await signedIn(db, await signedUp(db));
    const unconfirmed = await signedIn(db, id);
    for (const viewer of [null, anna.viewer, unconfirmed.viewer]) {
      await expect(call(list.loader, db, { viewer })).rejects.toMatchObject({
        code: "not-found",
        status: 404,
      });
      expect(await call(demo.loader, db, { viewer })).toMatchObject({ forOperator: false });
    }
    await db.update(users).set({ emailConfirmedAt: new Date() }).where(eq(users.id, id));
    const { viewer } = await signedIn(db, id);
    expect(await call(list.loader, db, { viewer })).toMatchObject({
      coming: [{ name: "Berta Beispiel", startsAt: NINE, cancelled: false }],
      over: [],
    });
    expect(await call(demo.loader, db, { viewer })).toMatchObject({ forOperator: true });
  });

  it("has the next ones first, then what is over or cancelled, and no secret", async () => {
    const db = freshDb();
    const { code } = await booked(db, { slot: TEN, name: "Abgesagt" });
    await booked(db, { slot: TEN.replace("30T", "27T").replace("-11-30", "-11-27"), name: "Gewesen" });
    const cancelling = { code, fields: { intent: "cancel" } };
    await call(appointment.action, db, cancelling);
    await booked(db, { slot: TEN, name: "Nachher" });
    await booked(db, { slot: NINE, name: "Vorher" });
    const id = await signedUp(db, { email: "chefin@example.com" });
    await db.update(users).set({ emailConfirmedAt: new Date() }).where(eq(users.id, id));
    const { viewer } = await signedIn(db, id);
    vi.setSystemTime(Date.parse("2026-11-28T00:00:00Z"));
    const page = (await call(list.loader, db, { viewer })) as unknown as Record<string, { name: string }[]>;
    expect(page.coming?.map(({ name }) => name)).toEqual(["Vorher", "Nachher"]);
    expect(page.over?.map(({ name }) => name)).toEqual(["Abgesagt", "Gewesen"]);
    expect(JSON.stringify(page)).not.toMatch(/codeHash|sequence/);
  });

  it("belongs to the demo team's owner on a laptop, and to nobody elsewhere until it is set", () => {
    const owner = DEMO_PEOPLE.find(({ role }) => role === "owner");
    const operators = (env: Record<string, string>) => readSettings(env).demos.operators;
    expect(operators({})).toEqual([owner?.email]);
    expect(operators({ DEMO_DATA: "off" })).toEqual([]);
    expect(operators({ ORIGIN: "https://lernen.example.de" })).toEqual([]);
    expect(operators({ OPERATOR_EMAIL: "kontakt@example.com" })).toEqual(["kontakt@example.com"]);
    expect(operators({ OPERATOR_EMAIL: "kontakt@example.com", DEMO_EMAIL: "chefin@example.com" })).toEqual([
      "chefin@example.com",
    ]);
  });
});
