import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import sharp from "sharp";
import { expect, scripted, test } from "../../support/e2e";
import { beginLesson } from "../../support/e2e-author";
import { expectSound } from "../../support/e2e-sound";

test("a course is described, completed by keyboard, given a picture, exported and brought back", async ({
  page,
}) => {
  const course = (await beginLesson(page)).split("/").slice(0, 3).join("/");

  // A component by keyboard: its name begun, taken with Enter, and the place where one goes on.
  await scripted(page);
  const editor = page.locator(".cm-content");
  await editor.focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\n\n<Call");
  const offered = page.getByRole("option", { name: "Callout" });
  await expect(offered).toHaveAttribute("aria-selected", "true");
  await expect(page.getByText("setzen Sie es in die Frage oder in den Text")).toBeVisible();
  // What has just been offered takes no keys yet: they may have been meant for the text.
  await expect(async () => {
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("option", { name: "Recall" })).toHaveAttribute("aria-selected", "true", {
      timeout: 300,
    });
  }).toPass();
  await page.keyboard.press("ArrowUp");
  await expect(offered).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(editor).toContainText('<Callout kind="note">');
  await page.keyboard.type("Fragen Sie nach.");
  const preview = page.getByRole("region", { name: "Vorschau" });
  await expect(preview.getByRole("note")).toContainText("Fragen Sie nach.");

  // A picture is placed where one writes, and not before it is said what it shows.
  await editor.focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\n\n");
  const picture = page.locator(".author-picture");
  await picture.locator("summary").click();
  const buffer = await sharp({ create: { width: 600, height: 300, channels: 3, background: "#0b6b53" } })
    .jpeg()
    .toBuffer();
  await page.getByLabel("Neues Bild").setInputFiles({ name: "Der Weg.png", mimeType: "image/png", buffer });
  await picture.getByRole("button", { name: "Einfügen" }).click();
  await expect(picture.getByText("Bitte beschreiben Sie das Bild.")).toBeVisible();
  await picture.getByLabel("Alternativtext").fill("Drei Schritte");
  await picture.getByRole("button", { name: "Einfügen" }).click();
  // The type is what its bytes say.
  await expect(editor).toContainText('src="der-weg.jpg"');
  await expect(preview.getByRole("img", { name: "Drei Schritte" })).toBeVisible();
  await expect(page.locator(".author-bar").getByRole("status")).toHaveText("Gespeichert");
  await expectSound(page);
  await page.goto(`${course}/pictures`);
  await expect(page.getByText("der-weg.jpg", { exact: true })).toBeVisible();
  await expectSound(page);

  await page.goto(`${course}/about`);
  await expectSound(page);
  await page.getByLabel("Titel auf Englisch").fill("Our AI policy");
  await page.getByLabel("Titel auf Englisch").press("Enter");
  await expect(page.getByRole("status")).toContainText("Gespeichert");
  await expect(page.getByLabel("Titel auf Englisch")).toHaveValue("Our AI policy");

  await page.goto(course);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(`a[href="${course}/export"]`).click(),
  ]);
  const zip = readFileSync(await download.path());
  await page.goto("/author/import");
  await expectSound(page);
  const send = async (name: string, bytes: Buffer) => {
    const file = { name, mimeType: "application/zip", buffer: bytes };
    await page.getByLabel("ZIP-Datei").setInputFiles(file);
    await page.getByRole("button", { name: "Übernehmen" }).click();
  };
  await send("kein.zip", Buffer.from("kein ZIP"));
  await expect(page.getByRole("alert")).toContainText("ist keine ZIP-Datei, die sich lesen lässt");
  await send("kurs.zip", zip);
  await page.waitForURL(/done=imported/);
  await expect(page.getByRole("heading", { level: 1, name: "Unsere KI-Richtlinie" })).toBeVisible();
  const again = await page.request.get(`${new URL(page.url()).pathname}/export`);
  const [before, after] = [unzipSync(zip), unzipSync(await again.body())];
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(after["01-was-bei-uns-gilt/der-weg.jpg"]).toEqual(before["01-was-bei-uns-gilt/der-weg.jpg"]);
  const lesson = (files: typeof before) =>
    strFromU8(files["01-was-bei-uns-gilt/lesson.de.mdx"] ?? new Uint8Array()).replace(
      /t-[a-z0-9]{10}/g,
      "t-x",
    );
  expect(lesson(after)).toBe(lesson(before));
});
