// The yardstick on PostgreSQL: node:http and pg and nothing else, with the reads and the durable write of bare-sqlite.mjs.
import pg from "pg";
import { serveBare } from "./bare-http.mjs";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const session = {
  name: "session",
  text: `select s.user_id, s.expires_at, u.name, u.email, u.language, t.id, t.name, m.role from sessions s
   join users u on u.id = s.user_id left join memberships m on m.user_id = u.id left join teams t on t.id = m.team_id
   where s.id = $1`,
};
const items = {
  name: "items",
  text: `select p.item_id, p.best, p.tries, a.response from item_progress p
   left join answers a on a.id = p.last_answer_id where p.user_id = $1 and p.lesson_id = $2`,
};
const course = {
  name: "course",
  text: `select e.lesson_id, e.place, e.completed_at, (select string_agg(lesson_id, ',') from completions c
   where c.user_id = e.user_id and c.course_id = e.course_id) from enrolments e
   where e.user_id = $1 and e.course_id = $2`,
};
const answer = {
  name: "answer",
  text: `insert into answers values ($1, $2, 'k1-1', $3, $4, 'de', 'v', $5, 1, $6) on conflict do nothing`,
};
const progress = {
  name: "progress",
  text: `insert into item_progress values ($1, 'k1-1', $2, 1, $3, $4) on conflict (user_id, lesson_id, item_id)
   do update set best = greatest(item_progress.best, excluded.best), tries = excluded.tries,
   last_answer_id = excluded.last_answer_id`,
};

const userOf = async (id) => (await pool.query({ ...session, values: [id] })).rows[0].user_id;

async function store(user, { _item, _try, ...response }) {
  const id = `${Date.now()}-${Math.random()}`;
  const client = await pool.connect();
  await client.query("begin");
  const values = [id, user, _item, Number(_try), JSON.stringify(response), new Date()];
  await client.query({ ...answer, values });
  await client.query({ ...progress, values: [user, _item, Number(_try), id] });
  await client.query("commit");
  client.release();
}

serveBare({
  read: async (id, done) => {
    const user = await userOf(id);
    const [answers] = await Promise.all([
      pool.query({ ...items, values: [user, "k1-1"] }),
      pool.query({ ...course, values: [user, "k1"] }),
    ]);
    done(answers.rows.length);
  },
  store: async (id, fields, done) => {
    await store(await userOf(id), fields);
    done();
  },
});
