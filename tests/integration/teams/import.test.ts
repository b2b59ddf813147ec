import { groups, invitations, jobs } from "db";
import { describe, expect, it } from "vitest";
import { joinTeam, packedRows, planImport, readCsv, runImport, shownOf } from "~/domain/teams";
import * as importPage from "~/routes/team.import";
import { codeIn, sentMails } from "../../support/accounts";
import { statusOf } from "../../support/browser";
import { freshDb } from "../../support/database";
import { browserOf, enter, group, joined, person, team } from "../../support/teams";

const utf8 = (text: string) => new TextEncoder().encode(text);
const problem = (file: string) => ({ code: "invalid", fields: { file } });

describe("a CSV file", () => {
  const rows = [
    {
      line: 2,
      tooLong: false,
      name: "Jörg Größe",
      email: "joerg@firma.de",
      group: "Müller & Söhne",
      language: "de",
    },
    { line: 3, tooLong: false, name: "Ann; Lee", email: "ann@firma.de", group: "", language: "en" },
  ];
  const german =
    'Name;E-Mail;Gruppe;Sprache\r\nJörg Größe;joerg@firma.de;Müller & Söhne;de\r\n"Ann; Lee";ann@firma.de;;en\r\n';
  const latin = Uint8Array.from([...german].map((sign) => sign.charCodeAt(0)));
  const utf16 = new Uint8Array(Buffer.from(`\ufeff${german}`, "utf16le"));

  it.each([
    ["UTF-8", utf8(german)],
    ["UTF-8 with a mark, as Excel writes it", utf8(`\ufeff${german}`)],
    ["Windows-1252, as German Excel writes it", latin],
    ["UTF-16", utf16],
    ["with the separator named in its first line", utf8(`sep=;\r\n${german}`)],
    ["ends of lines of Unix", utf8(german.replaceAll("\r\n", "\n"))],
    [
      "commas, English headings in another order",
      utf8(
        'Language,EMAIL,department,Full name,Phone\nde,joerg@firma.de,Müller & Söhne,Jörg Größe,1\nen,ann@firma.de,,"Ann; Lee",2\n',
      ),
    ],
    [
      "tabs and blank lines",
      utf8(
        "E-Mail-Adresse\tname\tAbteilung\tSprache\njoerg@firma.de\tJörg Größe\tMüller & Söhne\tde\nann@firma.de\tAnn; Lee\t\ten\n\n\t\t\t\n",
      ),
    ],
  ])("is read: %s", async (_, bytes) => {
    expect(await readCsv(bytes)).toEqual(rows);
  });

  it("takes a name from the two columns that many lists have for it", async () => {
    const lists = [
      "Nachname;Vorname;E-Mail\nGröße;Jörg;j@x.de\n;Ann;a@x.de\n",
      "First name,Last name,Email\nJörg,Größe,j@x.de\nAnn,,a@x.de\n",
    ];
    for (const list of lists) {
      expect((await readCsv(utf8(list))).map(({ name }) => name)).toEqual(["Jörg Größe", "Ann"]);
    }
  });

  it("tells the line on which each row begins, after cells of several lines too", async () => {
    const text = 'email;name\na@x.de;"zwei\nZeilen"\n\nb@x.de;B\n';
    expect((await readCsv(utf8(text))).map(({ line }) => line)).toEqual([2, 5]);
  });

  it("is read in portions, which may end within a character", async () => {
    const names = Array.from({ length: 3000 }, (_, n) => `${"\u{1d49c}ü".repeat(n % 7)}${n}`);
    const read = await readCsv(utf8(`Name;E-Mail\n${names.map((name) => `"${name}";a@x.de`).join("\n")}\n`));
    expect(read.map(({ name }) => name)).toEqual(names);
    expect(read.at(-1)?.line).toBe(3001);
  });

  it.each([
    ["csv-missing", utf8("")],
    ["csv-columns", utf8("Erika;erika@firma.de\n")],
    ["csv-columns", utf8("\n\n")],
    ["csv-empty", utf8("Name;E-Mail\n")],
    ["csv-broken", utf8('E-Mail\n"erika@firma.de\nandere@firma.de\n')],
    ["csv-unreadable", utf8("E-Mail\nerika\0@firma.de\n")],
    ["csv-excel", Uint8Array.from([0x50, 0x4b, 3, 4, 20])],
    ["csv-rows", utf8(`E-Mail\n${"a@b.de\n".repeat(5001)}`)],
    ["csv-large", utf8(`E-Mail\n${"a".repeat(600_000)}`)],
  ])("is refused with a clear answer: %s", async (code, bytes) => {
    await expect(readCsv(bytes)).rejects.toMatchObject(problem(code));
  });
});

async function office(seats: number | null = null) {
  const db = freshDb();
  const teamId = await team(db, { seats });
  const owner = await joined(db, teamId, "owner", { email: "chefin@firma.de" });
  const me = await enter(db, owner, teamId);
  const sender = { id: owner, name: "Chefin", emailConfirmed: true };
  const plan = async (text: string) => planImport(db, me, await readCsv(utf8(text)), "de");
  const run = async (text: string) =>
    runImport(db, me, sender, { rows: packedRows(await plan(text)), language: "de" });
  return { db, teamId, owner, me, sender, plan, run };
}

describe("a plan", () => {
  it("says of each row what it will do, and does nothing", async () => {
    const { db, teamId, plan } = await office(3);
    await group(db, teamId, { name: "Vertrieb" });
    const { rows, tally, newGroups, seatsLeft } = await plan(
      "email;gruppe;sprache\nCHEFIN@firma.de;;\nneu@firma.de;vertrieb;English\nzwei@firma.de;Einkauf;\n",
    );
    expect(rows.map(({ line, outcome, language }) => [line, outcome, language])).toEqual([
      [2, "member", "de"],
      [3, "invite", "en"],
      [4, "invite", "de"],
    ]);
    expect([tally, newGroups, seatsLeft]).toEqual([
      { invite: 2, member: 1, invited: 0, fault: 0 },
      ["Einkauf"],
      2,
    ]);
    expect([await db.select().from(invitations), await db.select().from(jobs)]).toEqual([[], []]);
    expect(await db.select().from(groups)).toHaveLength(1);
  });

  it.each([
    [";Erika", "email", "email-missing"],
    ["erika", "email", "email-invalid"],
    ["erika@firma.de, hans@firma.de", "email", "email-invalid"],
    ["erikа@firma.de", "email", "email-homograph"],
    ["=cmd|' /C calc'!A0@x.de", "email", "formula"],
    ["ok@firma.de;=SUMME(A1)", "name", "formula"],
    ["ok@firma.de;@Anna", "name", "formula"],
    ["ok@firma.de;A;-Gruppe", "group", "formula"],
    [`ok@firma.de;${"x".repeat(101)}`, "name", "name-long"],
    ["ok@firma.de;Anna\u202Egro", "name", "name-invalid"],
    ["ok@firma.de;An\uFFFDa", "name", "cell-unreadable"],
    ["ok@firma.de;A;B;klingonisch", "language", "language-unknown"],
    ["ok@firma.de;A;B;de;zu;viel", "row", "row-long"],
  ])("names row and column of what is wrong: %j", async (row, column, code) => {
    const { plan } = await office();
    const { rows } = await plan(`email;name;gruppe;sprache\ngut@firma.de\n${row}\n`);
    const bad = rows.find(({ line }) => line === 3);
    expect(bad?.outcome).toBe("fault");
    expect(bad?.faults).toContainEqual(expect.objectContaining({ column, code }));
    expect(rows.find(({ line }) => line === 2)?.outcome).toBe("invite");
  });

  it("takes an address once, however it is written", async () => {
    const { plan } = await office();
    const { rows } = await plan("email\nERIKA@Firma.de\n erika@firma.DE \n");
    expect(rows.map(({ faults }) => faults)).toEqual([
      [],
      [{ column: "email", code: "email-twice", cell: "erika@firma.DE" }],
    ]);
  });
});

describe("an import", () => {
  const text =
    "Name;E-Mail;Gruppe;Sprache\nErika;erika@firma.de;Vertrieb;\nJohn;john@firma.de;Sales;en\nkaputt;nix;;\n";

  it("is shown with the beginning of its long lists; the tally counts all", async () => {
    const { plan } = await office();
    const people = Array.from({ length: 130 }, (_, n) => `gut-${n}@firma.de\nfalsch-${n}`);
    const { faulty, good, tally } = shownOf(await plan(`email\n${people.join("\n")}\n`));
    expect([good.length, good[0]?.email, good[99]?.email]).toEqual([
      100,
      "gut-0@firma.de",
      "gut-99@firma.de",
    ]);
    expect([faulty.length, faulty[0]?.email, faulty[99]?.email]).toEqual([100, "falsch-0", "falsch-99"]);
    expect(tally).toEqual({ invite: 130, fault: 130, member: 0, invited: 0 });
  });

  it("invites the good rows, in their language, into groups that it makes; repeated, it changes nothing", async () => {
    const { db, run, plan } = await office();
    expect(await run(text)).toBe(2);
    const mails = await sentMails(db);
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      ["erika@firma.de", "Einladung ins Team Musterfirma bei KI-fit"],
      ["john@firma.de", "Invitation to the team Musterfirma at KI-fit"],
    ]);
    const before = [await db.select().from(invitations), await db.select().from(groups)];
    expect((await plan(text)).tally).toEqual({ invite: 0, member: 0, invited: 2, fault: 1 });
    expect(await run(text)).toBe(0);
    expect([await db.select().from(invitations), await db.select().from(groups)]).toEqual(before);
    expect(await sentMails(db)).toEqual([]);
    const email = "erika@firma.de";
    await joinTeam(db, codeIn(mails[0]), { id: await person(db, { email }), name: "Erika", email });
    expect((await plan(text)).tally).toEqual({ invite: 0, member: 1, invited: 1, fault: 1 });
  });

  it("believes nothing that its form sends back: rows are checked anew", async () => {
    const { db, me, sender } = await office();
    const run = (rows: string) => runImport(db, me, sender, { rows, language: "de" });
    const row = { line: 2, name: "", email: "gut@firma.de", group: "", language: "de" };
    const forged = [row, { ...row, email: "=böse" }, row, { ...row, email: "chefin@firma.de" }];
    expect(await run(JSON.stringify(forged))).toBe(1);
    for (const rows of ["", "{", "[1]", '{"a":1}', JSON.stringify([{ ...row, email: "x".repeat(600) }])]) {
      await expect(run(rows)).rejects.toMatchObject({ status: 400 });
    }
  });

  it("of 2,000 people lets others in between, again and again", async () => {
    const { db, run } = await office();
    const many = Array.from(
      { length: 2000 },
      (_, i) => `Person ${i};person${i}@firma.de;Gruppe ${i % 20};de`,
    );
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    }, 1);
    expect(await run(`Name;E-Mail;Gruppe;Sprache\n${many.join("\n")}\n`)).toBe(2000);
    clearInterval(others);
    expect(turns).toBeGreaterThan(10);
    expect(await db.select().from(groups)).toHaveLength(20);
  });

  it("by its page: a file is answered with the plan, or with what is wrong, and only then mails go out", async () => {
    const { db, owner } = await office();
    const admin = await browserOf(db, owner);
    const path = "/team/invitations/import";
    const send = (intent: string, more: Record<string, string>, file?: string) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ intent, ...more })) form.set(name, value);
      if (file !== undefined) form.set("file", new Blob([file]), "liste.csv");
      return admin.post(importPage.action, path, form);
    };
    const refused = await send("preview", { language: "de" }, "Name\nErika\n");
    expect([statusOf(refused), refused]).toMatchObject([
      422,
      { data: { refused: { problems: { file: "csv-columns" } } } },
    ]);
    expect(await send("preview", { language: "de" })).toMatchObject({
      data: { refused: { problems: { file: "csv-missing" } } },
    });
    const { data } = (await send("preview", { language: "de" }, text)) as unknown as {
      data: { packed: string };
    };
    expect(data).toMatchObject({ plan: { tally: { invite: 2, fault: 1 } } });
    expect(await db.select().from(invitations)).toEqual([]);
    const done = await send("import", { rows: data.packed, language: "de" });
    expect(statusOf(done)).toBe(303);
    expect(await db.select().from(invitations)).toHaveLength(2);
  });
});
