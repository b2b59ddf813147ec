import { parse } from "csv-parse/sync";
import { assigned, type Db, groupMembers, memberships, users } from "db";
import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { REPORT_COLUMNS } from "~/domain/reports";
import { PEOPLE_AT_A_TIME, SEEN_OF_ASSIGNED, SEEN_OF_MEMBERS } from "~/domain/teams";
import { readFrames } from "~/platform/frames";
import { nameKey } from "~/platform/names";
import { loader } from "~/routes/team.reports.file";
import { goesTo } from "../../support/browser";
import { freshDb } from "../../support/database";
import { assignment, bytesOf, report, row } from "../../support/reports";
import { browserOf, enter, group, joined, person, teamOfAll } from "../../support/teams";

const FILE = "/team/reports/file";

/** A team of all roles, an assignment, and a group with a group in it, whose manager leads both. */
async function house() {
  const db = freshDb();
  const all = await teamOfAll(db);
  const assignmentId = await assignment(db, all.teamId);
  const asked = (userId: string, more: Parameters<typeof row>[2] = {}) =>
    row(db, { teamId: all.teamId, assignmentId, userId }, more);
  const member = async (name: string, more: Parameters<typeof row>[2] = {}) => {
    const userId = await joined(db, all.teamId, "learner", { name });
    await asked(userId, more);
    return userId;
  };
  const inside = await member("Ida Innen", { dueOn: "2026-02-01" });
  const outside = await member("Otto Außen", { doneOn: "2026-02-03" });
  const lead = await group(db, all.teamId, { name: "Vertrieb", managerId: all.manager });
  const within = await group(db, all.teamId, { name: "Vertrieb Süd", parentId: lead, members: [inside] });
  return { db, ...all, assignmentId, asked, member, inside, outside, lead, within };
}

const rowsIn = (csv: string): string[][] => parse(csv, { from_line: 2 });
const textOf = async (parts: Parameters<typeof bytesOf>[0]) => (await bytesOf(parts)).toString("utf8");
const namesIn = (csv: string): string[] => rowsIn(csv).map(([name = ""]) => name);

async function namesFor(db: Db, userId: string, teamId: string, fields: Record<string, string> = {}) {
  return namesIn(await textOf((await report(db, await enter(db, userId, teamId), fields)).parts));
}

describe("a report", () => {
  it("has the columns that may be seen, and no other", async () => {
    const { db, owner, teamId, outside } = await house();
    await group(db, teamId, { name: "Einkauf", members: [outside] });
    const csv = await textOf((await report(db, await enter(db, owner, teamId))).parts);
    const allowed: readonly string[] = [...SEEN_OF_MEMBERS, ...SEEN_OF_ASSIGNED];
    expect(REPORT_COLUMNS.filter((column) => !allowed.includes(column))).toEqual([]);
    const [heading = [], ...rows] = parse(csv) as string[][];
    expect(heading).toHaveLength(REPORT_COLUMNS.length);
    const email = (await db.select().from(users).where(eq(users.id, outside)))[0]?.email;
    expect(rows[1]).toEqual([
      "Otto Außen",
      email,
      "Einkauf",
      "Course basics, auf Deutsch",
      "2026-01-05",
      "",
      "erledigt",
      "2026-02-03",
      "1a2b3c4d",
    ]);
  });

  it("is of the whole team for owners and admins, and of their own groups for managers", async () => {
    const { db, owner, admin, manager, teamId, lead, within } = await house();
    for (const who of [owner, admin]) {
      expect(await namesFor(db, who, teamId)).toEqual(["Ida Innen", "Otto Außen"]);
      expect(await namesFor(db, who, teamId, { group: lead })).toEqual(["Ida Innen"]);
    }
    expect(await namesFor(db, manager, teamId)).toEqual(["Ida Innen"]);
    expect(await namesFor(db, manager, teamId, { group: within })).toEqual(["Ida Innen"]);
  });

  it("never has anybody of another team, nor who has left", async () => {
    const one = await house();
    const { db, owner, teamId, inside } = one;
    const other = await teamOfAll(db);
    // In both teams, and asked for something in the other one only.
    await joined(db, other.teamId, "learner", { userId: one.learner });
    const theirs = await assignment(db, other.teamId);
    await row(db, { teamId: other.teamId, assignmentId: theirs, userId: one.learner });
    await db.delete(memberships).where(and(eq(memberships.userId, inside), eq(memberships.teamId, teamId)));
    expect(await namesFor(db, owner, teamId)).toEqual(["Otto Außen"]);
    expect(await namesFor(db, other.owner, other.teamId)).toEqual(["learner Beispiel"]);
  });

  it("can be narrowed by assignment, course and status, and widened by earlier rounds", async () => {
    const { db, owner, teamId, assignmentId, asked, member, inside } = await house();
    const again = await member("Rita Runde", { doneOn: "2025-01-01", nextRound: 2 });
    await asked(again, { round: 2, dueOn: "2099-01-01" });
    const other = await assignment(db, teamId, { courseId: "others" });
    await row(db, { teamId, assignmentId: other, userId: inside }, { courseId: "others" });
    const ended = await assignment(db, teamId, { courseId: "others", endedAt: new Date() });
    for (const [userId, doneOn] of [
      [inside, null],
      [again, "2026-03-03"],
    ] as const) {
      await row(db, { teamId, assignmentId: ended, userId }, { courseId: "others", doneOn });
    }
    const named = (fields: Record<string, string>) => namesFor(db, owner, teamId, fields);
    expect(await named({ what: `assignment:${assignmentId}` })).toEqual([
      "Ida Innen",
      "Otto Außen",
      "Rita Runde",
    ]);
    expect(await named({ what: "course:others" })).toEqual(["Ida Innen", "Rita Runde"]);
    expect(await named({ what: `assignment:${ended}` })).toEqual(["Rita Runde"]);
    expect(await named({ status: "overdue" })).toEqual(["Ida Innen"]);
    expect(await named({ status: "open" })).toEqual(["Ida Innen", "Rita Runde"]);
    expect(await named({ status: "done" })).toEqual(["Otto Außen", "Rita Runde"]);
    expect(await named({ status: "done", rounds: "earlier" })).toEqual([
      "Otto Außen",
      "Rita Runde",
      "Rita Runde",
    ]);
  });

  it("is not made of what is not there to choose: the form comes back with it", async () => {
    const { db, owner, manager, teamId, lead, assignmentId, outside } = await house();
    const other = await teamOfAll(db);
    const [foreign, away] = [
      await assignment(db, other.teamId),
      await group(db, other.teamId, { name: "Fremd" }),
    ];
    const mine = await group(db, teamId, { name: "Einkauf" });
    const problemsOf = async (who: string, fields: Record<string, string>) =>
      (await report(db, await enter(db, who, teamId), fields)).problems;
    expect(await problemsOf(owner, { what: `assignment:${foreign}`, group: away })).toEqual({
      what: "what-gone",
      group: "group-gone",
    });
    expect(await problemsOf(owner, { status: "x", format: "docx", what: "course:x" })).toEqual({
      what: "what-gone",
      status: "status-unknown",
      format: "format-unknown",
    });
    expect(await problemsOf(manager, { group: mine })).toEqual({ group: "group-gone" });
    // It is asked of nobody in the manager's groups.
    const apart = await assignment(db, teamId);
    await row(db, { teamId, assignmentId: apart, userId: outside });
    expect(await problemsOf(manager, { what: `assignment:${apart}` })).toEqual({ what: "what-gone" });
    expect(await problemsOf(manager, { what: `assignment:${assignmentId}`, group: lead })).toEqual({});
    const visitor = await browserOf(db, owner);
    const answer = await visitor.open(loader, `${FILE}?group=${away}&format=pdf&status=`);
    expect(goesTo(answer)).toBe(`/team/reports?what=&group=${away}&status=&rounds=&format=pdf`);
  });

  it("comes as a file that nobody stores on the way, with a mark for Excel", async () => {
    const { db, owner, member } = await house();
    await member("=Eva;@Übel\u201d");
    const visitor = await browserOf(db, owner);
    const plain = (await visitor.open(loader, `${FILE}?format=csv`)) as Response;
    expect(plain.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    expect(plain.headers.get("Cache-Control")).toBe("private, no-store");
    expect(plain.headers.get("Content-Disposition")).toMatch(
      /^attachment; filename="KI-fit-Bericht-\d{4}-\d\d-\d\d\.csv"$/,
    );
    const bytes = Buffer.from(await plain.arrayBuffer());
    expect(bytes.subarray(0, 5).toString("latin1")).toBe("Name,");
    expect(bytes.includes("\"'=Eva;'@Übel”\",")).toBe(true);
    const excel = (await visitor.open(loader, `${FILE}?format=csv-excel`)) as Response;
    const marked = Buffer.from(await excel.arrayBuffer());
    expect([...marked.subarray(0, 8)]).toEqual([0xef, 0xbb, 0xbf, ...Buffer.from("Name;")]);
    expect(marked.subarray(-2).toString("latin1")).toBe("\r\n");
    expect(marked.toString("utf8").match(/\r\n/g)).toHaveLength(4);
  });
});

/** A database that counts the queries it is asked. */
function counting(db: Db) {
  const asked = { queries: 0 };
  const counted = new Proxy(db, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (name === "select") asked.queries += 1;
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return { counted, asked };
}

async function crowd(portions: number) {
  const all = await house();
  const people: string[] = [];
  for (let n = 0; n < portions * PEOPLE_AT_A_TIME - 2; n += 1) {
    people.push(await all.member(`Person ${String(n).padStart(4, "0")}`));
  }
  return { ...all, people };
}

describe("a long report", () => {
  it("reads no further than it is taken, and nothing after it is broken off", async () => {
    const { db, owner } = await crowd(5);
    const { counted, asked } = counting(db);
    const visitor = await browserOf(counted, owner);
    const { body } = (await visitor.open(loader, `${FILE}?format=csv`)) as Response;
    const before = asked.queries;
    const reader = (body as ReadableStream<Uint8Array>).getReader();
    await reader.read();
    expect(asked.queries - before).toBe(0);
    await reader.read();
    // The rows of one portion, the groups of its people, and the role of whoever takes it.
    expect(asked.queries - before).toBe(3);
    await reader.read();
    expect(asked.queries - before).toBe(6);
    await reader.cancel();
    expect((await reader.read()).done).toBe(true);
    expect(asked.queries - before).toBe(6);
  });

  it.each(["csv", "pdf"])(
    "as %s gives no more rows to whoever loses the right to it meanwhile",
    async (format) => {
      const { db, admin } = await crowd(5);
      const visitor = await browserOf(db, admin);
      const theirs = eq(memberships.userId, admin);
      for (const lose of [
        () => db.update(memberships).set({ role: "manager" }).where(theirs),
        () => db.delete(memberships).where(theirs),
      ]) {
        const { body } = (await visitor.open(loader, `${FILE}?format=${format}`)) as Response;
        const reader = (body as ReadableStream<Uint8Array>).getReader();
        for (let n = 0; n < 2; n += 1) expect((await reader.read()).done).toBe(false);
        await lose();
        const rest = async () => {
          while (!(await reader.read()).done);
        };
        await expect(rest()).rejects.toMatchObject({ code: "forbidden" });
        await db.update(memberships).set({ role: "admin" }).where(theirs);
      }
    },
  );

  it("tells how many rows are written while it comes", async () => {
    const { db, owner } = await crowd(3);
    const visitor = await browserOf(db, owner);
    const answer = (await visitor.open(loader, `${FILE}?format=csv&progress=on`)) as Response;
    expect(answer.headers.get("X-Report-Rows")).toBe(String(3 * PEOPLE_AT_A_TIME));
    const [told, all]: [number[], Buffer[]] = [[], []];
    for await (const { written, bytes } of readFrames(answer.body as unknown as AsyncIterable<Uint8Array>)) {
      told.push(written);
      all.push(Buffer.from(bytes));
    }
    expect(told).toEqual([0, 20, 40, 60]);
    expect(namesIn(Buffer.concat(all).toString("utf8"))).toHaveLength(60);
  });

  it("has everybody once, whatever is completed, renamed or left meanwhile", async () => {
    const { db, owner, teamId, people } = await crowd(4);
    const { parts } = await report(db, await enter(db, owner, teamId));
    const seen: Buffer[] = [];
    const rename = async (userId: string, name: string) => {
      await db.update(users).set({ name }).where(eq(users.id, userId));
      await db
        .update(memberships)
        .set({ nameKey: nameKey(name) })
        .where(eq(memberships.userId, userId));
    };
    const [first = "", last = "", second = ""] = [people[0], people.at(-1), people.at(-2)];
    for await (const { bytes, written } of parts) {
      seen.push(Buffer.from(bytes));
      if (written !== PEOPLE_AT_A_TIME) continue;
      await rename(first, "Zacharias");
      await rename(last, "Aaron");
      await db.update(assigned).set({ doneOn: "2026-04-04" }).where(eq(assigned.userId, second));
      await db.delete(groupMembers);
      await joined(db, teamId, "learner", { userId: await person(db, { name: "Später" }) });
    }
    const rows = rowsIn(Buffer.concat(seen).toString("utf8"));
    const emails = rows.map(([, email]) => email);
    expect(emails).toHaveLength(4 * PEOPLE_AT_A_TIME);
    expect(new Set(emails).size).toBe(emails.length);
    expect(rows.at(-1)?.[0]).toBe("Aaron");
    expect(rows.at(-2)?.slice(5, 8)).toEqual(["", "erledigt", "2026-04-04"]);
  });
});
