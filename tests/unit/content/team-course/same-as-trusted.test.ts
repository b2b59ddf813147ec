import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { compileFile, type FileResult, type LessonSource } from "~/content/lesson-file";
import type { Glossary } from "~/content/schema";
import { courseCompiler } from "~/content/team-course/compile-file";
import { temporaryFolder } from "../support";
import { COURSE } from "./support";

/** Lessons with questions of many kinds, tables, worksheets, words that are explained and pictures. */
const LESSONS = ["k6-use-cases-und-roi/01-prozesse-zerlegen", "k10-rollenlabore/01-personal-bewerbungen"];

const glossary = parse(readFileSync("courses/glossary.yaml", "utf8")) as Glossary;

/** What learners see and answer, without the pictures: both kinds of courses keep them in other places. */
const shown = ({ compiled, faults }: FileResult) =>
  JSON.stringify([
    compiled?.segments,
    compiled?.items,
    compiled?.keys,
    compiled?.places,
    compiled?.headings,
    compiled?.manuscript.root,
    faults,
  ]).replace(/<figure.*?<\\?\/figure>/g, "");

it.each(LESSONS)("a lesson is the same whether it is trusted or not: %s", async (folder) => {
  const [course = "", lesson = ""] = folder.split("/");
  const names = readdirSync(path.join("courses", folder));
  const picture = { hash: "0", type: "image/png", width: 1, height: 1 } as const;
  const images = Object.fromEntries(names.map((name) => [`${lesson}/${name}`, picture]));
  for (const name of names.filter((file) => file.endsWith(".mdx"))) {
    const text = readFileSync(path.join("courses", folder, name), "utf8");
    const language = name.includes(".de.") ? "de" : "en";
    const root = path.resolve("courses", course);
    const file = `${lesson}/${name}`;
    const source: LessonSource = {
      path: path.join(root, file),
      file,
      courseFolder: root,
      kind: "lesson",
      language,
    };
    const trusted = await compileFile(source, Buffer.from(text), glossary, temporaryFolder());
    const input = { courseId: COURSE, slug: "k", files: { [file]: text }, images, glossary };
    const untrusted = await courseCompiler(input)({ ...source, path: `/${file}`, courseFolder: "/" });
    expect(trusted.compiled).not.toBeNull();
    expect(shown(untrusted)).toBe(shown(trusted));
  }
});
