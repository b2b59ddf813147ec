import { createServer as createWebServer } from "node:http";
import { installPackages } from "./setup.mjs";

await installPackages();
const { default: sirv } = await import("sirv");
const { createServer } = await import("vite");

// One address for pages and for the news that a file has changed: the pages' own policy allows no other.
const server = createWebServer();
const vite = await createServer({
  server: { middlewareMode: true, hmr: { server } },
  appType: "custom",
});
const { logger } = vite.config;
const { openDevLibrary } = await vite.ssrLoadModule("/app/content/dev-library.ts");
const { formatFault } = await vite.ssrLoadModule("/app/content/faults.ts");

let changedAt = 0;
let askedAt = 0;
const reload = () => vite.ws.send({ type: "full-reload" });

// A saved lesson shows at once: it is compiled, and open pages load again; browsers keep their place in the page.
const library = await openDevLibrary(process.argv[2] ?? "courses", {
  assetsDir: ".cache/dev/courses-assets",
  onReload: (faults) => {
    for (const fault of faults) logger.error(formatFault(fault));
    changedAt = performance.now();
    reload();
  },
});

// A page that was on its way when the lesson changed hears of it once it listens.
vite.ws.on("connection", () => {
  if (changedAt > askedAt) reload();
});

const pictures = sirv(".cache/dev", { dev: true });
const load = () => vite.ssrLoadModule("virtual:remix/server-build");
const { entry } = await load();
const { url } = await entry.module.serve({
  build: load,
  library,
  server,
  files: (otherwise) => (request, response) => {
    if (request.headers.accept?.includes("text/html")) askedAt = performance.now();
    pictures(request, response, () =>
      vite.middlewares(request, response, () => otherwise(request, response)),
    );
  },
});
console.log(`KI-fit, in development: ${url}`);
