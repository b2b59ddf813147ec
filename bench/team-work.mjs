import { peopleOf } from "./beside.mjs";

const ROWS = 2_000;
const IMPORT = "/team/invitations/import";

/**
 * The long works of a team, each while others answer questions: a list of 2,000 people, first looked at and then invited, and a report of
 * one course as CSV and as PDF; and the answers alone, to hold them against.
 * @returns {Promise<Record<string, { took: number, rows: number, answers: { count: number, p50: number, p99: number, max: number } }>>}
 */
export async function benchWork(url, cookie, course) {
  const headers = { cookie, origin: url, "accept-encoding": "identity" };
  const found = {};
  const beside = peopleOf(url);
  const measure = async (name, rows, work) => {
    const { result, ...figures } = await beside(work);
    found[name] = { rows, ...figures };
    return result;
  };
  const post = async (fields) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const answer = await fetch(url + IMPORT, { method: "POST", headers, body, redirect: "manual" });
    const text = await answer.text();
    if (answer.status >= 400) throw new Error(`The import was answered with ${answer.status}.`);
    return text;
  };
  await measure("answers alone", 0, () => new Promise((resolve) => setTimeout(resolve, 3_000)));
  const list = Array.from({ length: ROWS }, (_, n) => `Person ${n};new-${n}@example.org;Group ${n % 20}`);
  const file = new Blob([`Name;E-Mail;Gruppe\n${list.join("\n")}\n`]);
  const page = await measure("import, preview", ROWS, () =>
    post({ intent: "preview", language: "de", file }),
  );
  const rows = unescaped(/name="rows" value="([^"]*)"/.exec(page)?.[1] ?? "");
  if (JSON.parse(rows).length !== ROWS) throw new Error("The preview does not hold all rows.");
  await measure("import", ROWS, () => post({ intent: "import", language: "de", rows }));
  await measure("import, its mails", ROWS, () => new Promise((resolve) => setTimeout(resolve, 5_000)));
  for (const format of ["csv", "pdf"]) {
    const path = `/team/reports/file?what=course:${course}&format=${format}`;
    let count = 0;
    await measure(`report, ${format}`, 0, async () => {
      const answer = await fetch(url + path, { headers });
      if (answer.status !== 200) throw new Error(`The report was answered with ${answer.status}.`);
      count = Number(answer.headers.get("x-report-rows"));
      for await (const _ of answer.body);
    });
    found[`report, ${format}`].rows = count;
  }
  return found;
}

const ENTITIES = { quot: '"', amp: "&", lt: "<", gt: ">", "#x27": "'" };
const unescaped = (text) => text.replace(/&(\w+|#x27);/g, (_, name) => ENTITIES[name] ?? "");
