// The options of Remix's Vite plugin; vite.config.ts imports them.
// The classic compiler (`remix build`) reads the same file and would silently write to public/build.
if (/remix$/.test(process.argv[1] ?? "") && ["build", "dev", "watch"].includes(process.argv[2] ?? "")) {
  throw new Error("KI-fit is built by Vite: use `npm run build` or `npm run dev`.");
}

/** @type {import("@remix-run/dev").VitePluginConfig} */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
};
