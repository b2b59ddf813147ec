import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixOptions from "./remix.config.js";

const DESIGN_SYSTEM = /\/app\/(ui\/[\w-]+\.tsx?|platform\/packed\.ts|ui\/saving\/unsent\.ts)$/;
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [remix(remixOptions)],
  resolve: {
    alias: [
      { find: /^~\//, replacement: here("./app/") },
      { find: /^db$/, replacement: here("./db/index.ts") },
      { find: /^db\//, replacement: here("./db/") },
    ],
  },
  // Only the server has them; the search for what a browser needs would stumble over them in development.
  optimizeDeps: { exclude: ["better-sqlite3", "@node-rs/argon2", "pg", "sharp"] },
  // One file on the server but for what is native, and the driver that only some need: a start reads few files, and there is one copy of each module.
  ssr: {
    noExternal: process.env.NODE_ENV === "production" ? true : undefined,
    external: ["better-sqlite3", "@node-rs/argon2", "pg", "sharp"],
  },
  build: {
    assetsInlineLimit: 0,
    target: "es2022",
    // What every page is built with travels as one file: over HTTP/1.1 each request is another wait.
    rollupOptions: isSsrBuild
      ? {}
      : { output: { manualChunks: (id) => (DESIGN_SYSTEM.test(id) ? "ui" : undefined) } },
    // Five per cent smaller than esbuild's output; the browser gets it, the server does not care.
    minify: isSsrBuild ? false : "terser",
    terserOptions: {
      module: true,
      ecma: 2020,
      compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true },
    },
  },
  server: { watch: { ignored: ["**/data/**", "**/build/**", "**/.cache/**"] } },
}));
