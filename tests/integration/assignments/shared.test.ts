import type { Db } from "db";
import { describe, expect, it } from "vitest";
import { teamDay } from "~/domain/assignments";
import { chooseShared, joinTeam, leaveTeam } from "~/domain/teams";
import {
  assign,
  completedOn,
  house,
  passTest,
  recounted,
  rowsOf,
  storedCounts,
} from "../../support/assignments";
import { twoConnections } from "../../support/database";
import { enter, invited, person } from "../../support/teams";

const EARLIER = "2026-03-01";

/** A team that asks for a course, and somebody who completed it before they join. */
async function newcomer(given?: Db, repeat = "") {
  const all = await house(given);
  await assign(all.db, all.me, { repeat });
  const email = "nina@firma.example";
  const id = await person(all.db, { email });
  await completedOn(all.db, id, EARLIER);
  const code = await invited(all.db, all.teamId, { email });
  const join = (shared: string[]) => joinTeam(all.db, code, { id, name: "Nina", email }, shared);
  const nina = () => enter(all.db, id, all.teamId);
  const counted = async () => expect(await storedCounts(all.db)).toEqual(await recounted(all.db));
  return { ...all, id, join, nina, counted };
}

describe("a course that was completed before somebody joined", () => {
  it("is done for the team where it was brought along, and open where it was not", async () => {
    for (const [shared, doneOn] of [
      [["basics"], EARLIER],
      [[], null],
    ] as const) {
      const { db, id, join, counted } = await newcomer();
      await join([...shared]);
      expect(await rowsOf(db, id)).toMatchObject([{ doneOn }]);
      await counted();
    }
  });

  it("is done when it is shared later, and open again when it no longer is", async () => {
    const { db, id, join, nina, counted } = await newcomer();
    await join([]);
    for (const [shared, row] of [
      [["basics"], { doneOn: EARLIER, version: "old" }],
      [["basics", "others"], { doneOn: EARLIER, version: "old" }],
      [[], { doneOn: null, version: null, markedBy: null }],
    ] as const) {
      await chooseShared(db, await nina(), [...shared]);
      expect(await rowsOf(db, id)).toMatchObject([row]);
      await counted();
    }
  });

  it("is proven by passing its test in the team, also on the day of joining, and then stays done", async () => {
    const { db, id, join, nina, counted } = await newcomer();
    await join([]);
    await passTest(db, id);
    expect(await rowsOf(db, id)).toMatchObject([{ doneOn: teamDay() }]);
    await chooseShared(db, await nina(), ["basics"]);
    await chooseShared(db, await nina(), []);
    expect(await rowsOf(db, id)).toMatchObject([{ doneOn: teamDay() }]);
    await counted();
  });

  it("leaves one open round of what is repeated when it is no longer shared", async () => {
    const { db, id, join, nina, counted } = await newcomer(undefined, "6");
    await join(["basics"]);
    expect((await rowsOf(db, id)).length).toBeGreaterThan(0);
    await chooseShared(db, await nina(), []);
    expect(await rowsOf(db, id)).toMatchObject([{ round: 1, doneOn: null, nextRound: null }]);
    await counted();
  });

  it("counts once, when it is shared and somebody leaves at the same moment", async () => {
    for (let round = 0; round < 4; round++) {
      const [one, two] = await twoConnections();
      const { join, nina, counted } = await newcomer(one);
      await join([]);
      const me = await nina();
      await Promise.all([chooseShared(one, me, ["basics"]), leaveTeam(two, me)]);
      await counted();
    }
  });
});
