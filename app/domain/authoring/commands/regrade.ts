import { openDatabase } from "db";
import { readSettings } from "~/platform/settings";
import { publishedLibrary } from "../published";
import {
  applyRegrade,
  pendingRegrades,
  previewRegrade,
  type RegradePreview,
  type RegradeProgress,
} from "../regrade";
import { table } from "./table";

export type RegradeCommand = {
  /** Apply what is shown; only show it if false. */
  apply: boolean;
  json: boolean;
  /** Only these items; all if empty. */
  items: readonly string[];
  write: (text: string) => void;
  onProgress?: (progress: RegradeProgress) => void;
  env?: Record<string, string | undefined>;
};

/** `npm run courses:regrade`: shows what grading by the corrected keys changes, and does it if it is told to. */
export async function runRegrade(options: RegradeCommand): Promise<void> {
  const { apply, json, items, write, onProgress } = options;
  const { db, close } = await openDatabase(readSettings(options.env ?? process.env).databaseUrl);
  try {
    const library = await publishedLibrary(db);
    const pending = library ? await pendingRegrades(db, library) : [];
    const targets = pending.filter(({ itemId }) => items.length === 0 || items.includes(itemId));
    if (!library || targets.length === 0) {
      write(json ? `${JSON.stringify({ items: [], applied: null })}\n` : "There is nothing to grade anew.\n");
      return;
    }
    const call = { library, targets, ...(onProgress ? { onProgress } : {}) };
    const previews = await previewRegrade(db, call);
    if (!json) write(previewText(previews));
    const applied = apply ? await applyRegrade(db, call) : null;
    if (json) write(`${JSON.stringify({ items: previews, applied }, null, 2)}\n`);
    else if (applied) {
      const { graded, better, worse } = applied;
      write(
        `Graded ${graded} answers: ${better} count for more, ${worse} for less, and nobody lost anything.\n`,
      );
    } else write("Nothing was changed. Add --apply to do it; it can be interrupted and goes on.\n");
  } finally {
    await close();
  }
}

function previewText(previews: RegradePreview[]): string {
  const heads = ["lesson", "item", "answers", "more", "less", "gone", "learners"];
  const rows = previews.map((one) => [
    one.lessonId,
    one.itemId,
    ...[one.answers, one.better, one.worse, one.left, one.learners].map(String),
  ]);
  const details = previews.flatMap(({ itemId, differences }) =>
    differences.map(({ from, to, answers }) => `  ${itemId}: ${answers} from ${from} % to ${to} %`),
  );
  return `${table(heads, rows)}\n\n${details.length > 0 ? `${details.join("\n")}\n\n` : ""}Marks that fall are noted and take nothing away: completions, passes and best marks stay.\n`;
}
