import { createServer as createWebServer } from "node:http";
import { installPackages } from "./setup.mjs";

const FOR_BROWSERS = [
  "react",
  "react/jsx-runtime",
  "react/jsx-dev-runtime",
  "react-dom",
  "react-dom/client",
  "@remix-run/react",
];

/**
 * Vite and the product on one address, for whoever works on either: pages and the news that a file has changed come
 * from the same place, as the pages' own policy allows no other.
 */
export async function openWorkshop() {
  await installPackages();
  const { default: sirv } = await import("sirv");
  const { createServer } = await import("vite");
  const server = createWebServer();
  const vite = await createServer({
    server: { middlewareMode: true, hmr: { server } },
    appType: "custom",
    // All that browsers load, named: Vite would look for more, find what only the server imports, and load pages anew at first.
    optimizeDeps: { noDiscovery: true, include: FOR_BROWSERS },
  });
  const pictures = sirv(".cache/dev", { dev: true });
  return {
    vite,
    assetsDir: ".cache/dev/courses-assets",
    /** Starts the product. `before` sees each request first, and answers it when it returns true. */
    async serve({ library, preview, host, env = process.env, before = () => false }) {
      const load = () => vite.ssrLoadModule("virtual:remix/server-build");
      const { entry } = await load();
      const files = (otherwise) => (request, response) => {
        if (before(request, response)) return;
        pictures(request, response, () =>
          vite.middlewares(request, response, () => otherwise(request, response)),
        );
      };
      return entry.module.serve({ build: load, library, preview, host, server, files }, env);
    },
  };
}
