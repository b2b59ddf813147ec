import { readFileSync } from "node:fs";
import { cookieOf, insertAll, sessionOf } from "./columns.mjs";
import { seeded } from "./seeded.mjs";

const FIRST = "Anna Ben Chris Dora Emil Fatma Georg Hanna Ivo Jana Kai Lea Max Nina".split(" ");
const LAST = "Adler Berg Celik Dorn Ebert Fuchs Grün Haas Ihle Jung Koch Lang Maier".split(" ");
const LESSONS = 46;
/** Answers of each member, where the team is of the size for which they are asked. */
const ANSWERS = 200;
const WITH_ANSWERS = 10_000;
const CHUNK = 1_000;
/** So many of the members are signed in: the owner, a manager, and learners. */
export const SIGNED_IN = 60;

const key = (name) => name.toLowerCase().replace("ü", "u");

/**
 * Fills a migrated database with a team: groups in departments, each member in one; a path that is due, another course that has
 * time, and one for a small group. The same members every time.
 * @returns the pages to measure, and the owner's cookie
 */
export async function createTeam(database, size, onProgress = () => {}) {
  const random = seeded(size);
  const now = new Date();
  const day = (ago) => new Date(now.getTime() - ago * 86_400_000).toISOString().slice(0, 10);
  const { courses: all } = JSON.parse(readFileSync("build/courses/catalogue.json", "utf8"));
  const courses = all
    .filter(({ lessons }) => lessons.some(({ paths }) => paths?.includes("everyone")))
    .map(({ id }) => id);
  const departments = 10;
  const groups = Math.min(200, Math.max(departments * 2, size / 50));
  const groupId = (n) => `group-${String(n).padStart(4, "0")}`;
  const parentOf = (n) => (n < departments ? null : groupId(n % departments));
  const member = (n) => `member-${String(n).padStart(6, "0")}`;
  await insertAll(database, { teams: [["team", "Bench", "team", now]] });
  const counts = new Map();
  const count = (...at) => {
    const [by, name] = [at.pop(), at.join("|")];
    const sum = counts.get(name) ?? [0, 0, 0];
    counts.set(
      name,
      sum.map((value, index) => value + by[index]),
    );
  };
  const asked = [
    { id: "a-path", courses, due: day(30), share: 1 },
    { id: "b-time", courses: courses.slice(0, 1), due: day(-60), share: 0.5 },
    { id: "c-few", courses: courses.slice(1, 2), due: day(3), share: 20 / size },
  ];
  /** What members stand in: groups, and what is asked of them. */
  const frame = () => ({
    groups: Array.from({ length: groups }, (_, n) => {
      const manager = n === 3 ? member(1) : null;
      return [groupId(n), "team", `Group ${n}`, `group ${n}`, parentOf(n), manager, now];
    }),
    assignments: asked.map(({ id, courses: some, due }) => {
      const what = some.length > 1 ? [null, "everyone"] : [some[0], null];
      return [id, "team", ...what, "Ab Mai.", database.truth(true), due, now];
    }),
    assignment_courses: asked.flatMap(({ id, courses: some }) => some.map((course) => [id, course])),
  });
  let order = [];
  for (let from = 0; from < size; from += CHUNK) {
    const rows = {
      users: [],
      sessions: [],
      memberships: [],
      group_members: [],
      assigned: [],
      completions: [],
      answers: [],
    };
    for (let n = from; n < Math.min(size, from + CHUNK); n++) {
      const id = member(n);
      const name = `${FIRST[Math.floor(random() * FIRST.length)]} ${LAST[Math.floor(random() * LAST.length)]}`;
      const email = `${id}@example.org`;
      rows.users.push([id, email, email, now, name, "-", "de", "team", now]);
      rows.memberships.push([
        "team",
        id,
        n === 0 ? "owner" : n === 1 ? "manager" : "learner",
        now,
        key(name),
        email,
      ]);
      order.push([key(name), id]);
      const own = n % groups;
      rows.group_members.push([groupId(own), id]);
      const within = ["", groupId(own), parentOf(own)].filter((group) => group !== null);
      for (const one of asked) {
        if (one.share < 1 && random() >= one.share) continue;
        for (const course of one.courses) {
          const doneOn = random() < 0.7 ? day(Math.floor(random() * 360)) : null;
          rows.assigned.push([
            one.id,
            id,
            course,
            1,
            "team",
            day(360),
            "",
            one.due,
            doneOn,
            doneOn && "3f2a91c0",
          ]);
          for (const group of within) count(one.id, course, group, one.due, [1, doneOn ? 1 : 0, 0]);
          if (doneOn) count(one.id, course, "", doneOn, [0, 0, 1]);
        }
      }
      for (let lesson = 0; lesson < LESSONS; lesson++) {
        if (random() < 0.87)
          rows.completions.push([id, `lesson-${lesson}`, `course-${lesson >> 2}`, "v", now]);
      }
      for (let answer = 0; size === WITH_ANSWERS && answer < ANSWERS; answer++) {
        rows.answers.push([
          `${id}-${answer}`,
          id,
          `lesson-${answer % LESSONS}`,
          `item-${answer}`,
          1,
          "de",
          "v",
          "{}",
          1,
          now,
        ]);
      }
    }
    if (from === 0) {
      for (let n = 0; n < SIGNED_IN; n++) rows.sessions.push(sessionOf(n, member(n), now));
    }
    const { users, ...others } = rows;
    await insertAll(database, { users, ...(from === 0 ? frame() : {}), ...others });
    onProgress(Math.min(1, (from + CHUNK) / size));
  }
  await insertAll(database, {
    assigned_counts: [...counts].map(([name, sums]) => [...name.split("|"), ...sums]),
  });
  order = order.sort((a, b) => (a[0] === b[0] ? (a[1] < b[1] ? -1 : 1) : a[0] < b[0] ? -1 : 1));
  const last = order.at(-8)[1];
  const end = `${last}/a-path/${courses[0]}`;
  const list = "/team/progress";
  const people = "/team/members";
  const behind = member(size - 8);
  return {
    cookie: cookieOf(0),
    /** A course that is asked of everybody, and twice of half of them. */
    course: courses[0],
    pages: {
      dashboard: "/team",
      members: people,
      "members, last page": `${people}?after=${last}`,
      "members by address, last page": `${people}?sort=email&after=${behind}`,
      "members by role, last page": `${people}?sort=role&after=${behind}`,
      "members, the newest, last page": `${people}?sort=joined&after=${member(8)}`,
      "members of a name": `${people}?search=celik`,
      "members of a name that is not there": `${people}?search=xyz`,
      progress: list,
      "last page": `${list}?after=${end}`,
      "by due date": `${list}?sort=due`,
      "by due date, last page": `${list}?sort=due&after=${member(size - 12)}/b-time/${courses[0]}`,
      "by completion": `${list}?sort=done`,
      overdue: `${list}?state=overdue`,
      "overdue, by due date": `${list}?state=overdue&sort=due`,
      "one course": `${list}?what=a-path/${courses[2]}`,
      "one course of few": `${list}?what=c-few/${courses[1]}`,
      "overdue in it": `${list}?state=overdue&what=c-few/${courses[1]}`,
      "one department": `${list}?group=${groupId(3)}`,
      "one group": `${list}?group=${groupId(departments + 4)}`,
      "overdue in a group, by due date": `${list}?group=${groupId(departments + 4)}&state=overdue&sort=due`,
      "one department, done, by completion": `${list}?group=${groupId(3)}&sort=done`,
      "a name": `${list}?search=celik`,
      "a name that is not there": `${list}?search=xyz`,
    },
  };
}
