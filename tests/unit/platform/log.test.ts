import { users } from "db";
import { describe, expect, it } from "vitest";
import { clean, openLog } from "~/platform/log";
import { freshDb } from "../../support/database";

function capture() {
  const lines: string[] = [];
  return { log: openLog({ write: (line: string) => void lines.push(line) }), lines };
}

describe("log", () => {
  it("writes one JSON object a line", () => {
    const { log, lines } = capture();
    log.info({ port: 3000 }, "listening");
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ level: 30, port: 3000, msg: "listening" });
    expect(lines[0]?.endsWith("\n")).toBe(true);
  });

  it("keeps name, code, place and cause of an error", () => {
    const { log, lines } = capture();
    const error = new TypeError("no such thing", {
      cause: Object.assign(new Error("deep"), { code: "ENOENT" }),
    });
    log.error({ err: error }, "a fault");
    const { err } = JSON.parse(lines[0] ?? "");
    expect(err).toMatchObject({ name: "TypeError", message: "no such thing", cause: { code: "ENOENT" } });
    expect(err.at[0]).toContain("log.test.ts");
  });

  it("says nothing of a person, even when an error does", async () => {
    const { log, lines } = capture();
    const db = freshDb();
    const row = {
      id: "1",
      email: "anna.muster@firma.example",
      emailKey: "anna.muster@firma.example",
      name: "Anna Muster",
      passwordHash: "geheim",
      language: "de" as const,
      plan: "individual" as const,
      createdAt: new Date(),
    };
    await db.insert(users).values(row);
    const failure = await Promise.resolve(db.insert(users).values(row)).catch((error: unknown) => error);
    log.error({ err: failure }, "could not store");
    log.error({ err: new Error("550 <anna.muster@firma.example> unknown, client 203.0.113.9") }, "mail");
    log.warn(
      { err: new Error("GET /sign-in?next=/x&name=Muster cookie: kf_session=abc") },
      "anna.muster@firma.example",
    );
    log.warn({ file: "from 2001:db8::7 and 2001:db8:0:0:1:2:3:4" }, "::ffff:203.0.113.9");
    const all = lines.join("");
    expect(lines).toHaveLength(4);
    for (const secret of [
      "anna",
      "Anna",
      "Muster",
      "geheim",
      "203.0.113.9",
      "2001:db8",
      "kf_session=abc",
      "next=",
    ]) {
      expect(all).not.toContain(secret);
    }
  });

  it("leaves times, versions and places alone", () => {
    for (const text of [
      "at 12:49:05",
      "lucia 3.2.2",
      "file:///app/server.ts:12:3",
      "data/outbox/2026-11-23T12-49-05.123Z.eml",
    ]) {
      expect(clean(text)).toBe(text);
    }
  });
});
