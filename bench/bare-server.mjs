// The yardstick: node:http and better-sqlite3 and nothing else. It reads the same session and progress rows as a
// lesson page, does the same durable write as a quiz answer, and sends as many bytes as the product does.
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import Database from "better-sqlite3";

const { PORT, DATABASE_FILE, LESSON_BYTES, BEGUN_BYTES, ANSWER_BYTES, CATALOGUE_BYTES } = process.env;
const sqlite = new Database(DATABASE_FILE);
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

const page = (bytes) => Buffer.alloc(Number(bytes), "x");
const [lesson, begun, answered, catalogue] = [LESSON_BYTES, BEGUN_BYTES, ANSWER_BYTES, CATALOGUE_BYTES].map(
  page,
);
const viewer = ({ headers }) => {
  const id = /kf_session=([^;]+)/.exec(headers.cookie ?? "")?.[1] ?? "";
  return session.get(createHash("sha256").update(id).digest("hex"));
};
const send = (response, body) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(body);
};

createServer((request, response) => {
  if (request.method === "POST") {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      store(viewer(request).user_id, Object.fromEntries(new URLSearchParams(body)));
      send(response, answered);
    });
  } else if (request.url === "/courses") send(response, catalogue);
  else {
    const { user_id } = viewer(request);
    const answers = items.all(user_id, "k1-1");
    course.all(user_id, "k1");
    send(response, answers.length > 1 ? begun : lesson);
  }
}).listen(Number(PORT));
