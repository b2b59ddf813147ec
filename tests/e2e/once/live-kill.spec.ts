import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { APP_URL, expect, scripted, signUp, test } from "../../support/e2e";
import {
  answer,
  answerRight,
  expectAnswered,
  itemOn,
  LESSONS,
  lesson,
  rightAnswer,
} from "../../support/e2e-items";
import { startServer } from "../../support/e2e-server";

const PORT = Number(new URL(APP_URL).port) + 1;
const home = `http://localhost:${PORT}`;
test.use({ home, baseURL: home });

let server: ChildProcess;

async function start(folder: string) {
  server = await startServer(folder, PORT);
}

/** Takes the process away in the middle of whatever it does. */
async function kill() {
  const gone = once(server, "exit");
  server.kill("SIGKILL");
  await gone;
}

test.afterEach(async () => {
  if (server.exitCode === null && server.signalCode === null) await kill();
});

test("killed in the middle of answers, the server comes back with all that the page had confirmed", async ({
  page,
  watch,
}) => {
  watch.forgive(/net::ERR_/);
  const folder = mkdtempSync(join(tmpdir(), "ki-fit-kill-"));
  await start(folder);
  const { path } = lesson("k1-1");
  await signUp(page, { next: path });
  for (const { path, asked } of LESSONS.slice(0, 3).map((id) => lesson(id))) {
    await page.goto(path);
    await scripted(page);
    const [first, second, third] = asked;
    if (!first || !second || !third) throw new Error(`${path} asks too little`);
    await answerRight(page, first);
    await answerRight(page, second);

    // The third answer is on its way when the server dies; whether it arrived, the page says.
    const question = await answer(page, third, rightAnswer(third));
    await kill();
    const status = question.getByRole("status");
    await expect(status).not.toBeEmpty();
    const confirmed = (await status.innerText()).includes("Richtig");
    if (!confirmed) await expect(status).toContainText("Keine Verbindung. Ihre Antwort steht noch hier.");

    await start(folder);
    await page.reload();
    for (const asked of confirmed ? [first, second, third] : [first, second])
      await expect(itemOn(page, asked).getByRole("status")).toContainText("Richtig.");
    if (!(await itemOn(page, third).getByRole("status").innerText()).includes("Richtig"))
      await answerRight(page, third);
    await expectAnswered(page, 3, asked.length);
  }
});
