import { randomUUID } from "node:crypto";
import { insertAll, sessionOf } from "./columns.mjs";

/** How many rows of progress each learner has. */
const PROGRESS = 40;

/** The share of their answers that are right; the others are drawn by lot. */
const RIGHT = 0.7;

/**
 * Fills a migrated database with `count` learners in a team, their sessions and their progress. The first half has not begun
 * the lesson, the second half has answered all of its questions.
 */
export async function createLearners(database, count, lesson, keys) {
  const now = new Date();
  const CHUNK = 5_000;
  await insertAll(database, { teams: [["team", "Bench", "team", now]] });
  for (let from = 0; from < count; from += CHUNK) {
    const rows = { users: [], sessions: [], memberships: [], enrolments: [], answers: [], item_progress: [] };
    for (let n = from; n < Math.min(count, from + CHUNK); n++) {
      const id = `learner-${n}`;
      const email = `${id}@example.org`;
      rows.users.push([id, email, email, now, "Lena Bench", "-", "de", "team", now]);
      rows.sessions.push(sessionOf(n, id, now));
      rows.memberships.push(["team", id, "learner", now, "lena bench", email]);
      rows.enrolments.push([id, "k1", lesson.id, null, now, null]);
      // The lesson's own items are open; the others fill the table as a year of learning would.
      for (let i = 0; i < PROGRESS; i++)
        rows.item_progress.push([id, `lesson-${i >> 2}`, `item-${i}`, 1, 1, randomUUID()]);
      if (n < count / 2) continue;
      for (const item of Object.values(lesson.items)) {
        const answerId = randomUUID();
        const response = Math.random() < RIGHT ? rightResponse(keys[item.id]) : anyResponse(item);
        rows.answers.push([
          answerId,
          id,
          lesson.id,
          item.id,
          1,
          "de",
          lesson.version,
          JSON.stringify(response),
          0.5,
          now,
        ]);
        rows.item_progress.push([id, lesson.id, item.id, 0.5, 1, answerId]);
      }
    }
    await insertAll(database, rows);
  }
}

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

const any = (choices) => choices[Math.floor(Math.random() * choices.length)].id;

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
