import { openWorkshop } from "./workshop.mjs";

const { vite, assetsDir, serve } = await openWorkshop();
const { logger } = vite.config;
const { openDevLibrary } = await vite.ssrLoadModule("/app/content/dev-library.ts");
const { formatFault } = await vite.ssrLoadModule("/app/content/faults.ts");

let changedAt = 0;
let askedAt = 0;
const reload = () => vite.ws.send({ type: "full-reload" });

// A saved lesson shows at once: it is compiled, and open pages load again; browsers keep their place in the page.
const library = await openDevLibrary(process.argv[2] ?? "courses", {
  assetsDir,
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

const { url } = await serve({
  library,
  before: (request) => {
    if (request.headers.accept?.includes("text/html")) askedAt = performance.now();
    return false;
  },
});
console.log(`KI-fit, in development: ${url}`);
