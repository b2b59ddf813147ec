import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { openDatabase } from "db";
import { teamDay } from "~/domain/assignments";
import { remindDue } from "~/domain/reminders/remind-due";
import { addDays } from "~/platform/days";
import { APP_URL, COURSE, expect, newEmail, PASSWORD, signUp, test } from "../../support/e2e";
import { answerRight, LESSONS, lesson, TEST } from "../../support/e2e-items";
import { learnUnseen, passUnseen } from "../../support/e2e-learn";
import { linkIn } from "../../support/e2e-places";
import { startServer } from "../../support/e2e-server";
import { expectSound } from "../../support/e2e-sound";
import { decoded, startSmtpServer } from "../../support/smtp";

const PORT = Number(new URL(APP_URL).port) + 3;
const home = `http://localhost:${PORT}`;
test.use({ home, baseURL: home });

const folder = mkdtempSync(join(tmpdir(), "ki-fit-team-story-"));
let post: Awaited<ReturnType<typeof startSmtpServer>>;
let server: ChildProcess;

test.beforeAll(async () => {
  post = await startSmtpServer();
  server = await startServer(folder, PORT, { MAIL_URL: `smtp://127.0.0.1:${post.port}`, ORIGIN: home });
});
test.afterAll(async () => {
  const gone = once(server, "exit");
  server.kill("SIGTERM");
  await Promise.all([gone, post.stop()]);
});

/** The path of the link in a mail that has come to an address. */
async function mailed(email: string, page: string): Promise<string> {
  const letter = () =>
    decoded(
      post.received.findLast(({ to, body }) => to.includes(email) && decoded(body).includes(`/${page}/`))
        ?.body ?? "",
    );
  await expect.poll(letter, { message: `a mail to ${email} with a link to ${page}` }).not.toBe("");
  return linkIn(letter(), page);
}

/** A morning comes: the server, which looks for one every five minutes, is not waited for. */
async function morning(): Promise<number> {
  const { db, close } = await openDatabase(`file:${join(folder, "ki-fit.db")}`);
  const noted = await remindDue(db, teamDay());
  await close();
  return noted;
}

/** What the button of the page of reports sends: its name, and its bytes. */
async function downloaded(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const begun = page.waitForEvent("download", { timeout: 30_000 });
  await page.getByRole("button", { name: "Bericht herunterladen" }).click();
  const download = await begun;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test("a team gets fit: invited by a list, three learn, who has something open is reminded, and a report says who is done", async ({
  page,
  device,
  request,
}) => {
  test.slow();
  const owner = await signUp(page, { plan: "team", next: "/team/reports" });
  await expect(page.getByText("Bisher ist nichts zugewiesen.")).toBeVisible();
  await expectSound(page);
  await page.goto(await mailed(owner, "confirm-email"));
  await page.getByRole("button", { name: "Adresse bestätigen" }).click();

  // A list from German Excel, with one row that is wrong.
  const names = ["Lena Lür", "Ali Öz", "Tom Ast"] as const;
  const people = names.map((name) => ({ name, email: newEmail() }));
  await page.goto("/team/invitations");
  await page.getByRole("link", { name: "Mit einer Liste einladen" }).click();
  await expectSound(page);
  const rows = people.map(({ name, email }) => `${name};${email};Einkauf`);
  await page.getByLabel("CSV-Datei").setInputFiles({
    name: "liste.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(["Name;E-Mail;Gruppe", ...rows, "Niemand;keine-adresse;", ""].join("\r\n"), "latin1"),
  });
  await page.getByRole("button", { name: "Liste prüfen" }).click();
  await expect(page.getByRole("heading", { name: "Was die Liste bewirkt" })).toBeVisible();
  await expect(page.getByRole("row", { name: /^5 E-Mail keine-adresse/ })).toBeVisible();
  await expectSound(page);
  await page.getByRole("button", { name: "3 Einladungen schicken" }).click();
  await expect(page.getByRole("status")).toContainText("Die Einladungen sind unterwegs.");

  // Each opens their own mail, makes an account and joins.
  const members = await Promise.all(
    people.map(async ({ name, email }) => {
      const theirs = await device();
      const link = await mailed(email, "join");
      const form = { name, email, password: PASSWORD, plan: "individual", next: link };
      await theirs.request.post("/sign-up", { form, maxRedirects: 0 });
      await theirs.goto(link);
      await theirs.getByRole("button", { name: "Dem Team beitreten" }).click();
      await expect(theirs.getByRole("heading", { level: 1 })).toHaveText(
        "Sie gehören zum Team „Muster und Söhne“",
      );
      const confirm = await mailed(email, "confirm-email");
      await theirs.request.post(confirm, { maxRedirects: 0 });
      return { page: theirs, email };
    }),
  );
  const [lena, ali, tom] = members as [(typeof members)[0], (typeof members)[0], (typeof members)[0]];

  await page.goto("/team/assignments");
  await page.getByLabel("Kurs oder Lernpfad").selectOption({ label: "KI verstehen" });
  await page.getByLabel("bestimmte Gruppen oder Personen").check();
  await page.getByLabel("Einkauf", { exact: true }).check();
  await page.getByLabel("bis zu einem Tag").check();
  await page.getByLabel("Tag", { exact: true }).fill(addDays(teamDay(), 3));
  await page.getByRole("button", { name: "Prüfen, wen es betrifft" }).click();
  await page.getByRole("button", { name: "So zuweisen" }).click();
  await expect(page.getByRole("status")).toContainText("Die Zuweisung ist gespeichert.");

  // Lena does all of it, Ali a lesson, and Tom nothing yet.
  const [first, ...others] = LESSONS.map((id) => lesson(id));
  if (!first) throw new Error("the course has no lesson");
  await lena.page.goto(first.path);
  for (const asked of first.asked.slice(0, 1)) await answerRight(lena.page, asked);
  for (const { id } of [first, ...others]) await learnUnseen(lena.page, id);
  await passUnseen(lena.page, TEST);
  await lena.page.goto(COURSE);
  await learnUnseen(ali.page, first.id);

  // Who has something open is reminded, in a mail that stops that as well.
  expect(await morning()).toBe(2);
  const stop = await mailed(ali.email, "reminders");
  await mailed(tom.email, "reminders");
  expect(
    post.received.some(({ to, body }) => to.includes(lena.email) && decoded(body).includes("/reminders/")),
  ).toBe(false);
  const plain = await device({ javaScriptEnabled: false });
  await plain.goto(`${stop}?lang=en`);
  await expect(plain.getByRole("heading", { level: 1 })).toHaveText("No more reminders?");
  await plain.goto(stop);
  await plain.getByRole("button", { name: "Erinnerungen abschalten" }).click();
  await expect(plain.getByRole("heading", { level: 1 })).toHaveText("Die Erinnerungen sind abgeschaltet");
  await ali.page.goto(stop);
  await expectSound(ali.page);
  await ali.page.getByRole("link", { name: "Zu den Einstellungen" }).click();
  await ali.page.getByRole("button", { name: "Erinnerungen einschalten" }).click();
  await expect(ali.page.getByRole("status")).toContainText("Die Erinnerungen sind eingeschaltet.");
  await ali.page.goto(stop);
  await expectSound(ali.page);
  // As a mail program does it (RFC 8058): no cookie, no page before, and no redirect to follow.
  const oneClick = await fetch(`${home}${stop}`, {
    method: "POST",
    body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
    redirect: "manual",
  });
  expect(oneClick.status).toBe(200);
  await ali.page.goto("/settings");
  await expect(ali.page.getByText("Die Erinnerungen sind abgeschaltet. Was ansteht")).toBeVisible();

  // What is open stands in his calendar, too, which asks without a cookie.
  await ali.page.getByRole("button", { name: "Adresse anlegen" }).click();
  const address = await ali.page.getByLabel("Ihre Kalenderadresse").inputValue();
  await expectSound(ali.page);
  expect(address).toMatch(new RegExp(`^${home}/calendar/[\\w-]{43}\\.ics$`));
  const calendar = await request.get(address);
  expect(calendar.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*KI verstehen[\s\S]*END:VCALENDAR\r\n$/);
  await ali.page.goto("/settings");
  await expect(ali.page.getByLabel("Ihre Kalenderadresse")).toHaveCount(0);
  await ali.page.getByRole("button", { name: "Adresse löschen" }).click();
  await expect(ali.page.getByRole("status")).toContainText("Die Adresse ist gelöscht.");
  expect((await request.get(address)).status()).toBe(404);

  // The page follows the file, and says when it is ready; by keyboard.
  await page.goto("/team/progress");
  await expect(page.getByRole("row").filter({ hasText: "Lena Lür" })).toContainText("erledigt");
  await page.getByRole("navigation", { name: "Team" }).getByRole("link", { name: "Berichte" }).click();
  await page.getByLabel("CSV für Excel auf Deutsch").focus();
  await page.keyboard.press("Space");
  const { name, bytes } = await downloaded(page);
  expect(name).toMatch(/^KI-fit-Bericht-.*\.csv$/);
  const lines = bytes.toString("utf8").split("\r\n").slice(0, -1);
  expect(lines[0]).toMatch(/^\uFEFFName;E-Mail-Adresse;Gruppen;Kurs;/);
  expect(lines.slice(1).map((line) => [line.split(";")[0], line.split(";")[6]])).toEqual([
    ["Ali Öz", "offen"],
    ["Lena Lür", "erledigt"],
    ["Tom Ast", "offen"],
  ]);
  await expect(page.getByRole("status").filter({ hasText: "Der Bericht ist fertig" })).toBeVisible();
  await expectSound(page);
  await page.goto("/team/reports?group=gone&format=csv");
  await expect(page.getByRole("alert")).toContainText("Diese Gruppe gibt es nicht mehr");
  await expect(page.getByLabel("CSV", { exact: true })).toBeChecked();
  await expectSound(page);

  // Without scripts the browser loads it by itself.
  const state = await page.context().storageState();
  const unscripted = await device({ javaScriptEnabled: false, storageState: state });
  await unscripted.goto("/team/reports");
  const pdf = await downloaded(unscripted);
  expect(pdf.name).toMatch(/\.pdf$/);
  expect(pdf.bytes.subarray(0, 5).toString("latin1")).toBe("%PDF-");
  expect(pdf.bytes.subarray(-6).toString("latin1").trim()).toBe("%%EOF");
});
