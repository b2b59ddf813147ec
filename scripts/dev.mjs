import { installPackages } from "./setup.mjs";

await installPackages();
const { default: sirv } = await import("sirv");
const { createServer } = await import("vite");

const vite = await createServer({
  server: { middlewareMode: true, hmr: { port: 24_678 } },
  appType: "custom",
});
const { logger } = vite.config;
const { openDevLibrary } = await vite.ssrLoadModule("/app/content/dev-library.ts");
const { formatFault } = await vite.ssrLoadModule("/app/content/faults.ts");

// A saved lesson shows at once: it is compiled, and open pages load again; browsers keep their place in the page.
const library = await openDevLibrary("courses", {
  assetsDir: ".cache/dev/courses-assets",
  onReload: (faults) => {
    for (const fault of faults) logger.error(formatFault(fault));
    vite.ws.send({ type: "full-reload" });
  },
});

const pictures = sirv(".cache/dev", { dev: true });
const load = () => vite.ssrLoadModule("virtual:remix/server-build");
const { entry } = await load();
const { url } = await entry.module.serve({
  build: load,
  library,
  files: (otherwise) => (request, response) =>
    pictures(request, response, () =>
      vite.middlewares(request, response, () => otherwise(request, response)),
    ),
});
console.log(`KI-fit, in development: ${url}`);
