import { openDatabase } from "db";
import type { Library } from "~/content/library";
import { readSettings } from "~/platform/settings";
import { lessonIds } from "../content";
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

/**
 * `npm run courses:regrade`: shows what grading by the corrected keys changes, and does it if it is told to.
 * @returns whether each named item is one that is published; of the others it says that they are not
 */
export async function runRegrade(options: RegradeCommand): Promise<boolean> {
  const { apply, json, items, write, onProgress } = options;
  const { db, close } = await openDatabase(readSettings(options.env ?? process.env).databaseUrl);
  try {
    const library = await publishedLibrary(db);
    const pending = library ? await pendingRegrades(db, library) : [];
    const unknown = library ? unknownItems(library, items) : [];
    if (!json) for (const id of unknown) write(`No published question has the id ${id}.\n`);
    const targets = pending.filter(({ itemId }) => items.length === 0 || items.includes(itemId));
    if (!library || targets.length === 0) {
      const nothing = JSON.stringify({ items: [], unknown, applied: null });
      write(json ? `${nothing}\n` : "There is nothing to grade anew.\n");
      return unknown.length === 0;
    }
    const call = { library, targets, ...(onProgress ? { onProgress } : {}) };
    const previews = await previewRegrade(db, call);
    if (!json) write(previewText(previews));
    const applied = apply ? await applyRegrade(db, call) : null;
    if (json) write(`${JSON.stringify({ items: previews, unknown, applied }, null, 2)}\n`);
    else if (applied) {
      const { graded, better, worse } = applied;
      write(
        `Graded ${graded} answers: ${better} count for more, ${worse} for less, and nobody lost anything.\n`,
      );
    } else write("Nothing was changed. Add --apply to do it; it can be interrupted and goes on.\n");
    return unknown.length === 0;
  } finally {
    await close();
  }
}

function unknownItems(library: Library, named: readonly string[]): string[] {
  if (named.length === 0) return [];
  const known = new Set(
    lessonIds(library).flatMap((id) => Object.keys(library.lessonById(id, "de")?.items ?? {})),
  );
  return named.filter((id) => !known.has(id));
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
