import { describe, expect, it } from "vitest";
import { changeEmail, changeProfile, confirmEmail } from "~/domain/accounts";
import { listMembers, MEMBER_SORTS, type MemberSort } from "~/domain/teams";
import { codeIn, PASSWORD, sentMails, signedIn, signedUp, visit } from "../../support/accounts";
import { freshDb } from "../../support/database";
import { enter, group, joined, team } from "../../support/teams";

async function large(count: number) {
  const db = freshDb();
  const teamId = await team(db);
  const owner = await joined(db, teamId, "owner", { name: "Zoe Zuletzt", joinedAt: new Date(1) });
  for (let i = 0; i < count; i++) {
    // The same moment and the same name more than once: the order is still one.
    await joined(db, teamId, i % 7 ? "learner" : "trainer", {
      name: i % 3 ? `Person ${String(i).padStart(3, "0")}` : "Ömer Özil",
      email: `p${(i * 37) % count}.${i}@example.org`,
      joinedAt: new Date(1000 + (i % 5)),
    });
  }
  return { db, me: await enter(db, owner, teamId), teamId };
}

describe("the list of members", () => {
  it("has each once, page by page, forwards and backwards, in every order", async () => {
    const { db, me } = await large(119);
    for (const sort of MEMBER_SORTS) {
      const seen: string[] = [];
      let after: string | null = null;
      let last = await listMembers(db, me, { search: "", sort });
      expect(last).toMatchObject({ count: 120, before: null });
      for (;;) {
        seen.push(...last.members.map(({ id }) => id));
        after = last.after;
        if (!after) break;
        last = await listMembers(db, me, { search: "", sort, after });
      }
      expect(new Set(seen).size).toBe(120);
      const back = await listMembers(db, me, { search: "", sort, before: last.before });
      expect(back.members.map(({ id }) => id)).toEqual(seen.slice(50, 100));
      const first = await listMembers(db, me, { search: "", sort, before: back.before });
      expect(first.members.map(({ id }) => id)).toEqual(seen.slice(0, 50));
      expect(first.before).toBeNull();
    }
  });

  it("is sorted as people read: Ö with O, the newest first", async () => {
    const { db, me } = await large(20);
    const first = async (sort: MemberSort) => (await listMembers(db, me, { search: "", sort })).members;
    expect((await first("name"))[0]?.name).toBe("Ömer Özil");
    expect((await first("name")).at(-1)?.name).toBe("Zoe Zuletzt");
    expect((await first("joined")).at(-1)?.name).toBe("Zoe Zuletzt");
    expect((await first("role")).map(({ role }) => role)).toEqual(
      (await first("role")).map(({ role }) => role).sort(),
    );
    const emails = (await first("email")).map(({ email }) => email);
    expect(emails).toEqual([...emails].sort());
  });

  it("is searched by parts of names and addresses, where signs of SQL are only signs", async () => {
    const { db, me, teamId } = await large(3);
    await joined(db, teamId, "learner", { name: "100%_Sicher", email: "Groß.Klein@example.org" });
    const found = async (search: string) =>
      (await listMembers(db, me, { search, sort: "name" })).members.map(({ name }) => name);
    expect(await found("ozil")).toEqual(["Ömer Özil"]);
    expect(await found(" ÖZ ")).toEqual(["Ömer Özil"]);
    expect(await found("%_")).toEqual(["100%_Sicher"]);
    expect(await found("KLEIN@")).toEqual(["100%_Sicher"]);
    expect(await found("\\")).toEqual([]);
    expect(await found("' or 1=1 --")).toEqual([]);
  });

  it("begins anew where the member that it should go on from has left", async () => {
    const { db, me } = await large(60);
    const page = await listMembers(db, me, { search: "", sort: "name", after: "somebody who left" });
    expect(page.members).toHaveLength(50);
    expect(page.before).toBeNull();
  });

  it("shows a manager those of their groups and what is inside these, and to others nobody", async () => {
    const db = freshDb();
    const teamId = await team(db);
    const [manager, other] = [await joined(db, teamId, "manager"), await joined(db, teamId, "manager")];
    const [a, b, c] = [
      await joined(db, teamId, "learner", { name: "A" }),
      await joined(db, teamId, "learner", { name: "B" }),
      await joined(db, teamId, "learner", { name: "C" }),
    ];
    const sales = await group(db, teamId, { name: "Vertrieb", managerId: manager, members: [a] });
    await group(db, teamId, { name: "Süd", parentId: sales, members: [a, b] });
    await group(db, teamId, { name: "IT", managerId: other, members: [c] });
    const namesFor = async (userId: string) => {
      const page = await listMembers(db, await enter(db, userId, teamId), { search: "", sort: "name" });
      return page.members.map(({ name, groups }) => [name, ...groups]);
    };
    expect(await namesFor(manager)).toEqual([
      ["A", "Süd", "Vertrieb"],
      ["B", "Süd"],
    ]);
    expect(await namesFor(other)).toEqual([["C", "IT"]]);
    expect(await namesFor(a)).toEqual([]);
  });

  it("follows the name and the address that a person changes", async () => {
    const db = freshDb();
    const id = await signedUp(db, { plan: "team", teamName: "Werk" });
    const { viewer } = await signedIn(db, id);
    const me = await enter(db, id, viewer.team?.id ?? "");
    const found = async (search: string) => (await listMembers(db, me, { search, sort: "name" })).count;
    expect(await found("beispiel")).toBe(1);
    await changeProfile(db, id, { name: "Anna Örtel", language: "de", timeZone: "Europe/Berlin" });
    expect([await found("beispiel"), await found("ortel")]).toEqual([0, 1]);
    await sentMails(db);
    await changeEmail(db, viewer, { email: "neu@firma.example", password: PASSWORD }, visit);
    const mail = (await sentMails(db)).find(({ to }) => to === "neu@firma.example");
    await confirmEmail(db, codeIn(mail));
    expect([await found("anna@example"), await found("neu@firma")]).toEqual([0, 1]);
  });
});
