import { createHash, randomUUID } from "node:crypto";
import Database from "better-sqlite3";

/** How many learners the bench has, and how many rows of progress each. */
export const LEARNERS = 2_000;
const PROGRESS = 40;

/** Behind them come as many who have answered all of the lesson's questions, each in their own way. */
export const BEGUN = LEARNERS;

/** The share of their answers that are right; the others are drawn by lot. */
const RIGHT = 0.7;

/** The cookie of the learner with this number. */
export const cookieOf = (number) => `kf_session=${sessionId(number)}`;
const sessionId = (number) => `bench-session-${String(number).padStart(26, "0")}`;
const sha256 = (text) => createHash("sha256").update(text).digest("hex");

/** Fills a migrated database with learners in a team, their sessions and their progress. */
export function createLearners(file, lesson, keys) {
  const sqlite = new Database(file);
  const now = Date.now();
  const insert = (table, columns) =>
    sqlite.prepare(`insert into ${table} values (${Array(columns).fill("?").join(", ")})`);
  const [user, session, membership, enrolment, progress, answer] = [
    insert("users", 9),
    insert("sessions", 5),
    insert("memberships", 4),
    insert("enrolments", 6),
    insert("item_progress", 6),
    insert("answers", 10),
  ];
  sqlite.transaction(() => {
    insert("teams", 4).run("team", "Bench", "team", now);
    for (let n = 0; n < LEARNERS + BEGUN; n++) {
      const id = `learner-${n}`;
      user.run(id, `${id}@example.org`, `${id}@example.org`, now, "Lena Bench", "-", "de", "team", now);
      session.run(sha256(sessionId(n)), id, "Chrome, Linux", now, now + 30 * 86_400_000);
      membership.run("team", id, "learner", now);
      enrolment.run(id, "k1", lesson.id, null, now, null);
      // The lesson's own items are open; the others fill the table as a year of learning would.
      for (let i = 0; i < PROGRESS; i++)
        progress.run(id, `lesson-${i >> 2}`, `item-${i}`, 1, 1, randomUUID());
      if (n < LEARNERS) continue;
      for (const item of Object.values(lesson.items)) {
        const answerId = randomUUID();
        const response = JSON.stringify(
          Math.random() < RIGHT ? rightResponse(keys[item.id]) : anyResponse(item),
        );
        answer.run(answerId, id, lesson.id, item.id, 1, "de", lesson.version, response, 0.5, now);
        progress.run(id, lesson.id, item.id, 0.5, 1, answerId);
      }
    }
  })();
  sqlite.close();
}

const any = (choices) => choices[Math.floor(Math.random() * choices.length)].id;

/** The right answer to one of the types of question that the lesson has. */
function rightResponse(key) {
  const placed = (places) => Object.fromEntries(Object.entries(places).map(([id, place]) => [id, [place]]));
  switch (key.type) {
    case "single-choice":
      return { choice: [key.correct] };
    case "true-false":
      return { verdict: [key.verdict], reason: [key.reason] };
    case "grouping":
      return placed(key.groups);
    case "matching":
      return placed(key.pairs);
    default:
      throw new Error(`The bench has no answer to a question of type ${key.type}.`);
  }
}

/** An answer, right or wrong, to one of the types of question that the lesson has. */
function anyResponse(item) {
  const place = (things, places) => Object.fromEntries(things.map(({ id }) => [id, [any(places)]]));
  switch (item.type) {
    case "single-choice":
      return { choice: [any(item.options)] };
    case "true-false":
      return { verdict: [Math.random() < 0.5 ? "true" : "false"], reason: [any(item.reasons)] };
    case "grouping":
      return place(item.cards, item.groups);
    case "matching":
      return place(item.left, item.right);
    default:
      throw new Error(`The bench has no answer to a question of type ${item.type}.`);
  }
}

/** How many answers are stored. */
export function countAnswers(file) {
  const sqlite = new Database(file, { readonly: true });
  const { count } = sqlite.prepare("select count(*) as count from answers").get();
  sqlite.close();
  return count;
}
