import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  snippetCompletion,
} from "@codemirror/autocomplete";
import type { OfferedComponent } from "~/content/completion";
import { snippetOf } from "./snippets";

/** What can be offered while one types: see `Offers` in domain/authoring. */
export type Offers = {
  components: OfferedComponent[];
  terms: { id: string; term: string }[];
  items: { id: string; lesson: string }[];
  pictures: { name: string; url: string }[];
  lessonId: string;
};

/** How far back the beginning of a tag is looked for. */
const AS_FAR_AS = 3_000;

/** Offers components, their attributes and values, and the ids that they name. */
export function offering(offers: () => Offers, language: "de" | "en") {
  const source = (context: CompletionContext): CompletionResult | null => {
    const start = Math.max(0, context.pos - AS_FAR_AS);
    const before = context.state.sliceDoc(start, context.pos);
    const at = openTag(before);
    const tag = at === null ? "" : before.slice(at);
    const from = start + (at ?? 0);
    const closing = /^<\/([A-Za-z]*)$/.exec(tag);
    if (closing) return closings(before, from + 2);
    if (/^<[A-Za-z]*$/.test(tag)) return components(context, offers(), from, language);
    const component = /^<([A-Z][A-Za-z]*)\s/.exec(tag)?.[1];
    const known = offers().components.find(({ name }) => name === component);
    if (known) return inTag(known, offers(), tag, context.pos);
    return context.explicit ? components(context, offers(), context.pos, language) : null;
  };
  return autocompletion({ override: [source], icons: false, activateOnTyping: true });
}

/** Where the tag begins that the text ends in; null outside of one. */
export function openTag(before: string): number | null {
  const at = before.lastIndexOf("<");
  if (at < 0) return null;
  // What stands in quotation marks may hold the sign that ends a tag.
  return before
    .slice(at)
    .replace(/"[^"]*("|$)/g, "")
    .includes(">")
    ? null
    : at;
}

function components(
  context: CompletionContext,
  offers: Offers,
  from: number,
  language: "de" | "en",
): CompletionResult {
  const id = freeId(context.state.doc.toString(), offers.lessonId);
  return {
    from,
    options: offers.components.map((component) =>
      snippetCompletion(snippetOf(component, id, language), {
        label: `<${component.name}`,
        displayLabel: component.name,
        info: component.place,
      }),
    ),
    validFor: /^<[A-Za-z]*$/,
  };
}

/** An id that no question of the lesson has. */
export function freeId(text: string, lessonId: string): string {
  for (let number = 1; ; number++) {
    const id = `${lessonId}-f${number}`;
    if (!text.includes(`"${id}"`)) return id;
  }
}

/** The component that is open here and could be closed. */
function closings(before: string, from: number): CompletionResult | null {
  const open: string[] = [];
  for (const [, slash, name = "", end] of before.matchAll(
    /<(\/?)([A-Z][A-Za-z]*)(?:"[^"]*"|[^>"])*?(\/?)>/g,
  )) {
    if (slash) open.splice(open.lastIndexOf(name));
    else if (!end) open.push(name);
  }
  const name = open.at(-1);
  return name ? { from, options: [{ label: name, apply: `${name}>` }], validFor: /^[A-Za-z]*$/ } : null;
}

function inTag(
  component: OfferedComponent,
  offers: Offers,
  tag: string,
  pos: number,
): CompletionResult | null {
  const value = /\s([A-Za-z][\w-]*)="([^"]*)$/.exec(tag);
  const isOpen = (tag.match(/"/g)?.length ?? 0) % 2 === 1;
  if (isOpen) {
    if (!value) return null;
    const [, name = "", typed = ""] = value;
    const options = valuesOf(component, name, offers);
    return options.length > 0 ? { from: pos - typed.length, options, validFor: /^[^"]*$/ } : null;
  }
  const typed = /\s([A-Za-z][\w-]*)?$/.exec(tag);
  if (!typed) return null;
  const options = component.attributes
    .filter(({ name }) => !new RegExp(`\\s${name}(?=[=\\s])`).test(tag))
    .map(
      ({ name, hint, isFlag, required }): Completion =>
        isFlag
          ? { label: name, info: hint }
          : snippetCompletion(`${name}="\${}"`, { label: name, info: hint, boost: required ? 1 : 0 }),
    );
  return { from: pos - (typed[1]?.length ?? 0), options, validFor: /^[\w-]*$/ };
}

function valuesOf({ name, attributes }: OfferedComponent, attribute: string, offers: Offers): Completion[] {
  if (name === "Term" && attribute === "id")
    return offers.terms.map(({ id, term }) => ({ label: id, detail: term }));
  if (name === "Recall" && attribute === "item")
    return offers.items.map(({ id, lesson }) => ({ label: id, detail: lesson }));
  if (name === "Figure" && attribute === "src")
    return offers.pictures.map((picture) => ({ label: picture.name }));
  const known = attributes.find((one) => one.name === attribute);
  return (known?.values ?? []).map((label) => ({ label }));
}
