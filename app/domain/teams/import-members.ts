import { type Db, groups, newId } from "db";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Language } from "~/content/lessons";
import { emailKey, isEmail, mixesScripts } from "~/platform/email";
import { limit } from "~/platform/limits";
import { nameField, nameKey } from "~/platform/names";
import { Problem } from "~/platform/problems";
import { Turns } from "~/platform/turns";
import type { Member } from "./enter-team";
import type { Sender } from "./invitation";
import { knownAddresses, requireConfirmed, sendInvitations } from "./invite";
import { type ImportColumn, MOST_ROWS, type RawRow } from "./read-csv";
import { readSize } from "./read-team";

/** What is wrong with a cell, or with the whole row; the code has its words in the texts. `cell` is as it was. */
export type Fault = { column: ImportColumn | "row"; code: string; cell: string };

/** What a row will do: send an invitation, or nothing, since the person is in the team or invited already, or wrong. */
export type Outcome = "invite" | "member" | "invited" | "fault";

export type PlannedRow = {
  line: number;
  name: string;
  email: string;
  group: string;
  language: Language;
  outcome: Outcome;
  faults: Fault[];
};

export type ImportPlan = {
  rows: PlannedRow[];
  tally: Record<Outcome, number>;
  /** Groups that the rows name and the team does not have: they are made. */
  newGroups: string[];
  /** How many seats are free; null is without a limit. */
  seatsLeft: number | null;
};

/** Addresses asked for at a time, and invitations stored in one go: an answer to a lesson never waits for more. */
const AT_A_TIME = 10;

/** Says what each row of a file would do, and does nothing. `language` counts where a row names none. */
export async function planImport(db: Db, me: Member, raw: RawRow[], language: Language): Promise<ImportPlan> {
  const first = new Map<string, number>();
  const rows: PlannedRow[] = [];
  const turns = new Turns();
  for (const some of chunks(raw)) {
    await turns.next();
    const checked = some.map((row) => checkedRow(row, language, first));
    rows.push(...checked);
    const sound = checked.filter(({ outcome }) => outcome !== "fault");
    const { members, open } = await knownAddresses(
      db,
      me.team.id,
      sound.map(({ email }) => email),
    );
    for (const row of sound) {
      const key = emailKey(row.email);
      row.outcome = members.has(key) ? "member" : open.has(key) ? "invited" : "invite";
    }
  }
  const [known, size] = await Promise.all([groupsByName(db, me), readSize(db, me)]);
  const named = new Map(
    rows.flatMap(({ outcome, group }) => (outcome === "invite" && group ? [[nameKey(group), group]] : [])),
  );
  const tally = { invite: 0, member: 0, invited: 0, fault: 0 };
  for (const { outcome } of rows) tally[outcome] += 1;
  return {
    rows,
    tally,
    newGroups: [...named].flatMap(([key, name]) => (known.has(key) ? [] : [name])),
    seatsLeft: size.seats === null ? null : Math.max(0, size.seats - size.memberCount),
  };
}

const cell = z.string().max(500);
const goodRow = z.object({ line: z.number().int(), name: cell, email: cell, group: cell, language: cell });
const manyRows = z.array(z.unknown()).max(MOST_ROWS);

/** How many rows a page shows of each kind. */
const SHOWN = 100;

/** What a page shows of a plan: of long lists the beginning. The tally counts all. */
export const shownOf = ({ rows, ...plan }: ImportPlan) => ({
  ...plan,
  faulty: rows.filter(({ outcome }) => outcome === "fault").slice(0, SHOWN),
  good: rows.filter(({ outcome }) => outcome !== "fault").slice(0, SHOWN),
});

/** The good rows of a plan, for the form that asks whether to go ahead. */
export const packedRows = ({ rows }: ImportPlan): string =>
  JSON.stringify(rows.flatMap(({ outcome, faults, ...row }) => (outcome === "invite" ? [row] : [])));

/**
 * Sends the invitations of a plan's good rows, which are checked anew: what changed since the plan was shown counts.
 * Doing it again changes nothing, so one that was cut short is simply repeated. @returns how many were sent.
 * @throws Problem `unreadable`; `invalid` (`confirm-first`); `too-many`
 */
export async function runImport(
  db: Db,
  me: Member,
  sender: Sender,
  { rows: packed, language }: { rows: string; language: Language },
): Promise<number> {
  requireConfirmed(sender);
  const raw = await unpacked(packed);
  await limit(db, { action: "import", subject: me.team.id, max: 30, every: "1 d" });
  const plan = await planImport(db, me, raw, language);
  await makeGroups(db, me, plan.newGroups);
  const groupIds = await groupsByName(db, me);
  let sent = 0;
  const turns = new Turns();
  for (const some of chunks(plan.rows.filter(({ outcome }) => outcome === "invite"))) {
    const invitees = some.map(({ name, email, group, language: theirs }) => ({
      name,
      email,
      language: theirs,
      role: "learner" as const,
      groupId: groupIds.get(nameKey(group)) ?? null,
    }));
    sent += await sendInvitations(db, me.team.id, sender, invitees);
    await turns.next();
  }
  return sent;
}

/** The rows as the form holds them; whoever sends other ones gets a clear answer. */
async function unpacked(packed: string): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  const turns = new Turns();
  try {
    for (const some of chunks(manyRows.parse(JSON.parse(packed)))) {
      rows.push(...some.map((row) => ({ ...goodRow.parse(row), tooLong: false })));
      await turns.next();
    }
  } catch {
    throw new Problem("unreadable");
  }
  return rows;
}

/** What a spreadsheet would take for a formula, were the list ever opened in one again. */
const FORMULA = /^[=+\-@\t\r]/;
const BROKEN = /\uFFFD/;
const personName = nameField("name");
const groupName = nameField("group-name");

function checkedRow(row: RawRow, otherwise: Language, first: Map<string, number>): PlannedRow {
  const faults: Fault[] = [];
  const fault = (column: Fault["column"], code: string | undefined) => {
    if (!code || faults.some((found) => found.column === column)) return;
    faults.push({ column, code, cell: column === "row" ? "" : row[column] });
  };
  for (const column of ["name", "email", "group", "language"] as const) {
    if (BROKEN.test(row[column])) fault(column, "cell-unreadable");
    if (FORMULA.test(row[column])) fault(column, "formula");
  }
  if (row.email === "") fault("email", "email-missing");
  else if (!isEmail(row.email)) fault("email", "email-invalid");
  else if (mixesScripts(row.email)) fault("email", "email-homograph");
  else {
    const key = emailKey(row.email);
    if (first.has(key)) fault("email", "email-twice");
    else first.set(key, row.line);
  }
  if (row.name) fault("name", personName.safeParse(row.name).error?.issues[0]?.message);
  if (row.group) fault("group", groupName.safeParse(row.group).error?.issues[0]?.message);
  const language = row.language ? LANGUAGE_NAMES[row.language.toLowerCase()] : otherwise;
  if (!language) fault("language", "language-unknown");
  if (row.tooLong) fault("row", "row-long");
  const { line, name, email, group } = row;
  return {
    line,
    name,
    email,
    group,
    language: language ?? otherwise,
    faults,
    outcome: faults.length > 0 ? "fault" : "invite",
  };
}

const LANGUAGE_NAMES: Record<string, Language | undefined> = {
  de: "de",
  deutsch: "de",
  german: "de",
  en: "en",
  englisch: "en",
  english: "en",
};

const chunks = <T>(all: T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / AT_A_TIME) }, (_, index) =>
    all.slice(index * AT_A_TIME, (index + 1) * AT_A_TIME),
  );

async function groupsByName(db: Db, { team }: Member): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: groups.id, key: groups.nameKey })
    .from(groups)
    .where(eq(groups.teamId, team.id));
  return new Map(rows.map(({ id, key }) => [key, id]));
}

async function makeGroups(db: Db, { team }: Member, names: string[]): Promise<void> {
  if (names.length === 0) return;
  const createdAt = new Date();
  await db
    .insert(groups)
    .values(names.map((name) => ({ id: newId(), teamId: team.id, name, nameKey: nameKey(name), createdAt })))
    .onConflictDoNothing();
}
