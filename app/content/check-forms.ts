import { existsSync } from "node:fs";
import path from "node:path";
import { AREAS, type Area, type CheckForm, FORM_NAMES, type FormName } from "./check";
import { compareEditions } from "./editions";
import { type ContentFault, suggest } from "./faults";
import { CHECK, faultOf } from "./folders";
import type { CompiledFile, LessonSource } from "./lesson-file";
import { LANGUAGES, type Language, type LessonKeys } from "./lessons";
import { say } from "./sentences";

/** A form of the check as its files: form-a.de.mdx and form-a.en.mdx. */
export type FormFiles = { name: FormName; editions: Record<Language, LessonSource> };

/** A compiled form in both editions, with the keys of each. */
export type FormEditions = {
  editions: Record<Language, CheckForm>;
  keys: Record<Language, LessonKeys>;
  /** Names of its files in the asset store. */
  assets: string[];
};

export type CompiledForm = FormFiles & { compiled: Record<Language, CompiledFile> };

/** The files of the check below a courses folder; none where it has no check. */
export function readFormFiles(root: string, faults: ContentFault[]): FormFiles[] {
  const folder = path.join(root, CHECK);
  if (!existsSync(folder)) return [];
  return FORM_NAMES.flatMap((name) => {
    const editions = {} as Record<Language, LessonSource>;
    for (const language of LANGUAGES) {
      const file = `form-${name}.${language}.mdx`;
      editions[language] = {
        path: path.join(folder, file),
        file: `${path.basename(root)}/${CHECK}/${file}`,
        courseFolder: folder,
        kind: "form",
        language,
      };
    }
    const missing = LANGUAGES.filter((language) => !existsSync(editions[language].path));
    for (const language of missing) {
      const mend = "write both forms of the check in both languages";
      faults.push(faultOf(editions[language].file, "this edition is missing", mend));
    }
    return missing.length > 0 ? [] : [{ name, editions }];
  });
}

/** Pairs each form with what compiling it gave, and notes where its two editions differ. */
export function completeForms(
  files: FormFiles[],
  results: Map<string, CompiledFile>,
  faults: ContentFault[],
): CompiledForm[] {
  return files.flatMap((form) => {
    const [de, en] = LANGUAGES.map((language) => results.get(form.editions[language].path));
    if (!de || !en) return [];
    const own = [
      ...compareEditions(
        { file: form.editions.de.file, compiled: de },
        { file: form.editions.en.file, compiled: en },
      ),
      ...LANGUAGES.flatMap((language) => faultsOfForm(form.editions[language].file, { de, en }[language])),
    ];
    faults.push(...own);
    return own.length > 0 ? [] : [{ ...form, compiled: { de, en } }];
  });
}

/** The check, once both forms compiled and are parallel; else nothing, and what is wrong is noted. */
export function assembleForms(forms: CompiledForm[], faults: ContentFault[]): Map<FormName, FormEditions> {
  const [a, b] = FORM_NAMES.map((name) => forms.find((form) => form.name === name));
  if (!a || !b) return new Map();
  const differences = compareForms(a, b);
  faults.push(...differences);
  if (differences.length > 0) return new Map();
  return new Map([a, b].map((form) => [form.name, editionsOf(form)]));
}

function editionsOf({ name, compiled }: CompiledForm): FormEditions {
  const { de, en } = compiled;
  return {
    editions: { de: formOf(name, "de", de), en: formOf(name, "en", en) },
    keys: { de: de.keys, en: en.keys },
    assets: [...de.assets, ...en.assets],
  };
}

const formOf = (
  name: FormName,
  language: Language,
  { front, digest, ...compiled }: CompiledFile,
): CheckForm => ({
  id: front.id,
  name,
  language,
  version: digest.slice(0, 16),
  minutes: front.minutes,
  asOf: front.stand ?? null,
  sources: front.quelle ?? [],
  areas: areasOf(compiled).map(({ id, items }) => ({
    id: id as Area,
    items: items.flatMap((item) => compiled.items[item] ?? []),
  })),
});

/** An area is a pool of which a form asks everything. */
const areasOf = ({ segments }: Pick<CompiledFile, "segments">) =>
  segments.flatMap((segment) => (segment.kind === "pool" ? [segment] : []));

function faultsOfForm(file: string, compiled: CompiledFile): ContentFault[] {
  const areas = areasOf(compiled);
  const unknown = areas.filter(({ id }) => !AREAS.some((area) => area === id));
  const missing = AREAS.filter((area) => !areas.some(({ id }) => id === area));
  return [
    ...unknown.map(({ id }) => ({
      file,
      ...(compiled.places[id] ?? { line: 1, column: 1 }),
      rule: "forms",
      field: "Area id",
      what: say("{0} is no area of the check", id),
      mend: suggest(id, AREAS),
    })),
    ...missing.map((area) => ({
      file,
      line: 1,
      column: 1,
      rule: "forms",
      field: "Area",
      what: say("the form asks nothing about {0}", area),
      mend: say('add <Area id="{0}"> with its questions', area),
    })),
  ];
}

/** Faults of two forms that are not parallel: each question of one needs its counterpart in the other. */
function compareForms(a: CompiledForm, b: CompiledForm): ContentFault[] {
  const [first, second] = [blueprint(a.compiled.de), blueprint(b.compiled.de)];
  const at = Array.from({ length: Math.max(first.length, second.length) }, (_, index) => index).find(
    (index) => first[index]?.kind !== second[index]?.kind,
  );
  if (at === undefined) return [];
  const place = b.compiled.de.places[second[at]?.item ?? ""] ?? { line: 1, column: 1 };
  return [
    {
      file: b.editions.de.file,
      ...place,
      rule: "forms",
      field: "",
      what: say(
        "question {0} is {1}, but {2} in form {3}",
        at + 1,
        second[at]?.kind ?? say("missing"),
        first[at]?.kind ?? say("missing"),
        a.name,
      ),
      mend: "give both forms the same areas with the same types of questions in the same order",
    },
  ];
}

const blueprint = (compiled: CompiledFile) =>
  areasOf(compiled).flatMap(({ id, items }) =>
    items.map((item) => ({ item, kind: `${id}, ${compiled.items[item]?.type}` })),
  );
