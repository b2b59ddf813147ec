import path from "node:path";
import type { bundleMDX } from "mdx-bundler";
import * as React from "react";
import * as jsxRuntime from "react/jsx-runtime";
import { prepareAssets } from "./assets";
import type { Heading } from "./lessons";
import { keepWritten } from "./manuscript";
import { type Checked, checkLesson } from "./mdx/check";
import { highlightCode } from "./mdx/code";
import { faultOfRunning, faultsOfBundling } from "./mdx/errors";
import { finishProse, rehypeOptions } from "./mdx/prose";
import type { Page } from "./page";
import { createComponents } from "./widgets";

type BundleOptions = Parameters<typeof bundleMDX>[0];
type MdxOptions = ReturnType<NonNullable<BundleOptions["mdxOptions"]>>;

/**
 * Compiles the body of a lesson and runs it once, here on the server, into a tree of React elements. Faults
 * go to the page; the tree is null when there is none because of them.
 */
export async function compileBody(
  page: Page,
  body: string,
  options: { assetStore: string },
): Promise<{ children: React.ReactNode; headings: Heading[] } | null> {
  const headings: Heading[] = [];
  const checked: Checked = { unknownNames: new Set(), imports: new Map() };
  let code: string;
  try {
    code = await bundle(page, body, headings, checked);
  } catch (error) {
    page.faults.push(...faultsOfBundling(error, page, checked));
    return null;
  }
  await prepareAssets(page, options.assetStore);
  try {
    return { children: run(code, createComponents(page, checked.unknownNames)), headings };
  } catch (error) {
    page.faults.push(faultOfRunning(error, page));
    return null;
  }
}

async function bundle(page: Page, body: string, headings: Heading[], checked: Checked): Promise<string> {
  // Loaded when something is to be compiled: a check that finds everything in the cache starts sooner.
  const [{ bundleMDX }, { default: remarkGfm }, { default: rehypeSlug }] = await Promise.all([
    import("mdx-bundler"),
    import("remark-gfm"),
    import("rehype-slug"),
  ]);
  const { code } = await bundleMDX({
    // Given as text: mdx-bundler would read a file that has a path from the disk, front matter and all.
    source: body,
    cwd: page.folder,
    mdxOptions: (defaults) => ({
      ...mdxOptions(page, defaults),
      remarkPlugins: [remarkGfm, checkLesson(page, checked), keepWritten(page)],
      rehypePlugins: [rehypeSlug, highlightCode(page), finishProse(page, headings)],
    }),
    esbuildOptions: (defaults) => ({
      ...defaults,
      minify: false,
      metafile: true,
      logLevel: "silent",
      target: "node20",
      define: { ...defaults.define, "process.env.NODE_ENV": '"production"' },
      plugins: [
        // esbuild finds files by itself; the plugin asks the disk of each folder above, for each lesson anew.
        ...(defaults.plugins ?? []).filter(({ name }) => name !== "node-resolve"),
        {
          name: "inputs",
          setup: (build) =>
            build.onEnd((result) => {
              for (const input of Object.keys(result.metafile?.inputs ?? {})) noteInput(page, input);
            }),
        },
      ],
    }),
  });
  return code;
}

function noteInput(page: Page, input: string): void {
  if (/^global-externals:|_mdx_bundler_entry_point/.test(input)) return;
  page.inputs.add(path.resolve(page.folder, input));
}

const mdxOptions = (page: Page, defaults: MdxOptions): MdxOptions => ({
  ...defaults,
  development: false,
  remarkRehypeOptions: rehypeOptions(page),
});

type Components = ReturnType<typeof createComponents>;

/** Runs the bundled lesson. Only courses in the repository come here: their code is trusted like any other. */
function run(code: string, components: Components): React.ReactNode {
  const evaluate = new Function("React", "_jsx_runtime", code) as (
    react: typeof React,
    runtime: typeof jsxRuntime,
  ) => { default: (props: { components: Components }) => React.ReactElement<{ children?: React.ReactNode }> };
  const root = evaluate(React, jsxRuntime).default({ components });
  return root.type === React.Fragment ? root.props.children : root;
}
