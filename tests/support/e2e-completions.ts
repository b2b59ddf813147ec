import { join } from "node:path";
import Database from "better-sqlite3";
import { dataFolder } from "./e2e";

/** Notes that somebody completed a course, as answering all of it would: that is what other tests do. */
export function completedBefore(email: string, courseId: string): void {
  const database = new Database(join(dataFolder(), "ki-fit.db"), { fileMustExist: true, timeout: 10_000 });
  const at = Date.parse("2026-03-02T10:00:00Z");
  database
    .prepare(
      `insert into enrolments (user_id, course_id, visited_at, completed_at, proven_on, version)
       select id, ?, ?, ?, '2026-03-02', 'old' from users where email_key = ?`,
    )
    .run(courseId, at, at, email);
  database.close();
}

/** What stands in the database of somebody's completed course, past the product. */
export function proofOf(email: string, slug: string): unknown {
  const database = new Database(join(dataFolder(), "ki-fit.db"), { readonly: true, timeout: 10_000 });
  const proof = database
    .prepare(
      `select e.completed_at, e.proven_on, e.version from enrolments e join users u on u.id = e.user_id
       join team_courses c on c.id = e.course_id where u.email_key = ? and c.slug = ?`,
    )
    .get(email, slug);
  database.close();
  return proof;
}
