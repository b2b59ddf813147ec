import { jobs, users } from "db";
import ICAL from "ical.js";
import PostalMime from "postal-mime";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { bookDemo, cancelDemo, demoHandlers, moveDemo } from "~/domain/demos";
import { startWorker } from "~/platform/jobs";
import { mailHandlers, openMailer } from "~/platform/mail";
import { signedUp } from "../../support/accounts";
import { freshDb } from "../../support/database";
import {
  berta,
  booked,
  bookings,
  NINE,
  sentMails,
  settings,
  TEN,
  visit,
  WEDNESDAY,
} from "../../support/demos";
import { startSmtpServer } from "../../support/smtp";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: WEDNESDAY });
  return () => vi.useRealTimers();
});

/** A calendar entry as another program than the one that wrote it reads it, and what every line of it has to be. */
function entryOf(content: string) {
  expect(content.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(content.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of content.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const calendar = new ICAL.Component(ICAL.parse(content));
  const events = calendar.getAllSubcomponents("vevent");
  expect(events).toHaveLength(1);
  const event = new ICAL.Event(events[0]);
  const property = (name: string) => String(events[0]!.getFirstPropertyValue(name));
  return {
    version: calendar.getFirstPropertyValue("version"),
    method: calendar.getFirstPropertyValue("method"),
    uid: event.uid,
    sequence: event.sequence,
    status: property("status"),
    stamp: property("dtstamp"),
    from: event.startDate.toJSDate().toISOString(),
    to: event.endDate.toJSDate().toISOString(),
    zone: event.startDate.zone.tzid,
    title: event.summary,
    text: event.description,
    place: event.location,
    organizer: event.organizer,
    attendees: event.attendees.map((one) => String(one.getFirstValue()).toLowerCase()),
  };
}

/** All the mails that wait, by a real mail server, as a mail program reads them. */
async function received(db: ReturnType<typeof freshDb>) {
  const server = await startSmtpServer();
  const mailer = openMailer({ ...settings, mailUrl: `smtp://127.0.0.1:${server.port}` });
  const handlers = { ...mailHandlers(mailer), ...demoHandlers(db, settings) };
  const worker = startWorker(db, handlers, { pollMs: 3_600_000 });
  await worker.runDue();
  await worker.stop();
  mailer.close();
  await server.stop();
  expect(await db.select().from(jobs)).toEqual([]);
  return Promise.all(
    server.received.map(async ({ to, body }) => {
      const mail = await PostalMime.parse(body);
      const [attachment, ...more] = mail.attachments.filter(({ filename }) => filename);
      expect(more).toEqual([]);
      return { to, mail, attachment, body, file: attachedFile(body) };
    }),
  );
}

/** The attached calendar file byte for byte; the reader of mails above changes its line breaks. */
function attachedFile(body: string): string {
  const [, encoded = ""] =
    /^Content-Type: application\/ics[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/m.exec(body) ?? [];
  return Buffer.from(encoded, "base64").toString("utf8");
}

describe("a booking's mails", () => {
  it("arrive with a calendar entry, at the guest and at the operator", async () => {
    const db = freshDb();
    const { code } = await bookDemo(db, berta, visit);
    const [guest, operator, ...more] = await received(db);
    expect(more).toEqual([]);
    const [row] = await bookings(db);
    expect(guest).toMatchObject({
      to: ["berta@example.org"],
      mail: { subject: "Ihre Demo von KI-fit ist gebucht", from: { address: "lernen@example.de" } },
      attachment: { filename: "ki-fit.ics", mimeType: "application/ics" },
    });
    expect(guest?.mail.text).toContain("Montag, 30. November 2026, 09:00 Uhr (MEZ)");
    expect(guest?.mail.text).toContain(`http://localhost:3000/demo/${code}`);
    expect(guest?.mail.text).toContain("https://meet.example.de/demo,1");
    const common = {
      version: "2.0",
      method: "REQUEST",
      uid: row?.id,
      sequence: 0,
      status: "CONFIRMED",
      stamp: "2026-11-25T11:00:00Z",
      from: NINE,
      to: "2026-11-30T08:30:00.000Z",
      zone: "UTC",
      place: "https://meet.example.de/demo,1",
      organizer: "mailto:lernen@example.de",
    };
    expect(entryOf(guest?.file ?? "")).toEqual({
      ...common,
      title: "KI-fit: Demo",
      text: expect.stringContaining("live und persönlich"),
      attendees: ["mailto:berta@example.org"],
    });
    expect(entryOf(operator?.file ?? "")).toEqual({
      ...common,
      title: "Demo: Berta Beispiel, Muster & Söhne GmbH",
      text: expect.stringContaining("40 Personen im Einkauf;\nerste Erfahrungen"),
      attendees: ["mailto:chefin@example.com"],
    });
    expect(operator?.to).toEqual(["chefin@example.com"]);
    expect(operator?.mail.text).toContain("E-Mail-Adresse: berta@example.org");
    expect(operator?.mail.html).toContain("Muster &amp; Söhne GmbH");
    // Mail programs show the entry from the alternative of the text, and only where it says which method it has.
    expect(guest?.body).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=REQUEST/m);
  });

  it("tell the guest nothing that was typed: the address may be another's", async () => {
    const db = freshDb();
    const typed = { name: "Gewinnen Sie", company: "https://evil.example", topic: "Klicken Sie" };
    await booked(db, typed);
    const [guest] = await sentMails(db);
    const all = JSON.stringify(guest);
    for (const text of Object.values(typed)) expect(all).not.toContain(text);
  });

  it("keep the entry's identity and raise its number when it is moved and cancelled", async () => {
    const db = freshDb();
    const { code } = await booked(db);
    const uid = (await bookings(db))[0]?.id;
    await sentMails(db);
    await moveDemo(db, code, { slot: TEN }, visit);
    const moved = await sentMails(db);
    expect(moved.map(({ subject }) => subject)).toEqual([
      "Ihre Demo von KI-fit ist verschoben",
      "Demo verschoben auf: Montag, 30. November 2026, 10:00 Uhr (MEZ)",
    ]);
    expect(moved[0]?.link).toBe(`http://localhost:3000/demo/${code}`);
    for (const { calendar } of moved) {
      expect(calendar?.method).toBe("REQUEST");
      expect(entryOf(calendar?.content ?? "")).toMatchObject({ uid, sequence: 1, from: TEN });
    }
    await cancelDemo(db, code);
    const cancelled = await received(db);
    expect(cancelled[0]?.mail.subject).toBe("Ihre Demo von KI-fit ist abgesagt");
    expect(cancelled[0]?.mail.text).not.toContain(code);
    for (const { file, body } of cancelled) {
      expect(entryOf(file)).toMatchObject({ method: "CANCEL", uid, sequence: 2, status: "CANCELLED" });
      expect(body).toMatch(/method=CANCEL/);
    }
  });

  it("tell of the last change only, when two come before the first was told", async () => {
    const db = freshDb();
    const { code } = await booked(db);
    await moveDemo(db, code, { slot: TEN }, visit);
    expect((await sentMails(db)).map(({ subject }) => subject)).toEqual([
      "Ihre Demo von KI-fit ist verschoben",
      "Demo verschoben auf: Montag, 30. November 2026, 10:00 Uhr (MEZ)",
    ]);
  });

  it("are in the language of whoever reads them", async () => {
    const db = freshDb();
    await signedUp(db, { email: "CHEFIN@example.com" });
    await db.update(users).set({ language: "en" });
    await sentMails(db);
    await bookDemo(db, berta, { ...visit, language: "en" });
    expect((await sentMails(db)).map(({ subject }) => subject)).toEqual([
      "Your demo of KI-fit is booked",
      expect.stringMatching(/^Demo booked: Monday,? 30 November 2026, 09:00 \(CET\)$/),
    ]);
  });

  it("ask the operator to write where no place is set", async () => {
    const db = freshDb();
    await booked(db);
    const alone = { ...settings, demos: { ...settings.demos, place: null } };
    const sent: string[] = [];
    const mailer = { send: async ({ text }: { text: string }) => void sent.push(text), close: () => {} };
    const worker = startWorker(db, { ...mailHandlers(mailer), ...demoHandlers(db, alone) });
    await worker.runDue();
    await worker.stop();
    expect(sent[0]).toContain("Den Zugang schicken wir Ihnen vorher");
    expect(sent[1]).toContain("DEMO_PLACE");
  });

  it("escape and fold whatever was typed, and add no property to the entry", async () => {
    const db = freshDb();
    const topic = `${"äöü😀 ".repeat(150)}\nEND:VEVENT\nBEGIN:VALARM\nSUMMARY:a\\,b;c"`;
    await booked(db, { topic, name: 'A "B"; C, \\n', company: "x".repeat(100) });
    const [, operator] = await sentMails(db);
    const entry = entryOf(operator?.calendar?.content ?? "");
    expect(entry.title).toBe(`Demo: A "B"; C, \\n, ${"x".repeat(100)}`);
    expect(entry.text).toContain(topic);
  });
});
