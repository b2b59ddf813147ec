import { reminderMails } from "db";
import { expect, it } from "vitest";
import { teamDay } from "~/domain/assignments";
import { remindDue } from "~/domain/reminders";
import {
  addToGroup,
  joinTeam,
  leaveTeam,
  readJoinLink,
  removeFromGroup,
  renewJoinLink,
  storeAssignment,
} from "~/domain/teams";
import {
  askedAndMeant,
  complete,
  inDays,
  library,
  recounted,
  rowsOf,
  spread,
  storedCounts,
  wish,
} from "../../support/assignments";
import { twoConnections } from "../../support/database";
import { enter, group, joined, person, teamOfAll } from "../../support/teams";

it("completing, assigning, joining, leaving and reminding at the same moment lose nothing and count nothing twice", async () => {
  const [one, two] = await twoConnections();
  const { teamId, owner } = await teamOfAll(one);
  const me = await enter(one, owner, teamId);
  await renewJoinLink(one, me, { was: "" });
  const code = (await readJoinLink(one, me))?.code ?? "";
  const people = await Promise.all(
    Array.from({ length: 12 }, async (_, n) => {
      const email = `p${n}@firma.example`;
      return { id: await joined(one, teamId, "learner", { email }), name: `P${n}`, email };
    }),
  );
  const groupId = await group(one, teamId, { name: "Gruppe", members: people.map(({ id }) => id) });
  const guests = await Promise.all(
    Array.from({ length: 4 }, async (_, n) => {
      const email = `g${n}@firma.example`;
      return { id: await person(one, { email }), name: `G${n}`, email };
    }),
  );
  for (const what of ["path:everyone", "course:others"]) {
    await storeAssignment(one, library, me, wish({ what, scope: "some", groups: groupId }));
    await storeAssignment(one, library, me, wish({ what, due: "on", dueOn: inDays(3) }));
  }
  const leaving = people.slice(0, 3);
  const moving = people.slice(3, 6);
  await Promise.all([
    spread(one),
    spread(two),
    remindDue(one, teamDay()),
    remindDue(two, teamDay()),
    ...people.map(({ id }, n) => complete(n % 2 ? one : two, id, "others")),
    ...leaving.map(async ({ id }) => leaveTeam(two, await enter(two, id, teamId))),
    ...moving.map(({ email }) => removeFromGroup(one, me, { group: groupId, email })),
    ...guests.map(async (guest) => {
      await joinTeam(one, code, guest);
      await addToGroup(two, me, { group: groupId, email: guest.email });
      await complete(two, guest.id, "others");
    }),
  ]);
  await spread(one);
  await remindDue(two, teamDay());
  const reminded = (await one.select().from(reminderMails)).map(({ userId }) => userId);
  expect(new Set(reminded).size).toBe(reminded.length);
  expect(await storedCounts(one)).toEqual(await recounted(one));
  const { meant, open, done } = await askedAndMeant(one);
  expect(open.filter((key) => !meant.includes(key))).toEqual([]);
  expect(meant.filter((key) => !open.includes(key) && !done.includes(key))).toEqual([]);
  for (const { id } of [...people.slice(3), ...guests]) {
    const asked = (await rowsOf(one, id)).filter(({ courseId }) => courseId === "others");
    expect(asked.filter(({ doneOn }) => !doneOn)).toEqual([]);
    expect(asked.length).toBeGreaterThan(1);
  }
}, 60_000);
