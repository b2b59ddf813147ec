import { describe, expect, it } from "vitest";
import { filesIn, type Import, importsOf, read } from "../../support/house";

const sources = [...filesIn("app", /\.tsx?$/), ...filesIn("db", /\.ts$/)];
const imports = sources.flatMap(importsOf);

/** A folder of app/ or db/, or app/ itself: the files that put everything together. */
function roomOf(path: string): string {
  if (!path.startsWith("app/")) return path.split("/")[0] ?? "";
  const [, room = "", ...inside] = path.split("/");
  return inside.length > 0 || ROOMS.includes(room) ? room : "app";
}

const ROOMS = ["routes", "ui", "domain", "content", "platform"];

/** The subject of a path in the domain: `learning`, `quizzes` … */
const subjectOf = (path: string): string => path.split("/")[2] ?? "";

/** Where everything comes together may import everything. */
const TOP = [
  "author",
  "context",
  "demo",
  "demo-company",
  "entry.client",
  "entry.server",
  "language",
  "root",
  "routes",
  "server",
  "session",
  "team",
];

/** Reads no row: it asks the database whether it answers. */
const ROUTES_WITH_DATABASE = ["app/routes/healthz.ts"];

const nodeOwn = (name: string): boolean => name.startsWith("node:");

const local: Record<string, (one: Import) => boolean> = {
  app: () => true,
  routes: ({ from, to, typeOnly }) =>
    roomOf(to) === "ui" ||
    roomOf(to) === "platform" ||
    (roomOf(to) === "domain" && isFrontDoor(to)) ||
    (roomOf(to) === "content" && (typeOnly || to === "app/content/lesson-page")) ||
    (to === "app/context" && typeOnly) ||
    to === "app/session" ||
    to === "app/language" ||
    to === "app/team" ||
    to === "app/author" ||
    (to === "db" && ROUTES_WITH_DATABASE.includes(from)),
  ui: ({ to, typeOnly }) =>
    roomOf(to) === "ui" ||
    /^app\/platform\/(figures|formula|frames|numerals|packed|random|zone-places)$/.test(to) ||
    (roomOf(to) === "content" && typeOnly),
  domain: ({ from, to }) =>
    to === "db" ||
    roomOf(to) === "content" ||
    roomOf(to) === "platform" ||
    (roomOf(to) === "domain" && (subjectOf(to) === subjectOf(from) || isFrontDoor(to))),
  content: ({ to, typeOnly }) =>
    roomOf(to) === "content" ||
    (roomOf(to) === "platform" && (typeOnly || /^app\/platform\/(packed|markdown)$/.test(to))),
  platform: ({ to }) => roomOf(to) === "platform" || to === "db",
  db: ({ to, typeOnly }) =>
    roomOf(to) === "db" || (/^app\/content\/(items|worksheet|changes\/kinds)$/.test(to) && typeOnly),
};

/** A folder of the domain is met through its index. */
const isFrontDoor = (to: string): boolean => to.split("/").length === 3;

const packages: Record<string, (name: string, one: Import) => boolean> = {
  app: () => true,
  routes: (name, { from }) =>
    ["@remix-run/node", "@remix-run/react", "react"].includes(name) ||
    (name === "drizzle-orm" && ROUTES_WITH_DATABASE.includes(from)),
  ui: (name, { from }) =>
    ["react", "@remix-run/react"].includes(name) ||
    (/^@(codemirror|lezer)\//.test(name) && /^app\/ui\/author\/(code\/|\w+Editor\.tsx$)/.test(from)),
  domain: (name, { from }) =>
    nodeOwn(name) ||
    [
      "drizzle-orm",
      "zod",
      "lucia",
      "@node-rs/argon2",
      "ical-generator",
      "csv-parse",
      "diff",
      "fflate",
      "minisearch",
    ].includes(name) ||
    (/^(pdfkit|@fontsource\/.*)$/.test(name) && from.startsWith("app/domain/reports/pdf/")) ||
    name === "@orama/stemmers",
  content: (name) => !/^(@remix-run\/.*|drizzle-orm|better-sqlite3|lucia|nodemailer|pino)$/.test(name),
  platform: (name, { from }) =>
    !/^(react|react-dom|@remix-run\/react|lucia|better-sqlite3)$/.test(name) &&
    (name !== "@remix-run/node" || /^app\/platform\/(http\/|forms\.ts)/.test(from)),
  db: (name) =>
    nodeOwn(name) || ["drizzle-orm", "better-sqlite3", "pg", "uuid", "drizzle-kit"].includes(name),
};

const shown = ({ from, to, typeOnly }: Import): string =>
  `${from} imports ${typeOnly ? "types of " : ""}${to}`;

describe("imports point one way", () => {
  it("so that every file of app/ has a room", () => {
    const unknown = sources.filter((path) => !(roomOf(path) in local));
    expect(unknown).toEqual([]);
    const top = sources
      .filter((path) => roomOf(path) === "app")
      .map((path) => path.replace(/^app\/|\.tsx?$/g, ""));
    expect(top.filter((name) => !TOP.includes(name))).toEqual([]);
  });

  it.each(Object.keys(local).filter((room) => room !== "app"))("from %s", (room) => {
    const mine = imports.filter(({ from }) => roomOf(from) === room);
    expect(mine.length).toBeGreaterThan(0);
    const wrong = mine.filter((one) => !(one.isPackage ? packages[room]?.(one.to, one) : local[room]?.(one)));
    expect(wrong.map(shown)).toEqual([]);
  });

  it("and nobody imports the files that put everything together", () => {
    const wrong = imports.filter(
      ({ from, to, isPackage }) =>
        !isPackage && roomOf(to) === "app" && roomOf(from) !== "app" && roomOf(from) !== "routes",
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  it("and go round in no circle between subjects of the domain", () => {
    const reached = (subject: string, seen = new Set<string>()): Set<string> => {
      for (const { from, to } of imports) {
        if (roomOf(from) !== "domain" || roomOf(to) !== "domain" || subjectOf(from) !== subject) continue;
        if (subjectOf(to) === subject || seen.has(subjectOf(to))) continue;
        seen.add(subjectOf(to));
        reached(subjectOf(to), seen);
      }
      return seen;
    };
    const subjects = new Set(sources.filter((path) => roomOf(path) === "domain").map(subjectOf));
    expect([...subjects].filter((subject) => reached(subject).has(subject))).toEqual([]);
  });
});

describe("what only one place may use", () => {
  const importersOf = (name: RegExp) => imports.filter(({ to }) => name.test(to)).map(({ from }) => from);

  it("sessions alone know Lucia", () => {
    expect(importersOf(/^lucia$/)).toEqual(["app/domain/accounts/sessions.ts"]);
  });

  it("the database client and the copy alone know the drivers", () => {
    expect(new Set(importersOf(/^better-sqlite3$/))).toEqual(new Set(["db/sqlite.ts", "db/copy/sqlite.ts"]));
    expect(new Set(importersOf(/^pg$/))).toEqual(new Set(["db/postgres.ts", "db/copy/postgres.ts"]));
  });

  it("content alone reads courses/", () => {
    const readers = sources.filter(
      (path) =>
        roomOf(path) !== "content" &&
        /from "node:fs(\/promises)?"/.test(read(path)) &&
        /\bcourses\b/.test(read(path)),
    );
    expect(readers).toEqual([]);
  });

  it("the lesson's MDX is evaluated nowhere but in the compiler", () => {
    const evaluating = sources.filter((path) => /\bnew Function\b|\beval\(/.test(read(path)));
    expect(
      evaluating.filter((path) => path !== "app/content/lesson-file.ts" && path !== "app/content/compile.ts"),
    ).toEqual([]);
    expect(importersOf(/^mdx-bundler$/).every((path) => path.startsWith("app/content/"))).toBe(true);
  });
});
