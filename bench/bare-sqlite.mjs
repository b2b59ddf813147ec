// The yardstick: node:http and better-sqlite3 and nothing else. It reads the same session and progress rows as a
// lesson page, and does the same durable write as a quiz answer.
import Database from "better-sqlite3";
import { serveBare } from "./bare-http.mjs";

const sqlite = new Database(process.env.DATABASE_URL.replace(/^file:/, ""));
for (const pragma of ["journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"]) sqlite.pragma(pragma);

const session = sqlite.prepare(
  `select s.user_id, s.expires_at, u.name, u.email, u.language, t.id, t.name, m.role from sessions s
   join users u on u.id = s.user_id left join memberships m on m.user_id = u.id left join teams t on t.id = m.team_id
   where s.id = ?`,
);
const items = sqlite.prepare(
  `select p.item_id, p.best, p.tries, a.response from item_progress p left join answers a on a.id = p.last_answer_id
   where p.user_id = ? and p.lesson_id = ?`,
);
const course = sqlite.prepare(
  `select e.lesson_id, e.place, e.completed_at, (select group_concat(lesson_id) from completions c
   where c.user_id = e.user_id and c.course_id = e.course_id) from enrolments e where e.user_id = ? and e.course_id = ?`,
);
const answer = sqlite.prepare(
  `insert into answers values (?, ?, 'k1-1', ?, ?, 'de', 'v', ?, 1, ?) on conflict do nothing`,
);
const progress = sqlite.prepare(
  `insert into item_progress values (?, 'k1-1', ?, 1, ?, ?) on conflict do update set best = max(best, excluded.best),
   tries = excluded.tries, last_answer_id = excluded.last_answer_id`,
);
const store = sqlite.transaction((user, { _item, _try, ...response }) => {
  const id = `${Date.now()}-${Math.random()}`;
  answer.run(id, user, _item, Number(_try), JSON.stringify(response), Date.now());
  progress.run(user, _item, Number(_try), id);
});

serveBare({
  read: (id, done) => {
    const { user_id } = session.get(id);
    const answers = items.all(user_id, "k1-1");
    course.all(user_id, "k1");
    done(answers.length);
  },
  store: (id, fields, done) => {
    store(session.get(id).user_id, fields);
    done();
  },
});
