import path from "node:path";
import { cardTexts, makeCards } from "./cards/make-cards";
import { compileCourses } from "./courses";
import { formatFault } from "./faults";

export type BuildOptions = { root?: string; out?: string; assets?: string; cards?: string; cache?: string };

/**
 * Compiles the courses and articles for production, draws their cards, says in one line how it went and prints every fault. With faults the
 * process ends with exit code 1, and what was built before stays.
 */
export async function buildCourses(options: BuildOptions = {}): Promise<boolean> {
  const started = performance.now();
  const { root = "courses", out = "build/courses", assets = "build/client/courses-assets" } = options;
  const cache = path.resolve(options.cache ?? ".cache/courses");
  const { courses, articles, faults, files, compiled } = await compileCourses({
    root: path.resolve(root),
    outDir: path.resolve(out),
    assetsDir: path.resolve(assets),
    cacheDir: cache,
    onProgress: (done, total) => {
      if (process.stdout.isTTY) process.stdout.write(`\rcourses: ${done} of ${total} files`);
    },
  });
  if (process.stdout.isTTY) process.stdout.write("\r\x1b[K");
  if (faults.length === 0) {
    const target = path.resolve(options.cards ?? "build/client/cards");
    await makeCards(cardTexts(courses, articles), { target, cache: path.join(cache, "cards") });
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  const lessons = courses.reduce((sum, course) => sum + course.lessons.length, 0);
  console.log(
    `courses: ${courses.length} with ${lessons} lessons, ${articles.length} articles; ${compiled} of ${files} files compiled, ${seconds} s`,
  );
  if (faults.length === 0) return true;
  for (const fault of faults) console.error(formatFault(fault));
  console.error(`courses: ${faults.length} ${faults.length === 1 ? "fault" : "faults"}; nothing was written`);
  process.exitCode = 1;
  return false;
}
