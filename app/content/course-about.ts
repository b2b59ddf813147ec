import { parseDocument } from "yaml";
import { LANGUAGES, type Language } from "./lessons";

/** What a team's course.mdx says of the course, as a form shows it; a text that is missing in a language is empty. */
export type CourseAbout = {
  title: Record<Language, string>;
  summary: Record<Language, string>;
  audience: Record<Language, string>;
  outcomes: Record<Language, string[]>;
  passMark: number;
};

const FRONT = /^---[ \t]*\n([\s\S]*?)^---[ \t]*$/m;
const TEXTS = ["title", "summary", "audience"] as const;

const yamlOf = (text: string) => {
  const yaml = text.startsWith("---") ? FRONT.exec(text)?.[1] : undefined;
  if (yaml === undefined) return null;
  const document = parseDocument(yaml, { schema: "core", prettyErrors: false });
  return document.errors.length > 0 ? null : document;
};

/** Null where the front matter cannot be read: then only its text can be changed. */
export function readCourseAbout(source: string): CourseAbout | null {
  const front = yamlOf(source);
  if (!front) return null;
  const text = (path: string[]): string => {
    const value = front.getIn(path);
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  };
  const texts = (name: string) => ({ de: text([name, "de"]), en: text([name, "en"]) });
  const list = (language: Language): string[] => {
    const outcomes: string[] = [];
    while (front.hasIn(["outcomes", language, outcomes.length])) {
      outcomes.push(text(["outcomes", language, String(outcomes.length)]));
      if (outcomes.length > 40) break;
    }
    return outcomes;
  };
  return {
    title: texts("title"),
    summary: texts("summary"),
    audience: texts("audience"),
    outcomes: { de: list("de"), en: list("en") },
    passMark: Number(front.get("passMark") ?? 80),
  };
}

/** The source with what the form says; what the form does not know of stays. Null where its front matter cannot be read. */
export function withCourseAbout(source: string, about: CourseAbout): string | null {
  const front = yamlOf(source);
  if (!front) return null;
  const set = (path: string[], value: unknown, isThere: boolean) => {
    if (isThere) front.setIn(path, value);
    else front.deleteIn(path);
  };
  for (const language of LANGUAGES) {
    for (const name of TEXTS) set([name, language], about[name][language], about[name][language] !== "");
    const outcomes = about.outcomes[language];
    set(["outcomes", language], front.createNode(outcomes), outcomes.length > 0);
  }
  front.set("passMark", about.passMark);
  return source.replace(FRONT, () => `---\n${front.toString({ lineWidth: 0 })}---`);
}
