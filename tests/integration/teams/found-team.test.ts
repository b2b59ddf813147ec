import { type Db, teams } from "db";
import { describe, expect, it } from "vitest";
import { foundTeam, listCompletedCourses } from "~/domain/teams";
import * as withTeam from "~/routes/settings.team";
import { library } from "../../support/assignments";
import { browser, goesTo, statusOf } from "../../support/browser";
import { BEFORE, learned, seen } from "../../support/completions";
import { freshDb, twoConnections } from "../../support/database";
import { browserOf, joined, person, roleOf, teamOfAll } from "../../support/teams";

describe("from single to team", () => {
  const nina = { name: "Nina Neu", email: "nina@firma.example" };
  const single = async (db: Db) => {
    const id = await person(db, nina);
    await learned(db, id, { basics: BEFORE, others: BEFORE });
    return { id, ...nina };
  };

  it("makes the person the owner of a new team, with what they chose of what they had completed", async () => {
    const db = freshDb();
    const who = await single(db);
    const visitor = await browserOf(db, who.id);
    expect(await visitor.open(withTeam.loader, "/settings/team")).toMatchObject({
      owns: false,
      courses: [{ id: "basics" }, { id: "others" }],
    });
    const fields = { intent: "found", teamName: " Nina  und Partner ", "share-basics": "on" };
    const founded = goesTo(await visitor.post(withTeam.action, "/settings/team", fields));
    const [row] = await db.select().from(teams);
    expect(founded).toBe(`/team?team=${row?.id}`);
    expect(row).toMatchObject({ name: "Nina und Partner", plan: "team" });
    expect(await roleOf(db, row?.id ?? "", who.id)).toBe("owner");
    expect(await seen(db, row?.id ?? "", who.id)).toEqual(["basics"]);
    expect(await visitor.who()).toMatchObject({ plan: "team", team: { role: "owner" } });
    expect(await listCompletedCourses(db, library, who.id)).toHaveLength(2);
    expect(await visitor.open(withTeam.loader, "/settings/team")).toMatchObject({ owns: true });
  });

  it("founds one team, whether the form comes twice or from two devices at once", async () => {
    for (let round = 0; round < 4; round++) {
      const [one, two] = await twoConnections();
      const who = await single(one);
      const ids = await Promise.all([
        foundTeam(one, who, { teamName: "Eins" }),
        foundTeam(two, who, { teamName: "Zwei" }),
      ]);
      ids.push(await foundTeam(one, who, { teamName: "Drei" }));
      expect(new Set(ids).size).toBe(1);
      expect(await one.select().from(teams)).toHaveLength(1);
    }
  });

  it("is refused with what is wrong, and keeps what was typed", async () => {
    const db = freshDb();
    const visitor = await browserOf(db, (await single(db)).id);
    const found = (fields: Record<string, string>) => visitor.post(withTeam.action, "/settings/team", fields);
    const nameless = await found({ intent: "found", teamName: " ", "share-basics": "on" });
    expect([statusOf(nameless), nameless]).toMatchObject([
      422,
      { data: { problems: { teamName: "team-name-missing" }, values: { "share-basics": "on" } } },
    ]);
    await expect(found({ intent: "nonsense" })).rejects.toMatchObject({ code: "unreadable" });
    expect(await db.select().from(teams)).toEqual([]);
    const guest = browser(db);
    const sent = await guest.post(withTeam.action, "/settings/team", { intent: "found", teamName: "X" });
    expect(goesTo(sent)).toBe("/sign-in?next=/settings/team");
    expect(goesTo(await guest.open(withTeam.loader, "/settings/team"))).toBe("/sign-in?next=/settings/team");
  });

  it("leads to the invitation whose link was pasted, on this site whatever it says", async () => {
    const db = freshDb();
    const visitor = await browserOf(db, (await single(db)).id);
    const code = "x".repeat(43);
    const paste = (link: string) => visitor.post(withTeam.action, "/settings/team", { intent: "join", link });
    for (const link of [
      `https://lernen.example.de/join/${code}`,
      ` ${code} `,
      `http://evil.example/join/${code}/`,
    ]) {
      expect(goesTo(await paste(link))).toBe(`/join/${code}`);
    }
    for (const link of ["", "https://example.org", "/join/", `https://example.org/join/${code}?next=x`]) {
      expect(await paste(link)).toMatchObject({ data: { problems: { link: "link-invalid" } } });
    }
  });

  it("can also own a team beside one in which they learn", async () => {
    const db = freshDb();
    const who = await single(db);
    const { teamId } = await teamOfAll(db);
    await joined(db, teamId, "learner", { userId: who.id });
    const own = await foundTeam(db, who, { teamName: "Eigenes" });
    expect([await roleOf(db, own, who.id), await roleOf(db, teamId, who.id)]).toEqual(["owner", "learner"]);
  });
});
