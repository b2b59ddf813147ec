import { installPackages } from "./setup.mjs";

await installPackages();
const { createServer } = await import("vite");

const vite = await createServer({ server: { middlewareMode: true, hmr: { port: 24_678 } }, appType: "custom" });
const load = () => vite.ssrLoadModule("virtual:remix/server-build");
const { entry } = await load();
const { openDevLibrary } = await vite.ssrLoadModule("/app/content/dev-library.ts");
const library = await openDevLibrary("courses");

const report = (faults) => {
  for (const fault of faults) vite.config.logger.error(String(fault));
};
report(library.faults());

// A saved lesson shows at once: compile it, then have the open pages load again; browsers keep the scroll position.
vite.watcher.add("courses");
vite.watcher.on("all", async (_event, path) => {
  if (!path.includes("courses/")) return;
  report(await library.reload());
  vite.ws.send({ type: "full-reload" });
});

const { url } = await entry.module.serve({
  build: load,
  library,
  files: (otherwise) => (request, response) =>
    vite.middlewares(request, response, () => otherwise(request, response)),
});
console.log(`KI-fit, in development: ${url}`);
