import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { MINUTES, NOTICE_HOURS, openWeeks, WEEKS } from "~/domain/demos/slots";
import { addDays, dayAt, instantOf, weekdayOf } from "~/platform/days";
import { type DemoSettings, FEDERAL_STATES } from "~/platform/demos";
import { holidaysOf } from "~/platform/holidays";
import { readOpeningHours } from "~/platform/opening-hours";
import { readSettings } from "~/platform/settings";

const rules = (more: Record<string, string> = {}): DemoSettings => readSettings(more).demos;

const daysOf = (settings: DemoSettings, now: string) =>
  openWeeks(settings, new Date(now)).flatMap(({ days }) => days);

const slotsOf = (settings: DemoSettings, now: string, day?: string) =>
  daysOf(settings, now).flatMap((one) => (day === undefined || one.day === day ? one.slots : []));

const shown = (slots: Date[], timeZone = "Europe/Berlin") =>
  slots.map((slot) => slot.toLocaleTimeString("de-DE", { timeZone, hour: "2-digit", minute: "2-digit" }));

describe("the slots of a day", () => {
  it("fill the opening hours, by the operator's clocks, in winter and in summer", () => {
    const slots = slotsOf(rules(), "2026-11-20T10:00:00Z", "2026-11-26");
    expect(shown(slots)).toEqual(
      "09:00 09:30 10:00 10:30 11:00 11:30 13:00 13:30 14:00 14:30 15:00 15:30 16:00 16:30".split(" "),
    );
    expect(slots[0]).toEqual(new Date("2026-11-26T08:00:00Z"));
    expect(slotsOf(rules(), "2026-07-01T10:00:00Z", "2026-07-06")[0]).toEqual(
      new Date("2026-07-06T07:00:00Z"),
    );
  });

  it("end where half an hour no longer fits, and are other ones on other days", () => {
    const settings = rules({ DEMO_HOURS: "Mo-Th 09:00-10:30; Fr 22:00-24:00" });
    expect(shown(slotsOf(settings, "2026-11-20T10:00:00Z", "2026-11-26"))).toEqual([
      "09:00",
      "09:30",
      "10:00",
    ]);
    expect(shown(slotsOf(settings, "2026-11-20T10:00:00Z", "2026-11-27"))).toEqual(
      "22:00 22:30 23:00 23:30".split(" "),
    );
    expect(daysOf(settings, "2026-11-20T10:00:00Z").every(({ day }) => weekdayOf(day) < 5)).toBe(true);
  });

  it("leave out what is not a day's notice away, to the millisecond", () => {
    const first = (now: string) => slotsOf(rules(), now)[0]?.toISOString();
    expect(first("2026-11-25T13:00:00.000Z")).toBe("2026-11-26T13:00:00.000Z");
    expect(first("2026-11-25T13:00:00.001Z")).toBe("2026-11-26T13:30:00.000Z");
    expect(first("2026-11-27T17:00:00Z")).toBe("2026-11-30T08:00:00.000Z");
  });

  it("leave out holidays, of the state too, and closed days", () => {
    const now = "2026-12-14T08:00:00Z";
    const christmas = daysOf(rules(), now).find(({ day }) => day === "2026-12-25");
    expect(christmas).toEqual({ day: "2026-12-25", holiday: true, slots: [] });
    expect(slotsOf(rules(), now, "2027-01-06")).toHaveLength(14);
    expect(slotsOf(rules({ DEMO_STATE: "BY" }), now, "2027-01-06")).toEqual([]);
    const closed = rules({ DEMO_CLOSED: "2026-12-28/2026-12-31, 2027-01-04" });
    const open = daysOf(closed, now).filter(({ slots }) => slots.length > 0);
    expect(open.map(({ day }) => day).filter((day) => day > "2026-12-24")).toEqual([
      "2027-01-05",
      "2027-01-06",
      "2027-01-07",
      "2027-01-08",
    ]);
  });

  it("are none while there are no hours", () => {
    expect(slotsOf(rules({ DEMO_HOURS: "off" }), "2026-11-25T10:00:00Z")).toEqual([]);
  });

  it("follow the clocks over the night in which they change", () => {
    const settings = rules({ DEMO_HOURS: "Mo-Su 00:00-05:00" });
    const spring = slotsOf(settings, "2027-03-22T10:00:00Z", "2027-03-28");
    expect(shown(spring)).toEqual([]);
    const always = { ...settings, state: null, closed: [] };
    // Easter is on the day of the change in 2027; a year later it is not.
    const next = slotsOf(always, "2028-03-20T10:00:00Z", "2028-03-26");
    expect(shown(next)).toEqual("00:00 00:30 01:00 01:30 03:00 03:30 04:00 04:30".split(" "));
    expect(next[4]).toEqual(new Date("2028-03-26T01:00:00Z"));
    const autumn = slotsOf(settings, "2027-10-25T10:00:00Z", "2027-10-31");
    expect(shown(autumn)).toEqual("00:00 00:30 01:00 01:30 02:00 02:30 03:00 03:30 04:00 04:30".split(" "));
    expect(autumn[5]).toEqual(new Date("2027-10-31T00:30:00Z"));
    expect(autumn[6]).toEqual(new Date("2027-10-31T02:00:00Z"));
  });
});

const ZONES = [
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Auckland",
];

const halfHour = fc.integer({ min: 0, max: 48 });
const clock = (half: number) => `${String(Math.floor(half / 2)).padStart(2, "0")}:${half % 2 ? "30" : "00"}`;
const hours = fc
  .uniqueArray(halfHour, { minLength: 2, maxLength: 6 })
  .map((halves) => [...halves].sort((a, b) => a - b))
  .map((halves) =>
    halves.flatMap((half, index) => (index % 2 ? [`${clock(halves[index - 1] ?? 0)}-${clock(half)}`] : [])),
  )
  .chain((times) =>
    fc
      .subarray(["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"], { minLength: 1 })
      .map((days) => `${days.join(",")} ${times.join(",")}`),
  );

const anyRules = fc.record({
  DEMO_HOURS: hours,
  DEMO_TIME_ZONE: fc.constantFrom(...ZONES),
  DEMO_STATE: fc.constantFrom("", ...FEDERAL_STATES),
});
const anyMoment = fc.date({
  min: new Date("2025-01-01T00:00:00Z"),
  max: new Date("2040-01-01T00:00:00Z"),
  noInvalidDate: true,
});

describe("every slot, whatever the hours, the zone, the state and the time", () => {
  it("lies inside the hours of its day, on no holiday, in the future, and overlaps no other", () => {
    fc.assert(
      fc.property(anyRules, anyMoment, (env, now) => {
        const settings = rules(env);
        const slots = openWeeks(settings, now).flatMap(({ days }) => days.flatMap((day) => day.slots));
        for (const [index, slot] of slots.entries()) {
          const at = Temporal.Instant.fromEpochMilliseconds(slot.getTime()).toZonedDateTimeISO(
            settings.timeZone,
          );
          const minutes = at.hour * 60 + at.minute;
          const stretches = settings.hours[at.dayOfWeek - 1] ?? [];
          expect(stretches.some(({ from, to }) => from <= minutes && minutes + MINUTES <= to)).toBe(true);
          expect(holidaysOf(at.year, settings.state)).not.toContain(at.toPlainDate().toString());
          expect(slot.getTime() - now.getTime()).toBeGreaterThanOrEqual(NOTICE_HOURS * 3_600_000);
          expect(slot.getTime() - now.getTime()).toBeLessThan(WEEKS * 7 * 86_400_000 + 3_600_000);
          const before = slots[index - 1];
          if (before) expect(slot.getTime() - before.getTime()).toBeGreaterThanOrEqual(MINUTES * 60_000);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is missing nowhere: there is one for each half hour of the hours that the clocks show", () => {
    fc.assert(
      fc.property(anyRules, anyMoment, (env, now) => {
        const settings = rules(env);
        for (const { day, holiday, slots } of openWeeks(settings, now).flatMap(({ days }) => days)) {
          if (holiday || day <= addDays(dayAt(now, settings.timeZone), 2)) continue;
          const wanted = (settings.hours[weekdayOf(day)] ?? [])
            .flatMap(({ from, to }) =>
              Array.from({ length: (to - from) / MINUTES }, (_, index) => from + index * MINUTES),
            )
            .filter((minutes) => instantOf(day, minutes, settings.timeZone) !== null);
          expect(slots).toHaveLength(wanted.length);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("instantOf and dayAt", () => {
  it("read clocks as Temporal does", () => {
    const day = fc.integer({ min: 0, max: 5000 }).map((days) => addDays("2025-01-01", days));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1439 }), fc.constantFrom(...ZONES), (on, minutes, zone) => {
        const wall = Temporal.PlainDate.from(on).toPlainDateTime({
          hour: Math.floor(minutes / 60),
          minute: minutes % 60,
        });
        const earlier = wall.toZonedDateTime(zone, { disambiguation: "earlier" });
        const exists = earlier.toPlainDateTime().equals(wall);
        const instant = instantOf(on, minutes, zone);
        expect(instant?.getTime() ?? null).toBe(exists ? earlier.epochMilliseconds : null);
        if (instant) expect(dayAt(instant, zone)).toBe(on);
      }),
      { numRuns: 2000 },
    );
  });

  it("do so in the nights in which the clocks change", () => {
    for (const [zone, day] of [
      ["Europe/Berlin", "2028-03-26"],
      ["Europe/Berlin", "2028-10-29"],
      ["America/New_York", "2028-11-05"],
      ["Australia/Lord_Howe", "2028-04-02"],
      ["Australia/Lord_Howe", "2028-10-01"],
    ] as const) {
      for (let minutes = 0; minutes < 300; minutes += 15) {
        const wall = Temporal.PlainDate.from(day).toPlainDateTime({
          hour: Math.floor(minutes / 60),
          minute: minutes % 60,
        });
        const earlier = wall.toZonedDateTime(zone, { disambiguation: "earlier" });
        const expected = earlier.toPlainDateTime().equals(wall) ? earlier.epochMilliseconds : null;
        expect([zone, minutes, instantOf(day, minutes, zone)?.getTime() ?? null]).toEqual([
          zone,
          minutes,
          expected,
        ]);
      }
    }
  });
});

describe("readOpeningHours", () => {
  it("reads days, spans of days, several stretches and later rules", () => {
    const nine = { from: 540, to: 720 };
    const two = { from: 840, to: 990 };
    expect(readOpeningHours("Mo-Fr 14:00-16:30,09:00-12:00; We,Fr 09:00-12:00")).toEqual([
      [nine, two],
      [nine, two],
      [nine],
      [nine, two],
      [nine],
      [],
      [],
    ]);
    expect(readOpeningHours("off")?.flat()).toEqual([]);
  });

  it.each([
    "",
    "Mo",
    "09:00-12:00",
    "Mo 9-12",
    "Mo 09:15-12:00",
    "Mo 12:00-09:00",
    "Mo 09:00-09:00",
    "Mo 09:00-24:30",
    "Mo 09:00-12:00,11:30-13:00",
    "Fr-Mo 09:00-12:00",
    "Mo-Fr 09:00-12:00;",
    "Di 09:00-12:00",
    "Mo 09:00-12:00 PH off",
  ])("refuses %j", (text) => expect(readOpeningHours(text)).toBeNull());
});
