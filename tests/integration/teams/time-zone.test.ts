import { teams } from "db";
import { expect, it } from "vitest";
import { changeTimeZone, foundTeam } from "~/domain/teams";
import * as page from "~/routes/team.settings";
import { goesTo } from "../../support/browser";
import { freshDb } from "../../support/database";
import { browserOf, enter, person, teamOfAll } from "../../support/teams";

it("a team's time zone is set by those who lead it, and of two who set it at once the second is told", async () => {
  const db = freshDb();
  const { teamId, admin, owner, learner } = await teamOfAll(db);
  const me = await enter(db, admin, teamId);
  await changeTimeZone(db, me, { timeZone: "Asia/Tokyo", was: "Europe/Berlin" });
  expect((await enter(db, owner, teamId)).team.timeZone).toBe("Asia/Tokyo");
  await expect(changeTimeZone(db, me, { timeZone: "UTC", was: "Europe/Berlin" })).rejects.toMatchObject({
    code: "conflict",
    fields: { timeZone: "time-zone-changed" },
  });
  await expect(changeTimeZone(db, me, { timeZone: "Mars/Base", was: "Asia/Tokyo" })).rejects.toMatchObject({
    fields: { timeZone: "time-zone-unknown" },
  });
  const form = { intent: "time-zone", team: teamId, timeZone: "America/Lima", was: "Asia/Tokyo" };
  const send = async (who: string) => (await browserOf(db, who)).post(page.action, "/team/settings", form);
  await expect(send(learner)).rejects.toMatchObject({ code: "forbidden" });
  expect(goesTo(await send(owner))).toBe("/team/settings?done=time-zone");
  expect(await db.select({ timeZone: teams.timeZone }).from(teams)).toEqual([{ timeZone: "America/Lima" }]);
});

it("a team has the time zone of whoever founds it", async () => {
  const db = freshDb();
  const id = await person(db, { timeZone: "Asia/Tokyo" });
  const viewer = await (await browserOf(db, id)).who();
  if (!viewer) expect.fail("nobody is signed in");
  await foundTeam(db, viewer, { teamName: "Beispiel" });
  expect(await db.select({ timeZone: teams.timeZone }).from(teams)).toEqual([{ timeZone: "Asia/Tokyo" }]);
});
