import { createHash, randomUUID } from "node:crypto";
import Database from "better-sqlite3";

/** How many learners the bench has, and how many rows of progress each. */
export const LEARNERS = 2_000;
const PROGRESS = 40;

/** The cookie of the learner with this number. */
export const cookieOf = (number) => `kf_session=${sessionId(number)}`;
const sessionId = (number) => `bench-session-${String(number).padStart(26, "0")}`;
const sha256 = (text) => createHash("sha256").update(text).digest("hex");

/** Fills a migrated database with learners in a team, their sessions and their progress. */
export function createLearners(file, lesson) {
  const sqlite = new Database(file);
  const now = Date.now();
  const insert = (table, columns) =>
    sqlite.prepare(`insert into ${table} values (${Array(columns).fill("?").join(", ")})`);
  const [user, session, membership, enrolment, progress] = [
    insert("users", 9),
    insert("sessions", 5),
    insert("memberships", 4),
    insert("enrolments", 6),
    insert("item_progress", 6),
  ];
  sqlite.transaction(() => {
    insert("teams", 4).run("team", "Bench", "team", now);
    for (let n = 0; n < LEARNERS; n++) {
      const id = `learner-${n}`;
      user.run(id, `${id}@example.org`, `${id}@example.org`, now, "Lena Bench", "-", "de", "team", now);
      session.run(sha256(sessionId(n)), id, "Chrome, Linux", now, now + 30 * 86_400_000);
      membership.run("team", id, "learner", now);
      enrolment.run(id, "k1", lesson.id, null, now, null);
      // The lesson's own items are open; the others fill the table as a year of learning would.
      for (let i = 0; i < PROGRESS; i++)
        progress.run(id, `lesson-${i >> 2}`, `item-${i}`, 1, 1, randomUUID());
    }
  })();
  sqlite.close();
}

/** How many answers are stored. */
export function countAnswers(file) {
  const sqlite = new Database(file, { readonly: true });
  const { count } = sqlite.prepare("select count(*) as count from answers").get();
  sqlite.close();
  return count;
}
