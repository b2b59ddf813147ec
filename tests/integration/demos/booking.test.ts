import { demoBookings, jobs, limits } from "db";
import fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { bookDemo, bookingOf, cancelDemo, forgetBookings, KEPT_DAYS, moveDemo } from "~/domain/demos";
import { privacyTexts } from "~/ui/messages/privacy";
import { signedUp } from "../../support/accounts";
import { freshDb, holds, twoConnections } from "../../support/database";
import {
  berta,
  booked,
  bookings,
  HALF_PAST_NINE,
  NINE,
  offered,
  sentMails,
  TEN,
  visit,
  WEDNESDAY,
} from "../../support/demos";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: WEDNESDAY });
  return () => vi.useRealTimers();
});

const problemsOf = (action: Promise<unknown>) =>
  action.then(
    () => expect.fail("was not refused"),
    ({ code, fields }) => ({ code, fields }),
  );
const SLOT_GONE = { code: "invalid", fields: { slot: "slot-gone" } };

describe("bookDemo", () => {
  it("stores the booking and the hash of its code, and takes the slot from the offer", async () => {
    const db = freshDb();
    expect(await offered(db)).toContain(NINE);
    const { code } = await bookDemo(db, { ...berta, name: "  Berta   Beispiel " }, visit);
    expect(code).toMatch(/^[\w-]{43}$/);
    const [row] = await bookings(db);
    expect(row).toMatchObject({
      ...{ name: berta.name, email: berta.email, company: berta.company, topic: berta.topic },
      ...{ startsAt: new Date(NINE), sequence: 0, language: "de", bookedAt: WEDNESDAY, cancelledAt: null },
    });
    expect(JSON.stringify(row)).not.toContain(code);
    expect(await bookingOf(db, code)).toEqual(row);
    expect(await offered(db)).not.toContain(NINE);
    expect(await offered(db)).toContain(HALF_PAST_NINE);
  });

  it("needs no subject, and says of everything else at once what is missing", async () => {
    const db = freshDb();
    await bookDemo(db, { ...berta, topic: " " }, visit);
    expect((await bookings(db))[0]?.topic).toBe("");
    const nothing = { slot: "", name: "", email: "", company: "", topic: "" };
    expect(await problemsOf(bookDemo(db, nothing, visit))).toEqual({
      code: "invalid",
      fields: {
        slot: "slot-missing",
        name: "name-missing",
        email: "email-invalid",
        company: "company-missing",
      },
    });
  });

  it.each([
    ["name", "x".repeat(101), "name-long"],
    ["name", "Berta\u202Eeve", "name-invalid"],
    ["email", "berta@example.org, eve@example.org", "email-invalid"],
    ["company", "x".repeat(101), "company-long"],
    ["company", "A\nB", "company-invalid"],
    ["topic", "x".repeat(1001), "topic-long"],
    ["topic", "\u0007", "topic-invalid"],
    ["slot", "tomorrow", "slot-gone"],
  ])("refuses as %s %j", async (field, value, problem) => {
    const db = freshDb();
    expect(await problemsOf(bookDemo(db, { ...berta, [field]: value }, visit))).toEqual({
      code: "invalid",
      fields: { [field]: problem },
    });
    expect(await bookings(db)).toEqual([]);
    expect(await db.select().from(limits)).toEqual([]);
  });

  it.each([
    ["a holiday", "2026-12-25T08:00:00.000Z"],
    ["a Sunday", "2026-11-29T08:00:00.000Z"],
    ["lunch", "2026-11-30T11:00:00.000Z"],
    ["no full or half hour", "2026-11-30T08:15:00.000Z"],
    ["a minute's fraction", "2026-11-30T08:00:00.001Z"],
    ["yesterday", "2026-11-24T08:00:00.000Z"],
    ["too near", "2026-11-26T10:30:00.000Z"],
    ["too far", "2026-12-21T08:00:00.000Z"],
    ["another reading of time", "+275760-09-13T00:00:00.000Z"],
  ])("takes no slot that is not offered: %s", async (_, slot) => {
    const db = freshDb();
    expect(await problemsOf(bookDemo(db, { ...berta, slot }, visit))).toEqual(SLOT_GONE);
    expect(await bookings(db)).toEqual([]);
  });

  it("offers nothing where nobody would hear of it", async () => {
    const alone = {
      ...visit,
      settings: { ...visit.settings, demos: { ...visit.settings.demos, operators: [] } },
    };
    expect(await problemsOf(bookDemo(freshDb(), berta, alone))).toEqual(SLOT_GONE);
  });

  it("books so many a day for an address and from a network, and what was refused does not count", async () => {
    const db = freshDb();
    const slots = await offered(db);
    const from = (address: string, email: string, slot = slots.shift() ?? "") =>
      bookDemo(db, { ...berta, email, slot }, { ...visit, address });
    for (let i = 0; i < 5; i++) {
      expect(await problemsOf(from("192.0.2.1", "BERTA@example.org", "2026-11-29T08:00:00.000Z"))).toEqual(
        SLOT_GONE,
      );
    }
    for (const address of ["192.0.2.1", "192.0.2.2", "192.0.2.3"]) await from(address, "berta@example.org");
    expect(await problemsOf(from("192.0.2.4", "Berta@Example.org"))).toMatchObject({ code: "too-many" });
    for (let i = 0; i < 5; i++) await from("192.0.2.1", `other-${i}@example.org`);
    expect(await problemsOf(from("::ffff:192.0.2.1", "one-more@example.org"))).toMatchObject({
      code: "too-many",
    });
    expect(await bookings(db)).toHaveLength(8);
  });
});

describe("a slot that many want at once", () => {
  it("goes to one of them: two processes, one database", async () => {
    const two = await twoConnections();
    const wishes = Array.from({ length: 24 }, (_, index) => booked(two[index % 2]!, { slot: NINE }));
    const results = await Promise.allSettled(wishes);
    const refusals = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    expect(refusals).toHaveLength(23);
    for (const { code, fields } of refusals) expect({ code, fields }).toEqual(SLOT_GONE);
    expect(await bookings(two[0])).toHaveLength(1);
    // Nobody gets a mail for what they did not get.
    expect(await two[0].select().from(jobs)).toHaveLength(1);
  });

  it("is refused by the database itself", async () => {
    const db = freshDb();
    await booked(db);
    const [row] = await bookings(db);
    const again = { ...row!, id: "another", codeHash: "another" };
    await expect(
      (async () => {
        await db.insert(demoBookings).values(again);
      })(),
    ).rejects.toThrow();
    await db.insert(demoBookings).values({ ...again, cancelledAt: new Date() });
  });

  it("holds for any order of booking, moving and cancelling, some at once", async () => {
    const step = fc.record({
      do: fc.constantFrom("book", "book", "move", "cancel"),
      who: fc.nat(3),
      slot: fc.constantFrom(NINE, HALF_PAST_NINE, TEN),
    });
    await holds(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
        async (turns) => {
          const db = freshDb();
          const codes: string[] = [];
          for (const turn of turns) {
            await Promise.allSettled(
              turn.map(async ({ do: what, who, slot }) => {
                const code = codes[who] ?? "";
                if (what === "book") codes.push((await booked(db, { slot })).code);
                else if (what === "move") await moveDemo(db, code, { slot }, visit);
                else await cancelDemo(db, code);
              }),
            );
            const held = (await bookings(db)).filter(({ cancelledAt }) => cancelledAt === null);
            const slots = held.map(({ startsAt }) => startsAt.getTime());
            expect(slots).toEqual([...new Set(slots)]);
          }
          expect(await bookings(db)).toHaveLength(codes.length);
        },
      ),
      40,
    );
  });
});

describe("moveDemo", () => {
  it("frees the old slot with the same stroke that takes the new one", async () => {
    const db = freshDb();
    const { code } = await booked(db);
    await moveDemo(db, code, { slot: TEN }, visit);
    expect(await bookingOf(db, code)).toMatchObject({ startsAt: new Date(TEN), sequence: 1 });
    const free = await offered(db);
    expect([free.includes(NINE), free.includes(TEN)]).toEqual([true, false]);
    await booked(db, { slot: NINE });
  });

  it("changes nothing where the slot is taken, not offered, or not chosen", async () => {
    const db = freshDb();
    const { code } = await booked(db);
    await booked(db, { slot: TEN });
    const before = await bookings(db);
    for (const slot of [TEN, "2026-12-25T08:00:00.000Z"]) {
      expect(await problemsOf(moveDemo(db, code, { slot }, visit))).toEqual(SLOT_GONE);
    }
    expect(await problemsOf(moveDemo(db, code, { slot: "" }, visit))).toEqual({
      code: "invalid",
      fields: { slot: "slot-missing" },
    });
    expect(await bookings(db)).toEqual(before);
  });

  it("does a double click once", async () => {
    const db = freshDb();
    const { code } = await booked(db);
    await sentMails(db);
    await moveDemo(db, code, { slot: TEN }, visit);
    await moveDemo(db, code, { slot: TEN }, visit);
    expect(await bookingOf(db, code)).toMatchObject({ sequence: 1 });
    expect(await sentMails(db)).toHaveLength(2);
  });

  it("gives a slot to one of two who move there, and to one of two places one booking", async () => {
    const [db, other] = await twoConnections();
    const [one, two] = [await booked(db, { slot: NINE }), await booked(db, { slot: HALF_PAST_NINE })];
    const race = await Promise.allSettled([
      moveDemo(db, one.code, { slot: TEN }, visit),
      moveDemo(other, two.code, { slot: TEN }, visit),
    ]);
    expect(race.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [moved] = (await bookings(db)).filter(({ sequence }) => sequence === 1);
    const code = moved?.id === (await bookingOf(db, one.code))?.id ? one.code : two.code;
    const slots = (await offered(db)).slice(-2);
    await Promise.allSettled(slots.map((slot, i) => moveDemo(i ? db : other, code, { slot }, visit)));
    const now = await bookingOf(db, code);
    expect(slots).toContain(now?.startsAt.toISOString());
  });

  it("is possible until it begins, and not ten times a day", async () => {
    const db = freshDb();
    const { code } = await booked(db);
    for (const slot of (await offered(db)).slice(20, 30)) await moveDemo(db, code, { slot }, visit);
    expect(await problemsOf(moveDemo(db, code, { slot: TEN }, visit))).toMatchObject({ code: "too-many" });
    vi.setSystemTime((await bookingOf(db, code))!.startsAt);
    expect(await problemsOf(moveDemo(db, code, { slot: TEN }, visit))).toMatchObject({ code: "gone" });
    expect(await problemsOf(cancelDemo(db, code))).toMatchObject({ code: "gone" });
  });
});

describe("cancelDemo", () => {
  it("frees the slot, once, and for good", async () => {
    const db = freshDb();
    const { code } = await booked(db);
    await Promise.allSettled([cancelDemo(db, code), cancelDemo(db, code)]);
    await cancelDemo(db, code);
    expect(await bookingOf(db, code)).toMatchObject({ cancelledAt: WEDNESDAY, sequence: 1 });
    expect(await offered(db)).toContain(NINE);
    expect(await problemsOf(moveDemo(db, code, { slot: TEN }, visit))).toMatchObject({ code: "gone" });
  });

  it("needs the right link, and touches nobody else's booking", async () => {
    const db = freshDb();
    await signedUp(db);
    const { code } = await booked(db);
    const other = await booked(db, { slot: TEN });
    const [row] = await bookings(db);
    for (const wrong of ["", "x".repeat(43), row!.id, row!.codeHash, "' or 1=1 --"]) {
      expect(await bookingOf(db, wrong)).toBeUndefined();
      expect(await problemsOf(cancelDemo(db, wrong))).toMatchObject({ code: "gone" });
    }
    await cancelDemo(db, code);
    expect(await bookingOf(db, other.code)).toMatchObject({ cancelledAt: null, sequence: 0 });
  });
});

describe("forgetBookings", () => {
  it("deletes a booking so many days after its appointment, as the privacy page says", async () => {
    const db = freshDb();
    await booked(db);
    await cancelDemo(db, (await booked(db, { slot: TEN })).code);
    const day = 86_400_000;
    vi.setSystemTime(Date.parse(NINE) + KEPT_DAYS * day);
    await forgetBookings(db);
    expect(await bookings(db)).toHaveLength(2);
    vi.setSystemTime(Date.parse(NINE) + KEPT_DAYS * day + 1);
    await forgetBookings(db);
    expect(await bookings(db)).toHaveLength(1);
    vi.setSystemTime(Date.parse(TEN) + KEPT_DAYS * day + 1);
    await forgetBookings(db);
    expect(await bookings(db)).toEqual([]);
    for (const language of ["de", "en"] as const) {
      expect(privacyTexts[language].processings.demos.time).toMatch(
        new RegExp(`\\b${KEPT_DAYS} (Tage|days)\\b`),
      );
    }
  });
});
