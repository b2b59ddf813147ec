import { readFileSync, writeFileSync } from "node:fs";
import { STATED_SECONDS, TIMES } from "./patroni";

export type FailOver = {
  killed: string;
  /** Who took over. */
  primary: string;
  /** From the kill until Patroni names it. */
  takenMs: number;
  /** From the kill to the first answer that was begun and confirmed after it. */
  backMs: number;
  /** From the kill until all three nodes ran again, two of them as synchronous standbys. */
  wholeMs: number;
};

export type Proof = {
  learners: number;
  confirmed: number;
  errors: number;
  failOvers: FailOver[];
  /** What broke a promise, by promise. */
  broken: Record<string, string[]>;
};

const FILE = "docs/scale.md";
const BEGIN = "<!-- written by npm run test:cluster -->";
const END = "<!-- until here -->";

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

export const isWhole = ({ broken }: Proof): boolean =>
  Object.values(broken).every(({ length }) => length === 0);

/** The figures, in words that can be read in a terminal and as Markdown. */
export function tableOf({ learners, confirmed, errors, failOvers, broken }: Proof): string {
  const rows = failOvers.map(
    ({ killed, primary, takenMs, backMs, wholeMs }, index) =>
      `| ${index + 1} | ${killed} | ${primary} | ${seconds(takenMs)} | ${seconds(backMs)} | ${seconds(wholeMs)} |`,
  );
  const count = (name: string) => broken[name]?.length ?? 0;
  return [
    "| kill | primary | taken over by | after | answers confirmed again after | all three nodes in step again after |",
    "|---|---|---|---|---|---|",
    ...rows,
    "",
    `Patroni states ${STATED_SECONDS} s (\`ttl\` ${TIMES.ttl} + \`loop_wait\` ${TIMES.loop_wait}); later than that: ${count("late")} of ${failOvers.length}.`,
    `${confirmed} answers confirmed to ${learners} learners, ${errors} errors told meanwhile and tried again.`,
    `Confirmed and lost: ${count("lost")}. Stored twice: ${count("doubled")}. Errors while nothing was down: ${count("stray")}. Signed out: ${count("signedOut")}.`,
  ].join("\n");
}

/** Puts the figures between the two marks in the docs. */
export function keep(table: string, day = new Date()): void {
  const text = readFileSync(FILE, "utf8");
  const [before, after] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (before < 0 || after < before) throw new Error(`${FILE} has lost the marks ${BEGIN} and ${END}.`);
  const measured = `Measured on ${day.toISOString().slice(0, 10)}, everything on one machine:`;
  writeFileSync(FILE, `${text.slice(0, before)}${BEGIN}\n${measured}\n\n${table}\n${text.slice(after)}`);
}
