import { type Db, teams } from "db";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { joinTeam, leaveTeam, readInvitation, removeMember, renewJoinLink } from "~/domain/teams";
import { freshDb, twoConnections } from "../../support/database";
import { enter, invited, memberCount, person, roleOf, teamOfAll } from "../../support/teams";

const guest = async (db: Db, email: string) => ({
  id: await person(db, { name: "Gast", email }),
  name: "Gast",
  email,
});
const FULL = { fields: { form: "team-full" } };

async function joinCode(db: Db, userId: string, teamId: string): Promise<string> {
  const me = await enter(db, userId, teamId);
  await renewJoinLink(db, me, { was: "" });
  const [row] = await db.select({ code: teams.joinCode }).from(teams).where(eq(teams.id, teamId));
  return row?.code ?? "";
}

describe("seats", () => {
  it("that are taken are told, by link and by e-mail, and nobody is taken in", async () => {
    const db = freshDb();
    const { teamId, owner } = await teamOfAll(db, { seats: 5 });
    const [link, nina] = [await joinCode(db, owner, teamId), await guest(db, "nina@firma.example")];
    const mailed = await invited(db, teamId, { email: nina.email });
    for (const code of [link, mailed]) {
      expect(await readInvitation(db, code, nina)).toMatchObject({ state: "open", isFull: true });
      await expect(joinTeam(db, code, nina)).rejects.toMatchObject(FULL);
    }
    expect(await memberCount(db, teamId)).toBe(5);
  });

  it("become free when somebody leaves or is removed, and the same invitation then works", async () => {
    const db = freshDb();
    const { teamId, owner, learner, trainer } = await teamOfAll(db, { seats: 5 });
    const people = [await guest(db, "a@firma.example"), await guest(db, "b@firma.example")];
    const codes = [];
    for (const { email } of people) codes.push(await invited(db, teamId, { email }));
    await leaveTeam(db, await enter(db, learner, teamId));
    await joinTeam(db, codes[0]!, people[0]!);
    await expect(joinTeam(db, codes[1]!, people[1]!)).rejects.toMatchObject(FULL);
    await removeMember(db, await enter(db, owner, teamId), { member: trainer, was: "trainer" });
    await joinTeam(db, codes[1]!, people[1]!);
    expect(await memberCount(db, teamId)).toBe(5);
  });

  it("are counted by the database: many who accept at the same moment, through two processes, fill them exactly", async () => {
    const [one, two] = await twoConnections();
    const { teamId, owner } = await teamOfAll(one, { seats: 8 });
    const link = await joinCode(one, owner, teamId);
    const people = [];
    for (let i = 0; i < 12; i++) {
      const who = await guest(one, `p${i}@firma.example`);
      people.push({ who, code: i % 2 ? link : await invited(one, teamId, { email: who.email }) });
    }
    const results = await Promise.allSettled(
      people.map(({ who, code }, i) => joinTeam(i % 3 ? one : two, code, who)),
    );
    const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    expect(refused).toHaveLength(9);
    for (const reason of refused) expect(reason).toMatchObject(FULL);
    expect(await memberCount(one, teamId)).toBe(8);
    // Whoever was told that they are in is in, and nobody else.
    for (const [i, { who }] of people.entries()) {
      expect((await roleOf(one, teamId, who.id)) !== null).toBe(results[i]?.status === "fulfilled");
    }
  });

  it("the last one goes to one of two", async () => {
    for (let round = 0; round < 5; round++) {
      const [one, two] = await twoConnections();
      const { teamId } = await teamOfAll(one, { seats: 6 });
      const [a, b] = [await guest(one, "a@firma.example"), await guest(one, "b@firma.example")];
      const [forA, forB] = [await invited(one, teamId, a), await invited(one, teamId, b)];
      const results = await Promise.allSettled([joinTeam(one, forA, a), joinTeam(two, forB, b)]);
      expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      expect(await memberCount(one, teamId)).toBe(6);
    }
  });

  it("without a limit are never used up", async () => {
    const db = freshDb();
    const { teamId, owner } = await teamOfAll(db);
    const link = await joinCode(db, owner, teamId);
    for (let i = 0; i < 5; i++) await joinTeam(db, link, await guest(db, `p${i}@firma.example`));
    expect(await memberCount(db, teamId)).toBe(10);
  });
});
