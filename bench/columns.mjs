import { createHash } from "node:crypto";

const ANSWERS = "id user_id lesson_id item_id try_number language version response score answered_at";
const ASSIGNED = "assignment_id user_id course_id round team_id assigned_on since due_on done_on version";

/** The columns of each table that the bench fills, in the order of its rows; others keep their defaults. */
export const COLUMNS = Object.fromEntries(
  Object.entries({
    teams: "id name plan created_at",
    users: "id email email_key email_confirmed_at name password_hash language plan created_at",
    sessions: "id user_id device created_at expires_at",
    memberships: "team_id user_id role joined_at name_key email_key",
    groups: "id team_id name name_key parent_id manager_id created_at",
    group_members: "group_id user_id",
    assignments: "id team_id course_id path reason everyone due_on created_at",
    assignment_courses: "assignment_id course_id",
    assigned: ASSIGNED,
    assigned_counts: "assignment_id course_id group_id day due due_done completed",
    enrolments: "user_id course_id lesson_id place visited_at completed_at",
    completions: "user_id lesson_id course_id version completed_at",
    answers: ANSWERS,
    item_progress: "user_id lesson_id item_id best tries last_answer_id",
  }).map(([table, names]) => [table, names.split(" ")]),
);

/** Puts rows into tables, in the order in which they are named. */
export async function insertAll(database, rows) {
  for (const [table, some] of Object.entries(rows)) await database.insert(table, COLUMNS[table], some);
}

const sessionId = (number) => `bench-session-${String(number).padStart(26, "0")}`;

/** The cookie of the person with this number. */
export const cookieOf = (number) => `kf_session=${sessionId(number)}`;

/** The row of their session, which lasts for a month. */
export const sessionOf = (number, userId, now) => [
  createHash("sha256").update(sessionId(number)).digest("hex"),
  userId,
  "Chrome, Linux",
  now,
  new Date(now.getTime() + 30 * 86_400_000),
];
