import { assignments, calendarFeeds, users } from "db";
import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { endAssignment } from "~/domain/teams";
import * as calendar from "~/routes/calendar.$file";
import * as settingsPage from "~/routes/settings";
import { assign, complete, house, inDays, newest, spread } from "../../support/assignments";
import { browser, statusOf } from "../../support/browser";
import { browserOf, team } from "../../support/teams";

const REASON = "Für „alle“; mit Komma, Strichpunkt \\ und\nKI 🤖 ".repeat(4).replaceAll("\n", " ").trim();

/** The events of a calendar as another program reads them, and what every line of it has to be. */
function read(content: string) {
  expect(content.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(content.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of content.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const parsed = new ICAL.Component(ICAL.parse(content));
  expect(parsed.getFirstPropertyValue("version")).toBe("2.0");
  expect(parsed.getFirstPropertyValue("method")).toBeNull();
  const events = parsed.getAllSubcomponents("vevent").map((one) => {
    const event = new ICAL.Event(one);
    expect(event.startDate.isDate).toBe(true);
    expect(one.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
    expect(String(one.getFirstPropertyValue("dtstamp"))).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    return {
      uid: event.uid,
      sequence: event.sequence,
      day: event.startDate.toString(),
      title: event.summary,
      text: event.description,
    };
  });
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  return { name: parsed.getFirstPropertyValue("x-wr-calname"), events };
}

/** A learner with a calendar address, and what their calendar gets from it. */
async function subscribed() {
  const all = await house();
  const person = await browserOf(all.db, all.learner);
  const renew = async (was = "") =>
    (await person.post(settingsPage.action, "/settings", { intent: "calendar-renew", was })) as unknown as {
      data: { address: string; problems?: Record<string, string> };
    };
  const since = async () =>
    (
      (await person.open(settingsPage.loader, "/settings")) as unknown as {
        reminders: { calendarSince: string | null };
      }
    ).reminders.calendarSince;
  const ask = async (address: string) => {
    const path = new URL(address).pathname;
    const file = path.split("/").at(-1) ?? "";
    return (await browser(all.db).open(calendar.loader, path, { file })) as Response;
  };
  const [row] = await all.db.select().from(users).where(eq(users.id, all.learner));
  return { ...all, person, renew, since, ask, email: row!.email };
}

describe("a calendar's address", () => {
  it("gives what is due as whole days, with what, who and why, in the person's language", async () => {
    const { db, me, renew, ask, learner } = await subscribed();
    await assign(db, me, { due: "on", dueOn: inDays(9), reason: REASON });
    await assign(db, me, { due: "on", dueOn: inDays(4), what: "path:everyone" });
    await assign(db, me, { what: "course:others" });
    const { address } = (await renew()).data;
    const response = await ask(address);
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
    expect(response.headers.get("Cache-Control")).toMatch(/^private\b/);
    expect(response.headers.get("X-Robots-Tag")).toContain("noindex");
    const german = read(await response.text());
    expect(german.name).toBe("KI-fit: Fristen");
    expect(german.events).toMatchObject([
      { day: inDays(4), title: "KI-fit: Lernpfad: Grundlagen für alle" },
      { day: inDays(9), title: "KI-fit: Course basics, auf Deutsch" },
    ]);
    expect(german.events[1]!.text).toContain(REASON);
    expect(german.events[1]!.text).toContain("Musterfirma");
    expect(JSON.stringify(german)).not.toContain(learner);
    await db.update(users).set({ language: "en" }).where(eq(users.id, learner));
    expect(read(await (await ask(address)).text()).name).toBe("KI-fit: due dates");
  });

  it("keeps an event's UID when its day moves, with a higher SEQUENCE, and drops what is done or ended", async () => {
    const { db, me, renew, ask, learner } = await subscribed();
    await assign(db, me, { due: "on", dueOn: inDays(9) });
    const { address } = (await renew()).data;
    const events = async () => read(await (await ask(address)).text()).events;
    const [before] = await events();
    await assign(db, me, { ...(await newest(db)), due: "on", dueOn: inDays(12) });
    const [after] = await events();
    expect(after).toMatchObject({ uid: before!.uid, day: inDays(12) });
    expect(after!.sequence).toBeGreaterThan(before!.sequence);
    await assign(db, me, { due: "on", dueOn: inDays(5), what: "course:others" });
    expect(await events()).toHaveLength(2);
    await complete(db, learner, "basics");
    expect(await events()).toMatchObject([{ day: inDays(5) }]);
    await endAssignment(db, me, await newest(db));
    await spread(db);
    expect(await events()).toEqual([]);
    expect(await db.select().from(assignments)).toHaveLength(2);
  });

  it("is shown once, stored as a hash, renewed and ended; the old one ends at once", async () => {
    const { db, renew, since, ask, person } = await subscribed();
    expect(await since()).toBeNull();
    const first = (await renew()).data.address;
    expect(first).toMatch(/^http:\/\/localhost:3000\/calendar\/[\w-]{43}\.ics$/);
    const code = first.slice(-47, -4);
    expect(JSON.stringify(await db.select().from(calendarFeeds))).not.toContain(code);
    expect(JSON.stringify(await person.open(settingsPage.loader, "/settings"))).not.toContain(code);
    // The form of the page that made it, sent again: nothing changes.
    expect((await renew()).data.problems).toEqual({ form: "calendar-changed" });
    expect((await ask(first)).status).toBe(200);
    const second = (await renew((await since())!)).data.address;
    expect([(await ask(first)).status, (await ask(second)).status]).toEqual([404, 200]);
    await person.post(settingsPage.action, "/settings", { intent: "calendar-end" });
    expect((await ask(second)).status).toBe(404);
    expect(await since()).toBeNull();
  });

  it("cannot be guessed: wrong ones are limited, and a right one is answered all the same", async () => {
    const { db, renew, ask } = await subscribed();
    await team(db);
    const { address } = (await renew()).data;
    const wrong = (file: string) => ask(`http://localhost:3000/calendar/${file}`);
    expect((await wrong("unknown")).status).toBe(404);
    expect((await wrong(`${"x".repeat(43)}.ics`)).status).toBe(404);
    const statuses = await Promise.all(Array.from({ length: 70 }, (_, n) => wrong(`guess-${n}.ics`)));
    expect(statuses.filter(({ status }) => status === 429)).toHaveLength(12);
    const refusedOne = statuses.find(({ status }) => status === 429);
    expect(Number(refusedOne?.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect((await ask(address)).status).toBe(200);
  });

  it("is for those who are signed in, and a time that is none is refused", async () => {
    const { db, person } = await subscribed();
    const stranger = browser(db);
    expect(
      statusOf(await stranger.post(settingsPage.action, "/settings", { intent: "calendar-renew", was: "" })),
    ).toBe(303);
    const bad = await person.post(settingsPage.action, "/settings", {
      intent: "calendar-renew",
      was: "gestern",
    });
    expect(statusOf(bad)).toBe(422);
    expect(await db.select().from(calendarFeeds)).toEqual([]);
  });
});
