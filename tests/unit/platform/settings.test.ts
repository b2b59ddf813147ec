import { describe, expect, it } from "vitest";
import { readOpeningHours } from "~/platform/opening-hours";
import { readSettings, SettingsError } from "~/platform/settings";
import { NOBODY } from "../../support/operator";

describe("readSettings", () => {
  it("has a default for everything that works on a laptop", () => {
    expect(readSettings({})).toEqual({
      port: 3000,
      databaseUrl: "file:./data/ki-fit.db",
      databaseConnections: 10,
      origin: "http://localhost:3000",
      mailUrl: null,
      mailFrom: "KI-fit <no-reply@localhost>",
      mailBounces: null,
      demoData: true,
      proxies: 0,
      secure: false,
      loopback: true,
      dataDir: "./data",
      coursesDir: "courses",
      operator: NOBODY,
      demos: {
        operators: ["team@example.org"],
        hours: readOpeningHours("Mo-Fr 09:00-12:00,13:00-17:00"),
        timeZone: "Europe/Berlin",
        state: null,
        closed: [],
        place: null,
      },
      trainers: ["training@example.org"],
    });
  });

  it("reads who cares for the courses; the demo's trainer does so on a laptop only", () => {
    const TRAINERS = "tara@example.com, Tom@Example.com";
    expect(readSettings({ TRAINERS }).trainers).toEqual(["tara@example.com", "Tom@Example.com"]);
    expect(readSettings({ DEMO_DATA: "off" }).trainers).toEqual([]);
    expect(readSettings({ ORIGIN: "https://lernen.example.com" }).trainers).toEqual([]);
  });

  it("reads who the operator is, and when they show the product", () => {
    const env = {
      DEMO_EMAIL: "chefin@example.com, vertrieb@example.com",
      DEMO_HOURS: "Tu 10:00-12:00",
      DEMO_TIME_ZONE: "Europe/Vienna",
      DEMO_STATE: "BY",
      DEMO_CLOSED: "2026-12-24/2027-01-06, 2027-02-15",
      DEMO_PLACE: "https://meet.example.de/demo",
    };
    expect(readSettings(env)).toMatchObject({
      demos: {
        operators: ["chefin@example.com", "vertrieb@example.com"],
        hours: readOpeningHours("Tu 10:00-12:00"),
        timeZone: "Europe/Vienna",
        state: "BY",
        closed: [
          ["2026-12-24", "2027-01-06"],
          ["2027-02-15", "2027-02-15"],
        ],
        place: "https://meet.example.de/demo",
      },
    });
  });

  it.each([
    ["DEMO_EMAIL", "chefin"],
    ["TRAINERS", "tara"],
    ["TRAINERS", "tara@example.com tom@example.com"],
    ["DEMO_EMAIL", "chefin@example.com vertrieb@example.com"],
    ["DEMO_HOURS", "9 to 5"],
    ["DEMO_TIME_ZONE", "Berlin"],
    ["DEMO_STATE", "Bayern"],
    ["DEMO_CLOSED", "2026-02-30"],
    ["DEMO_CLOSED", "2027-01-06/2026-12-24"],
    ["DEMO_CLOSED", "24.12.2026"],
    ["DEMO_PLACE", "x".repeat(201)],
  ])("refuses %s=%s", (name, value) =>
    expect(messageOf({ [name]: value })).toContain(`${name} says "${value}"`),
  );

  it("takes the port into the default origin, and an empty variable as left out", () => {
    expect(readSettings({ PORT: "4100", ORIGIN: "", MAIL_URL: " " })).toMatchObject({
      origin: "http://localhost:4100",
      mailUrl: null,
    });
  });

  it.each([
    ["https://lernen.example.de", { secure: true, demoData: false, loopback: false }],
    ["https://lernen.example.de/", { origin: "https://lernen.example.de" }],
    ["https://localhost", { secure: true, demoData: true }],
    ["http://127.0.0.1:3000", { demoData: true }],
    ["http://[::1]:3000", { demoData: true }],
    ["http://localhost.example.de", { demoData: false }],
    ["http://127.0.0.1.example.de", { demoData: false }],
  ])("reads %s", (origin, expected) => {
    expect(readSettings({ ORIGIN: origin })).toMatchObject(expected);
  });

  it("loads no demo data when told not to", () => {
    expect(readSettings({ DEMO_DATA: "off" }).demoData).toBe(false);
  });

  it("keeps files beside the database", () => {
    expect(readSettings({ DATABASE_URL: "file:/srv/ki-fit/live.db" }).dataDir).toBe("/srv/ki-fit");
  });

  it("lists everything that is wrong at once: what it says and what to set", () => {
    const wrong = {
      PORT: "eighty",
      ORIGIN: "https://x.de/app",
      MAIL_FROM: "a@b.de, c@d.de",
      MAIL_BOUNCES: "bounces",
      DEMO_DATA: "yes",
    };
    const message = messageOf(wrong);
    for (const [name, value] of Object.entries(wrong)) expect(message).toContain(`${name} says "${value}"`);
    expect(message).toContain("Set it to a whole number from 0 to 65535");
    expect(message.split("\n")).toHaveLength(6);
  });

  it("does not repeat a password", () => {
    const message = messageOf({
      MAIL_URL: "imap://anna:hunter2@mail",
      DATABASE_URL: "mysql://u:hunter2@db/x",
    });
    expect(message).not.toContain("hunter2");
    expect(message).toContain("MAIL_URL");
    expect(message).toContain("DATABASE_URL");
  });

  it.each(["65536", "-1", "3000.5", "1e3", "0x10"])("refuses the port %s", (port) => {
    expect(messageOf({ PORT: port })).toContain("PORT");
  });

  it.each(["ftp://x.de", "lernen.de", "https://u:p@x.de", "https://x.de?a=1", "javascript:alert(1)"])(
    "refuses the origin %s",
    (origin) => expect(messageOf({ ORIGIN: origin })).toContain("ORIGIN"),
  );
});

function messageOf(env: Record<string, string>): string {
  try {
    readSettings(env);
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError);
    return (error as Error).message;
  }
  return "nothing was refused";
}
