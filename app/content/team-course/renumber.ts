import type { ContentFault } from "../faults";
import { faultOf } from "../folders";
import { isJsx, type TreeAttribute, type TreeNode, walk } from "../mdx/tree";
import { isItem } from "../vocabulary";
import { faultOfCost } from "./cost";
import type { RenumberInput, RenumberResult } from "./course-files";
import { isTextPath } from "./folder";
import { LIMITS } from "./limits";
import { parseBody } from "./parse";

/** Where an id is written: from which character to which one. */
type Written = { id: string; from: number; to: number; names: boolean };

const LONGEST_ID = 64;

/**
 * Gives every id of a course that was written elsewhere a new one that begins with `courseId`: the same id becomes the same
 * new one in all files, also where an item is asked again. Nothing else of the files is changed. A file that cannot be read stays as
 * it is, with a fault.
 */
export function withNewIds(
  { files, courseId }: RenumberInput,
  onFile: (file: string) => void,
): RenumberResult {
  const faults: ContentFault[] = [];
  const found = new Map<string, Written[]>();
  for (const [path, text] of Object.entries(files)) {
    if (!isTextPath(path)) continue;
    onFile(path);
    try {
      found.set(path, idsIn(path, text));
    } catch {
      faults.push(
        faultOf(
          path,
          "its ids could not be replaced, because it cannot be read",
          "mend the file and import the course again",
        ),
      );
    }
  }
  const old = found.get("course.mdx")?.[0]?.id ?? "";
  const named = [...found]
    .filter(([path]) => path !== "course.mdx")
    .flatMap(([, ids]) => ids.filter(({ names }) => names));
  const renamed = newIds(
    old,
    named.map(({ id }) => id),
    courseId,
  );
  const entries = Object.entries(files).map(([path, text]): [string, string] => [
    path,
    replaced(text, found.get(path) ?? [], path === "course.mdx" ? new Map([[old, courseId]]) : renamed),
  ]);
  return { files: Object.fromEntries(entries), faults };
}

function newIds(old: string, ids: string[], courseId: string): Map<string, string> {
  const renamed = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of ids) {
    if (renamed.has(id)) continue;
    const own = old !== "" && id.startsWith(`${old}-`) ? id.slice(old.length + 1) : id;
    const wanted = `${courseId}-${own}`.slice(0, LONGEST_ID - 4).replace(/-$/, "");
    let next = wanted;
    for (let again = 2; taken.has(next); again++) next = `${wanted}-${again}`;
    taken.add(next);
    renamed.set(id, next);
  }
  return renamed;
}

function replaced(text: string, ids: Written[], renamed: Map<string, string>): string {
  let result = "";
  let from = 0;
  for (const one of [...ids].sort((a, b) => a.from - b.from)) {
    result += text.slice(from, one.from) + (renamed.get(one.id) ?? one.id);
    from = one.to;
  }
  return result + text.slice(from);
}

function idsIn(path: string, text: string): Written[] {
  if (text.length > LIMITS.fileBytes || faultOfCost(text, path)) throw new Error("too large to be read");
  const front = idOfFront(text);
  const own = front ? [front] : [];
  if (path === "course.mdx") return own;
  const body = bodyOf(text);
  const root = parseBody(body.text);
  walk(root, (node) => {
    if (!isJsx(node)) return;
    const written =
      node.name === "Recall"
        ? attributeOf(node, "item")
        : isNamed(node.name ?? "")
          ? attributeOf(node, "id")
          : null;
    const value = written && valueIn(body.text, written);
    if (!value) return;
    own.push({
      id: value.id,
      from: body.start + value.from,
      to: body.start + value.to,
      names: node.name !== "Recall",
    });
  });
  return own;
}

/** Whether a component's id is one of the course and not of a part. */
const isNamed = (name: string): boolean =>
  isItem(name) || ["Pool", "Worksheet", "TokenSlider"].includes(name);

function attributeOf(node: TreeNode, name: string): TreeAttribute | null {
  return (
    node.attributes?.find((attribute) => attribute.name === name && typeof attribute.value === "string") ??
    null
  );
}

/** Where the value of an attribute stands, without its quotation marks. */
function valueIn(
  text: string,
  { value, position }: TreeAttribute,
): { id: string; from: number; to: number } | null {
  const { start, end } = (position ?? {}) as { start?: { offset?: number }; end?: { offset?: number } };
  if (typeof value !== "string" || start?.offset === undefined || end?.offset === undefined) return null;
  const from = end.offset - 1 - value.length;
  return text.slice(from, end.offset - 1) === value ? { id: value, from, to: end.offset - 1 } : null;
}

function idOfFront(text: string): Written | null {
  const front = text.slice(0, bodyOf(text).start);
  const match = /^id:[ \t]*["']?([a-z0-9-]+)/m.exec(front);
  if (!match?.[1]) return null;
  const from = match.index + match[0].length - match[1].length;
  return { id: match[1], from, to: from + match[1].length, names: true };
}

/** What follows the front matter, and where it begins. */
function bodyOf(text: string): { text: string; start: number } {
  const end = /^---[ \t]*$/m.exec(text.slice(3));
  const start = end ? 3 + end.index + end[0].length : text.length;
  return { text: text.slice(start), start };
}
