import { teams, users } from "db";
import { describe, expect, it } from "vitest";
import { DEMO_PASSWORD, DEMO_PEOPLE, loadDemoTeam, removeDemoTeam } from "~/demo";
import { signIn } from "~/domain/accounts";
import { library } from "../support/assignments";
import { freshDb } from "../support/database";

const visit = {
  settings: { origin: "http://localhost:3000" },
  address: "127.0.0.1",
  language: "de" as const,
};

describe("the demo team", () => {
  it("is loaded once, and each of its people can sign in", async () => {
    const db = freshDb();
    await loadDemoTeam(db, library);
    await loadDemoTeam(db, library);
    expect(await db.select().from(users)).toHaveLength(24);
    for (const { email } of DEMO_PEOPLE) {
      const signedIn = await signIn(db, { email, password: DEMO_PASSWORD }, visit);
      expect(signedIn.userId).toBeTruthy();
    }
  });

  it("leaves an installation that goes public, and nobody else does", async () => {
    const db = freshDb();
    await loadDemoTeam(db, library);
    const now = new Date();
    await db.insert(users).values({
      id: "someone",
      email: "else@example.com",
      emailKey: "else@example.com",
      name: "Someone Else",
      passwordHash: "-",
      language: "de",
      plan: "individual",
      createdAt: now,
    });
    await db.insert(teams).values({ id: "real", name: "Musterfirma GmbH", plan: "team", createdAt: now });
    await removeDemoTeam(db);
    await removeDemoTeam(db);
    expect((await db.select().from(users)).map(({ id }) => id)).toEqual(["someone"]);
    expect((await db.select().from(teams)).map(({ id }) => id)).toEqual(["real"]);
  });
});
