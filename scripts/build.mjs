import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { must, runPackage } from "./run.mjs";
import { installPackages } from "./setup.mjs";
import { isStale, noteBuilt } from "./staleness.mjs";
import { bundleTypeScript, bundleWhole, loadTypeScript } from "./typescript.mjs";

/** Builds what is served: the app, the lessons, and the compressed edition of every file; and `db:copy`, `courses:analysis` and `courses:regrade` for the image. */
export async function build() {
  await installPackages();
  rmSync("build", { recursive: true, force: true });
  await must(
    runPackage("@remix-run/dev/dist/cli.js", ["vite:build", "--logLevel", "error"], {
      NODE_ENV: "production",
    }),
    "The app could not be built; see above.",
  );
  await buildCourses();
  await bundleTypeScript("db/copy.ts", "build/copy.mjs");
  await bundleTypeScript("app/domain/analysis/command.ts", "build/analysis.mjs");
  await bundleTypeScript("app/domain/authoring/commands/regrade.ts", "build/regrade.mjs");
  await bundleWhole("app/content/team-course/thread.ts", "build/compile-team-course.cjs", ["shiki"]);
  compress("build/client");
  noteBuilt();
}

export const buildIfStale = async () => {
  await installPackages();
  if (!isStale()) return;
  console.log("Building KI-fit. This takes half a minute, once.");
  await build();
};

async function buildCourses() {
  const { buildCourses: compile } = await loadTypeScript("app/content/build.ts");
  await compile();
}

/** Writes .br and .gz beside each text file, so that serving one compresses nothing. */
function compress(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) compress(path);
    else if (/\.(js|css|svg|json|txt|xml|vtt|webmanifest)$/.test(name)) {
      const bytes = readFileSync(path);
      const quality = { [constants.BROTLI_PARAM_QUALITY]: 11 };
      writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: quality }));
      writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await build();
