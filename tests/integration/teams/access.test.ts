import { describe, expect, it } from "vitest";
import { mayDo, TEAM_PAGES, type TeamPage, type TeamRight } from "~/domain/teams";
import type { Problem } from "~/platform/problems";
import { browser, goesTo, statusOf } from "../../support/browser";
import { freshDb } from "../../support/database";
import { teamRoutes } from "../../support/team-pages";
import { browserOf, person, teamOfAll } from "../../support/teams";

const ROLES = ["owner", "admin", "manager", "trainer", "learner"] as const;

/** What a page or form answers: a status, also where a refusal is thrown or a redirect. */
async function status(answer: Promise<unknown>): Promise<number> {
  try {
    const given = await answer;
    // A file that nobody takes would keep its seat.
    if (given instanceof Response) await given.body?.cancel();
    return statusOf(given as Parameters<typeof statusOf>[0]) ?? 200;
  } catch (thrown) {
    return (thrown as Problem | Response).status;
  }
}

const formsOf = (page: string) => Object.entries(TEAM_PAGES[page as TeamPage].forms) as [string, TeamRight][];

describe("every page below /team", () => {
  it("is in the table of rights, and each page of the table is there", () => {
    expect(teamRoutes.map(({ path }) => path).sort()).toEqual(Object.keys(TEAM_PAGES).sort());
  });

  it("opens to the roles that have its right and to no other", async () => {
    const db = freshDb();
    const members = await teamOfAll(db);
    for (const role of ROLES) {
      const visitor = await browserOf(db, members[role]);
      for (const { path, loader } of teamRoutes) {
        const expected = mayDo(role, TEAM_PAGES[path as TeamPage].open) ? 200 : 403;
        expect([role, path, await status(visitor.open(loader, path))]).toEqual([role, path, expected]);
      }
    }
  });

  it("does what a form asks for the roles that have the right to it, and for no other", async () => {
    const db = freshDb();
    const members = await teamOfAll(db);
    for (const role of ROLES) {
      const visitor = await browserOf(db, members[role]);
      for (const { path, action } of teamRoutes) {
        for (const [intent, right] of formsOf(path)) {
          // An empty form: whoever may send it is told what is missing, or that it cannot be done (the last owner).
          if (intent === "leave") continue;
          const answer = await status(visitor.post(action, path, { intent, team: members.teamId }));
          const says = [role, path, intent, answer === 403 ? "refused" : "heard"];
          expect(says).toEqual([role, path, intent, mayDo(role, right) ? "heard" : "refused"]);
        }
      }
    }
  });

  it("is not there for a stranger, whether a team exists or not, and neither are its forms", async () => {
    const db = freshDb();
    const { teamId } = await teamOfAll(db);
    const stranger = await browserOf(db, await person(db));
    for (const { path, loader, action } of teamRoutes) {
      for (const query of ["", `?team=${teamId}`, "?team=unknown"]) {
        expect([path, query, await status(stranger.open(loader, path + query))]).toEqual([path, query, 404]);
        for (const [intent] of [...formsOf(path), ["nonsense"]]) {
          const forms = [{ intent, team: teamId }, { intent }];
          for (const form of action ? forms : []) {
            expect(await status(stranger.post(action, path + query, form as Record<string, string>))).toBe(
              404,
            );
          }
        }
      }
    }
  });

  it("asks a visitor to sign in, and leads back", async () => {
    const visitor = browser(freshDb());
    for (const { path, loader, action } of teamRoutes) {
      const opened = visitor.open(loader, `${path}?team=x`);
      const next = `/sign-in?next=${encodeURIComponent(`${path}?team=x`)}`;
      expect(goesTo(await opened.catch((thrown) => thrown))).toBe(next);
      if (!action) continue;
      const posted = await visitor.post(action, path, { intent: "x" }).catch((thrown) => thrown);
      expect(goesTo(posted)).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
    }
  });

  it("refuses a form that it does not have", async () => {
    const db = freshDb();
    const { owner } = await teamOfAll(db);
    const visitor = await browserOf(db, owner);
    for (const { path, action } of teamRoutes) {
      for (const intent of action ? ["", "constructor", "make-me-admin"] : []) {
        expect([path, intent, await status(visitor.post(action, path, { intent }))]).toEqual([
          path,
          intent,
          400,
        ]);
      }
    }
  });
});
