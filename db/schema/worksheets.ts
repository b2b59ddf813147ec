import type { SheetValues, SheetWords } from "~/content/worksheet";
import type { Kit } from "../kit";
import type { defineAccounts } from "./accounts";

/** What learners build in lessons and keep, for themselves alone: no other person's page reads it. */
export function defineWorksheets(kit: Kit, { users }: ReturnType<typeof defineAccounts>) {
  const worksheets = kit.table(
    "worksheets",
    {
      id: kit.id().primaryKey(),
      userId: kit
        .text()
        .notNull()
        .references(() => users.id, { onDelete: "cascade" }),
      lessonId: kit.text().notNull(),
      sheetId: kit.text().notNull(),
      /** The language and the version of the lesson that it was last filled in. */
      language: kit.oneOf(["de", "en"]).notNull(),
      version: kit.text().notNull(),
      /** Fields that the lesson no longer has are kept, with what they were called. */
      filled: kit.json<SheetValues>().notNull(),
      words: kit.json<SheetWords>().notNull(),
      /** 1, 2, 3 …: whoever saves says which one they began with, so that two windows do not overwrite each other. */
      revision: kit.integer().notNull(),
      /** The open page that saved last, and how often it had: what arrives late does not undo what it sent later. */
      editor: kit.text().notNull(),
      edit: kit.integer().notNull(),
      createdAt: kit.time().notNull(),
      updatedAt: kit.time().notNull(),
    },
    (t) => [kit.uniqueIndex("worksheets_sheet").on(t.userId, t.lessonId, t.sheetId)],
  );

  return { worksheets };
}
