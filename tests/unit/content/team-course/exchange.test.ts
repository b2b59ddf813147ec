import { readdirSync, readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { zipSync } from "fflate";
import { afterAll, expect, it } from "vitest";
import { formatFault } from "~/content/faults";
import {
  closeTeamCourseThreads,
  exportCourse,
  importCourse,
  newCourseFiles,
  newLessonFiles,
  newTestFiles,
  renumberIds,
} from "~/content/team-course";
import { compileCourse } from "~/content/team-course/compile-course";
import { zipEntries } from "~/content/team-course/zip-entries";
import { COURSE, course, lessonText } from "./support";

afterAll(closeTeamCourseThreads);

const text = (value: string) => Buffer.from(value);

it("a course comes back byte for byte", () => {
  const files = { ...course({ "01-a/lesson.de.mdx": "\uFEFF---\r\nid: x\r\n---\r\nÄ 🙂 " }).files };
  const images = { "01-a/way.png": new Uint8Array([0, 255, 1]) };
  const zip = exportCourse(files, images);
  const back = importCourse(zip);
  expect(back).toEqual({ files, images, faults: [] });
  expect(Buffer.from(exportCourse(back.files, back.images)).equals(zip)).toBe(true);
});

it("a folder of the repository is taken over: with new ids it compiles, and nothing else of it has changed", async () => {
  const folder = "courses/k2-prompten-mit-plan";
  const files = Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".mdx"))
      .map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")]),
  );
  const { files: back, faults } = importCourse(exportCourse(files, {}));
  expect([back, faults]).toEqual([files, []]);
  const renumbered = await renumberIds(back, COURSE);
  expect(renumbered.faults).toEqual([]);
  for (const [path, before] of Object.entries(files))
    expect(renumbered.files[path]?.replaceAll(COURSE, "k2")).toBe(before);
  const lesson = Object.keys(files).find((path) => path.startsWith("01-")) ?? "";
  expect(renumbered.files[lesson]).toContain(`id: ${COURSE}-1\n`);
});

it("a course that lies in folders is found", () => {
  const { files } = course({ "01-a/lesson.de.mdx": "---\nid: x\n---\n" });
  const around = Object.fromEntries(
    Object.entries(files).map(([path, file]) => [`Desktop/our/${path}`, file]),
  );
  expect(importCourse(exportCourse(around, {}))).toEqual({ files, images: {}, faults: [] });
});

it("what was damaged on its way is not taken for what was written", () => {
  const written = { "course.mdx": text("x"), "01-a/lesson.de.mdx": text("Bis 500 € ohne Freigabe") };
  const damaged = Buffer.from(zipSync(written, { level: 0 }));
  damaged.write("900", damaged.indexOf("500"));
  const { files, faults } = importCourse(damaged);
  expect(files).toEqual({});
  expect(faults.map(formatFault)).toEqual([
    expect.stringMatching(/holds "01-a\/lesson\.de\.mdx", which is damaged → pack the folder again/),
  ]);
});

it("a course.mdx in another encoding is not said to be missing, too", () => {
  const { faults } = importCourse(zipSync({ "course.mdx": Buffer.from("Für", "latin1") }));
  expect(faults.map(formatFault)).toEqual(["course.mdx:1:1  is no text in UTF-8 → save it as UTF-8"]);
});

const zipOf = (entries: Record<string, Uint8Array>) => zipSync(entries);

it.each([
  ["a way out", zipOf({ "course.mdx": text("x"), "../../etc/passwd": text("x") }), /leads out of the course/],
  [
    "a way out with backslashes",
    zipOf({ "course.mdx": text("x"), "..\\..\\x.mdx": text("x") }),
    /leads out of the course/,
  ],
  [
    "an absolute path",
    zipOf({ "course.mdx": text("x"), "/etc/passwd": text("x") }),
    /leads out of the course/,
  ],
  ["a drive", zipOf({ "course.mdx": text("x"), "C:/x.mdx": text("x") }), /leads out of the course/],
  [
    "a name of the prototype",
    zipOf({ "course.mdx": text("x"), "__proto__/lesson.de.mdx": text("x") }),
    /no file that courses/,
  ],
  ["a program", zipOf({ "course.mdx": text("x"), "01-a/run.js": text("x") }), /no file that courses/],
  ["a drawing", zipOf({ "course.mdx": text("x"), "01-a/way.svg": text("<svg/>") }), /SVG/],
  ["a film", zipOf({ "course.mdx": text("x"), "01-a/way.mp4": text("x") }), /film/],
  ["no course", zipOf({ "01-a/lesson.de.mdx": text("x") }), /no course.mdx/],
  ["no text", zipOf({ "course.mdx": new Uint8Array([0xff, 0xfe, 0x80]) }), /UTF-8/],
  ["no ZIP file", text("PK nothing"), /no ZIP file/],
  ["a bomb", zipOf({ "course.mdx": text("x"), "01-a/way.png": new Uint8Array(11_000_000) }), /too large/],
  [
    "many small bombs",
    zipOf(
      Object.fromEntries(
        Array.from({ length: 8 }, (_, index) => [`01-a/b${index}.png`, new Uint8Array(9_000_000)]),
      ),
    ),
    /too large/,
  ],
  [
    "many files",
    zipOf(Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`01-a/b${index}.png`, text("x")]))),
    /more than 500 files/,
  ],
  ["a long lesson", zipOf({ "course.mdx": text("x".repeat(70_000)) }), /too long/],
])("a ZIP file is refused: %s", (_name, zip, told) => {
  const { faults } = importCourse(zip);
  expect(faults.map(formatFault).join("\n")).toMatch(told);
});

/** The bytes of a ZIP file with something else written over a place of them, wherever it stands. */
function rewritten(zip: Uint8Array, from: Buffer, to: Buffer): Buffer {
  const bytes = Buffer.from(zip);
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + to.length)) to.copy(bytes, at);
  return bytes;
}

const whatOf = (zip: Uint8Array) => importCourse(zip).faults.map(formatFault).join("\n");

it("a name that is there twice, so that two programs would read two courses, is refused", () => {
  const zip = zipOf({
    "course.mdx": text("x"),
    "02-b/lesson.de.mdx": text("1"),
    "01-b/lesson.de.mdx": text("2"),
  });
  expect(whatOf(rewritten(zip, text("02-b/lesson"), text("01-b/lesson")))).toMatch(
    /holds "01-b\/lesson.de.mdx" twice/,
  );
});

it("a link is no way out: it is a file that holds an address", () => {
  const link = [text("../../../../etc/passwd"), { os: 3, attrs: (0o120777 << 16) >>> 0 }] as const;
  const { files, faults } = importCourse(
    zipSync({ "course.mdx": text("x"), "01-a/lesson.de.mdx": [link[0], link[1]] }),
  );
  expect([files["01-a/lesson.de.mdx"], faults]).toEqual(["../../../../etc/passwd", []]);
  const picture = importCourse(zipSync({ "course.mdx": text("x"), "01-a/weg.png": [link[0], link[1]] }));
  expect(Buffer.from(picture.images["01-a/weg.png"] ?? []).toString()).toBe("../../../../etc/passwd");
});

it("names and texts of another encoding are no names and texts of a course", () => {
  const zip = zipOf({ "course.mdx": text("x"), "01-a/w__.png": text("x") });
  expect(whatOf(rewritten(zip, text("w__"), Buffer.from([0xe4, 0x77, 0xfc])))).toMatch(
    /no file that courses/,
  );
  expect(whatOf(zipOf({ "course.mdx": Buffer.from("\ufeffTitel", "utf16le") }))).toMatch(/UTF-8/);
  expect(whatOf(zipOf({ "course.mdx": text("x"), "01-a/lesson.de.mdx\0.png": text("x") }))).toMatch(
    /no file that/,
  );
  expect(whatOf(zipOf({ "course.mdx": text("x"), "01-\u202eb/lesson.de.mdx": text("x") }))).toMatch(
    /no file that/,
  );
});

it("what is packed otherwise, cut off or too large is refused before it is unpacked", () => {
  const zip = Buffer.from(zipOf({ "course.mdx": text("x".repeat(500)) }));
  const central = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  const other = Buffer.from(zip);
  other.writeUInt16LE(12, central + 10);
  expect(whatOf(other)).toMatch(/packed in an unusual way/);
  expect(whatOf(zip.subarray(0, zip.length - 30))).toMatch(/no ZIP file/);
  expect(whatOf(Buffer.concat([zip.subarray(0, 60), Buffer.alloc(30), zip.subarray(90)]))).toMatch(/\S/);
  expect(whatOf(Buffer.alloc(25_000_001))).toMatch(/larger than 25 MB/);
});

it("a size that a ZIP file claims falsely gives no more than it claims", () => {
  const zip = zipOf({ "course.mdx": new Uint8Array(50_000).fill(97) });
  const central = Buffer.from(zip).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  const lying = Buffer.from(zip);
  lying.writeUInt32LE(10, central + 24);
  const { files } = importCourse(lying);
  expect(Object.values(files).join("").length).toBeLessThanOrEqual(10);
});

/** A ZIP file whose directory names one stretch of bytes many times over, and says that next to nothing comes of it. */
function borrowing({
  bytes,
  compression,
  many,
}: {
  bytes: Buffer;
  compression: number;
  many: number;
}): Buffer {
  const nameOf = (index: number) => text(`01-a/b${String(index).padStart(3, "0")}.png`);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(nameOf(0).length, 26);
  const entries = Array.from({ length: many }, (_, index) => {
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(compression, 10);
    entry.writeUInt32LE(bytes.length, 20);
    entry.writeUInt32LE(10, 24);
    entry.writeUInt16LE(nameOf(index).length, 28);
    return Buffer.concat([entry, nameOf(index)]);
  });
  const before = Buffer.concat([local, nameOf(0), bytes]);
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(many, 8);
  end.writeUInt16LE(many, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(before.length, 16);
  return Buffer.concat([before, directory, end]);
}

it("nothing is unpacked beyond what a ZIP file claims, and no byte for two files", () => {
  const longer = borrowing({ bytes: deflateRawSync(Buffer.alloc(400_000)), compression: 8, many: 1 });
  expect(whatOf(longer)).toMatch(/damaged/);
  expect(() => zipEntries(longer)[0]?.unpack()).toThrow(
    expect.objectContaining({ code: "ERR_BUFFER_TOO_LARGE" }),
  );
  for (const compression of [0, 8]) {
    const shared = borrowing({ bytes: deflateRawSync(Buffer.alloc(2_000_000)), compression, many: 400 });
    expect(whatOf(shared)).toMatch(/no ZIP file/);
    expect(() => zipEntries(shared)).toThrow("longer than the file");
  }
});

it.each(["de", "en"] as const)("what new files hold compiles: %s", async (language) => {
  const title = 'Unsere "KI": Regeln & {Ärger} <b> \\';
  const files = newCourseFiles({ courseId: COURSE, title, language });
  Object.assign(files, newLessonFiles({ courseId: COURSE, title, language, files }));
  Object.assign(files, newLessonFiles({ courseId: COURSE, title, language, files }));
  Object.assign(files, newTestFiles({ courseId: COURSE, title, language }));
  const { compiled, faults } = await compileCourse({ ...course({}), files }, () => {});
  expect(faults).toEqual([]);
  expect(compiled?.course.title[language]).toBe(title);
  expect(compiled?.course.lessons.map(({ slug }) => slug)).toEqual([
    "unsere-ki-regeln-aerger-b",
    "unsere-ki-regeln-aerger-b-2",
    "test",
  ]);
});

it("both editions must be the same lesson, and an item of an earlier lesson may be asked again", async () => {
  const question = `<TrueFalse id="${COURSE}-1-a" answer="true">\nStimmt es?\n<WhenTrue>Ja.</WhenTrue>\n<WhenFalse>Nein.</WhenFalse>\n<Reason id="a" correct>Weil.<Feedback>Ja.</Feedback></Reason>\n<Reason id="b">Obwohl.<Feedback>Nein.</Feedback></Reason>\n</TrueFalse>\n`;
  const files = {
    "01-a/lesson.de.mdx": lessonText(`\n${question}`),
    "02-b/lesson.de.mdx": lessonText(`\n<Recall item="${COURSE}-1-a" />\n`, `${COURSE}-2`),
  };
  const whole = await compileCourse(course(files), () => {});
  expect(whole.faults).toEqual([]);
  expect(Object.keys(whole.compiled?.lessons[1]?.keys.en ?? {})).toEqual([`${COURSE}-1-a`]);
  const english = { ...files, "01-a/lesson.en.mdx": lessonText("\nNothing.\n") };
  const { compiled, faults } = await compileCourse(course(english), () => {});
  expect(compiled).toBeNull();
  expect(faults.map(({ rule }) => rule)).toContain("editions");
});
