import { describe, expect, it, vi } from "vitest";
import { IDLE } from "~/domain/reports/pdf/seats";
import { loader } from "~/routes/team.reports.file";
import { freshDb } from "../../support/database";
import { readPdf } from "../../support/pdf";
import { assignment, bytesOf, report, row } from "../../support/reports";
import { browserOf, enter, group, joined, teamOfAll } from "../../support/teams";

/** A team whose members have one row each. */
async function teamWith(names: string[], { teamName = "Musterfirma", doneOn = null as string | null } = {}) {
  const db = freshDb();
  const all = await teamOfAll(db, { name: teamName });
  const assignmentId = await assignment(db, all.teamId, { reason: "Ab Mai im Einkauf." });
  const people: string[] = [];
  for (const name of names) {
    const userId = await joined(db, all.teamId, "learner", { name });
    await row(db, { teamId: all.teamId, assignmentId, userId }, { dueOn: "2026-01-31", doneOn });
    people.push(userId);
  }
  return { db, ...all, assignmentId, people, me: await enter(db, all.owner, all.teamId) };
}

const names = (count: number) => Array.from({ length: count }, (_, index) => `Erika Muster-${index + 100}`);

describe("a report as a PDF", () => {
  it("says what it is, of whom, as of when and who took it; and what it leaves out", async () => {
    const { db, me, assignmentId } = await teamWith(names(5));
    const made = await report(
      db,
      me,
      { format: "pdf", what: `assignment:${assignmentId}` },
      { name: "Dr. Petra Leitung" },
    );
    expect(made).toMatchObject({ contentType: "application/pdf", count: 5 });
    expect(made.fileName).toMatch(/^KI-fit-Bericht-\d{4}-\d\d-\d\d\.pdf$/);
    const { info, pages, roles, isTagged } = await readPdf(await bytesOf(made.parts));
    expect(info).toMatchObject({
      Title: "Lernstand: Musterfirma",
      Author: "Dr. Petra Leitung",
      Creator: "KI-fit",
      Language: "de-DE",
    });
    expect(isTagged).toBe(true);
    const [text = ""] = pages;
    for (const said of [
      "Lernstand: Musterfirma",
      "Dr. Petra Leitung",
      "Course basics, auf Deutsch – Ab Mai im Einkauf.",
      "das ganze Team",
      "keine Antworten und keine Punkte: Er zeigt nur",
      "Erika Muster-104",
      "31.01.2026",
      "überfällig",
    ]) {
      expect(text).toContain(said);
    }
    expect(text).toMatch(/Seite 1 von\|1\b/);
    expect(roles[0]?.slice(0, 4)).toEqual(["Root", "Document", "P", "H1"]);
    expect(roles[0]).toEqual(expect.arrayContaining(["H2", "Table", "THead", "TH", "TBody", "TR", "TD"]));
  });

  it("counts its own rows from five persons on, and fewer persons never", async () => {
    const five = await teamWith(names(5), { doneOn: "2026-01-20" });
    const [text = ""] = (await pdfOf(five, { format: "pdf" })).pages;
    expect(text).toContain("|5|Personen|5|Zeilen|5|erledigt|0|offen|0|überfällig");
    expect(text).not.toContain("zu wenige Personen");
    const four = await teamWith(names(4), { doneOn: "2026-01-20" });
    const [fewer = ""] = (await pdfOf(four, { format: "pdf" })).pages;
    expect(fewer).toContain("|–|Personen|–|Zeilen|–|erledigt|–|offen|–|überfällig");
    expect(fewer).toContain("zu wenige Personen");
  });

  it("goes over many pages, with the table's head on each and their number known at the end", async () => {
    const house = await teamWith(names(60));
    const { pages, roles } = await pdfOf(house, { format: "pdf" }, "en");
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach((text, index) => {
      expect(text).toMatch(new RegExp(`Page ${index + 1} of\\|${pages.length}\\b`));
      expect(text).toContain("Name, E-mail address");
    });
    const found = pages.join("|").match(/Erika Muster-\d+/g);
    expect(found).toEqual(names(60));
    // The head is read out once; on the other pages it stands beside.
    expect(roles.map((all) => all.filter((role) => role === "THead").length)).toEqual([
      1,
      ...pages.slice(1).map(() => 0),
    ]);
  });

  it("writes names in other scripts, and breaks what is too long for its column", async () => {
    const long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    const house = await teamWith(["Łukasz Żółć", "Анна Каренина", "Ελένη Παπαδοπούλου", long]);
    await group(house.db, house.teamId, { name: "Größe", members: house.people });
    const text = (await pdfOf(house, { format: "pdf" })).pages.join("|");
    const joinedUp = text.replace(/[| ]/g, "");
    for (const name of ["Łukasz Żółć", "Анна Каренина", "Ελένη Παπαδοπούλου", long, "Größe"]) {
      expect(joinedUp).toContain(name.replace(" ", ""));
    }
    expect(text).not.toContain(long);
  });

  it("says so where there is nothing to tell", async () => {
    const house = await teamWith([]);
    const { pages } = await pdfOf(house, { format: "pdf" });
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain("Zu dieser Auswahl gibt es keine Zeilen.");
  });
});

describe("several PDFs at the same time", () => {
  const FILE = "/team/reports/file";
  const readerOf = (answer: unknown) => ((answer as Response).body as ReadableStream<Uint8Array>).getReader();

  it("are few: whoever comes then is told when to try again, and can take the CSV", async () => {
    const { db, owner } = await teamWith(names(40));
    const visitor = await browserOf(db, owner);
    const ask = (format = "pdf") => visitor.open(loader, `${FILE}?format=${format}`) as Promise<Response>;
    const [first, second] = [readerOf(await ask()), readerOf(await ask())];
    const refused = await ask();
    expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, "10"]);
    expect(await refused.text()).toContain("Gerade entstehen schon mehrere PDF-Berichte.");
    expect((await ask("csv")).status).toBe(200);
    // One that is broken off before anything of it was taken, and one that comes to its end.
    await first.cancel();
    const third = readerOf(await ask());
    while (!(await second.read()).done);
    const fourth = readerOf(await ask());
    expect((await ask()).status).toBe(429);
    await Promise.all([third.cancel(), fourth.cancel()]);
  });

  it("keep nobody waiting while they rest", async () => {
    const { db, owner } = await teamWith(names(40));
    const visitor = await browserOf(db, owner);
    const ask = () => visitor.open(loader, `${FILE}?format=pdf`) as Promise<Response>;
    const resting = [readerOf(await ask()), readerOf(await ask())];
    vi.spyOn(performance, "now").mockReturnValue(performance.now() + IDLE + 1);
    const third = await ask();
    vi.restoreAllMocks();
    expect(third.status).toBe(200);
    await Promise.all([...resting, readerOf(third)].map((reader) => reader.cancel()));
  });
});

async function pdfOf(
  { db, me }: Awaited<ReturnType<typeof teamWith>>,
  fields: Record<string, string>,
  language: "de" | "en" = "de",
) {
  return readPdf(await bytesOf((await report(db, me, fields, { language })).parts));
}
