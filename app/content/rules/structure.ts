import { closest, suggest } from "../faults";
import type { WrittenNode } from "../manuscript";
import { type Said, say } from "../sentences";
import { type Around, type Edition, found, type Rule, startOf } from "./rule";
import { passageOf } from "./text";
import { SITE_PAGES } from "./words/site";

export const headingLevels: Rule = {
  name: "heading-levels",
  demands:
    "Headings nest: the first is of the second level (##), and each goes at most one level deeper than the one before.",
  of: "edition",
  find: (edition) => {
    const headings = edition.nodes.filter(({ type }) => type === "heading");
    return headings.flatMap((heading, index) => {
      const [depth, before] = [heading.depth ?? 2, headings[index - 1]?.depth ?? 1];
      // A heading of the first level is refused by the compiler.
      if (depth <= before + 1 || depth === 1) return [];
      const text = passageOf(heading).text.trim();
      const what =
        index === 0
          ? say("“{0}” is of level {1}, and the first heading", text, depth)
          : say("“{0}” is of level {1}, and follows level {2}", text, depth, before);
      return [found(edition, startOf(heading), "", what, say("write {0} {1}", "#".repeat(before + 1), text))];
    });
  },
};

export const links: Rule = {
  name: "links",
  demands:
    "Links within the site lead to a page or a heading that exists; a note in brackets, [^1], has its text. (Links to other sites are not opened.)",
  of: "edition",
  find: (edition, around) => {
    const linked = edition.nodes.filter(({ type }) => type === "link" || type === "definition");
    return [...linked.flatMap((link) => faultOfLink(edition, link, around)), ...lostNotes(edition)];
  },
};

function faultOfLink(edition: Edition, link: WrittenNode, { pages }: Around) {
  const url = link.url ?? "";
  if (/^[a-z][a-z\d+.-]*:/i.test(url)) return [];
  const [address = "", anchor] = url.split("#");
  const path = address.replace(/\?.*$/, "").replace(/(?<=.)\/$/, "");
  const known = [...SITE_PAGES, ...pages.keys()];
  if (path !== "" && !known.includes(path)) {
    const near = closest(path, known);
    const mend: Said = !path.startsWith("/")
      ? "begin the address with / or https://"
      : near
        ? say("did you mean {0}?", near)
        : "write the address as the browser shows it, e.g. /courses";
    return [
      found(edition, startOf(link), "", say("the link leads to {0}, where there is no page", path), mend),
    ];
  }
  const anchors = path === "" ? edition.anchors : (pages.get(path) ?? []);
  if (anchor === undefined || anchors.length === 0 || anchors.includes(decoded(anchor))) return [];
  const what = say("the link leads to #{0}, and there is no such heading", anchor);
  return [found(edition, startOf(link), "", what, suggest(decoded(anchor), anchors))];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A reference without its note is no reference to Markdown: it stays in the text as it is. */
function lostNotes(edition: Edition) {
  const texts = edition.nodes.filter(({ type }) => type === "text");
  return texts.flatMap((node) => {
    const [reference, name] = /\[\^([^\]\s]+)\]/.exec(node.value ?? "") ?? [];
    if (!reference) return [];
    const column = (edition.lines[node.at[0] - 1] ?? "").indexOf(reference) + 1;
    const place = column > 0 ? { line: node.at[0], column } : startOf(node);
    return [
      found(
        edition,
        place,
        "",
        say("the note {0} has no text", reference),
        say("add [^{0}]: … below", name ?? ""),
      ),
    ];
  });
}
