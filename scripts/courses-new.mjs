import path from "node:path";
import { createInterface } from "node:readline/promises";
import { readOptions } from "./options.mjs";
import { installPackages } from "./setup.mjs";
import { loadTypeScript } from "./typescript.mjs";

await installPackages();
const { questionsFor, QUESTIONS, refusalOf, layOut, VERB_PAIRS } = await loadTypeScript(
  "app/content/new-course/questions.ts",
);
const USAGE = `Lays out a new course or lesson, in both languages, with ids of its own; it passes npm run courses:check.

  npm run courses:new                 asks what it needs to know
  npm run courses:new -- lesson --course k1 --after vom-text-zum-token --title-de … --title-en …

${QUESTIONS.map(({ flag, ask, only }) => `  --${flag.padEnd(16)} ${ask}${only ? ` (${only})` : ""}`).join("\n")}

COURSES_DIR says which folder holds the courses (courses). No id of what is there already ever changes.`;

const { kind, given } = readOptions(
  USAGE,
  {
    allowPositionals: true,
    options: Object.fromEntries(QUESTIONS.map(({ flag }) => [flag, { type: "string" }])),
  },
  ({ values, positionals: [first] }) => {
    if (first !== undefined && first !== "course" && first !== "lesson") {
      throw new Error(`${first} is neither course nor lesson`);
    }
    return { kind: first, given: values };
  },
);
const root = path.resolve(process.env.COURSES_DIR || "courses");
const terminal = process.stdin.isTTY ? createInterface(process) : null;
try {
  const chosen = kind ?? (await askKind());
  const answers = await askAll(chosen);
  const today = new Date().toISOString().slice(0, 10);
  const { id, written, moved } = layOut(root, chosen, answers, today);
  for (const [from, to] of moved) console.log(`moved    ${from}  →  ${to}  (its id stays)`);
  for (const file of written) console.log(`written  ${file}`);
  console.log(
    `\n${chosen} ${id}. Now write: npm run author shows it while you do, npm run courses:check checks it.`,
  );
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  terminal?.close();
}

async function askKind() {
  if (!terminal) throw new Error("Say course or lesson: npm run courses:new -- lesson …");
  for (;;) {
    const answer = (await terminal.question("course or lesson? ")).trim();
    if (answer === "course" || answer === "lesson") return answer;
  }
}

/** What no flag answers is asked, until the answer is right; without a terminal the answers that are there have to do. */
async function askAll(chosen) {
  const answers = { ...given };
  for (const question of questionsFor(chosen)) {
    const { flag, ask, otherwise } = question;
    if (answers[flag] !== undefined || !terminal) continue;
    if (flag === "verb-de") console.log(VERB_PAIRS.map(({ de, en }) => `  ${de} – ${en}`).join("\n"));
    for (let answer; answer === undefined; ) {
      const typed = (await terminal.question(`${ask}${otherwise ? ` [${otherwise}]` : ""}: `)).trim();
      const refusal = refusalOf(question, typed || otherwise || "");
      if (refusal) console.log(`  ${refusal}`);
      else answer = typed;
      answers[flag] = answer;
    }
  }
  return answers;
}
