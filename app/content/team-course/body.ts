import path from "node:path";
import rehypeSlug from "rehype-slug";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import type { CompiledBody } from "../compile-lesson";
import type { Heading } from "../lessons";
import { keepWritten } from "../manuscript";
import { type Checked, checkLesson } from "../mdx/check";
import { highlightCode } from "../mdx/code";
import { faultsOfBundling } from "../mdx/errors";
import { finishProse, rehypeOptions } from "../mdx/prose";
import { isJsx, placeOf, type TreeNode } from "../mdx/tree";
import type { Page } from "../page";
import { type Said, say } from "../sentences";
import { createComponents } from "../widgets";
import { elementsOf } from "./allowed";
import { type CourseImage, imageUrl } from "./course-files";
import { refuseCode } from "./literals";
import { parseBody } from "./parse";
import { replaceNodes } from "./replace";
import { isSmallEnough } from "./size";
import { unravel } from "./unravel";

/** The pictures of a course, by their path in it. */
export type Pictures = { courseId: string; images: Record<string, CourseImage> };

/**
 * Makes React elements of a lesson that is not trusted: it is parsed to a tree, everything that would be code is refused, and
 * elements are made from what is left by lists of what is allowed. Nothing that an author wrote is ever run.
 */
export async function compileTeamBody(page: Page, body: string, pictures: Pictures): Promise<CompiledBody> {
  const root = parse(page, body);
  if (!root || !isSmallEnough(page, root)) return null;
  refuseCode(page, root);
  unravel(root);
  leaveOut(page, root);
  const checked: Checked = { unknownNames: new Set(), imports: new Map() };
  checkLesson(page, checked)()(root);
  keepWritten(page)()(root);
  showPictures(page, pictures);
  const headings: Heading[] = [];
  const html = await unified()
    .use(remarkRehype, { ...rehypeOptions(page), passThrough: ["mdxJsxFlowElement", "mdxJsxTextElement"] })
    .use(rehypeSlug)
    .use(highlightCode(page))
    .use(finishProse(page, headings))
    .run(root as never);
  return { children: elementsOf(page, createComponents(page, new Set()), html as TreeNode), headings };
}

function parse(page: Page, body: string): TreeNode | null {
  try {
    return parseBody(body);
  } catch (error) {
    const { reason, line, column } = error as { reason?: string; line?: number; column?: number };
    if (reason === undefined) throw error;
    const location = { line: line ?? 1, column: (column ?? 1) - 1, file: page.file };
    const checked: Checked = { unknownNames: new Set(), imports: new Map() };
    page.faults.push(...faultsOfBundling({ errors: [{ text: reason, location }] }, page, checked));
    return null;
  }
}

/** Components that need files which a team's course does not have, or that belong to the check. */
const LEFT_OUT: Record<string, Said> = {
  Video: "link to the film, or show pictures with Figure",
  TokenSlider: "leave it out: it needs a text file, which courses of a team do not have",
  Area: "leave it out: areas belong to the check",
};

function leaveOut(page: Page, root: TreeNode): void {
  replaceNodes(root, (node) => {
    const name = isJsx(node) ? (node.name ?? "") : "";
    if (!Object.hasOwn(LEFT_OUT, name)) return [node];
    page.fault(placeOf(node), name, "is not part of a team's courses", LEFT_OUT[name] ?? "leave it out");
    return [];
  });
}

/** Gives each picture that the lesson names its address; one that the course does not have is a fault. */
function showPictures(page: Page, { courseId, images }: Pictures): void {
  for (const request of page.requests) {
    const { src, attribute } = request;
    const file = path.posix.resolve(page.folder, src).slice(1);
    const image = Object.hasOwn(images, file) ? images[file] : undefined;
    if (/^[a-z][a-z\d+.-]*:|^[\\/]/i.test(src)) {
      page.fault(
        request,
        attribute,
        say("{0} is not a picture of the course", JSON.stringify(src)),
        "upload the picture and write its name here",
      );
    } else if (!image) {
      page.fault(
        request,
        attribute,
        say("there is no picture {0}", src),
        "upload it to this lesson, or write the name of one that is there",
      );
    } else {
      page.inputs.add(`/${file}`);
      const { hash, width, height } = image;
      page.assets.set(`picture ${src}`, {
        url: imageUrl(courseId, hash),
        names: [],
        width,
        height,
        sources: [],
      });
    }
  }
}
