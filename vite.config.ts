import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixOptions from "./remix.config.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [remix(remixOptions)],
  resolve: {
    alias: [
      { find: /^~\//, replacement: here("./app/") },
      { find: /^db$/, replacement: here("./db/index.ts") },
      { find: /^db\//, replacement: here("./db/") },
    ],
  },
  // One file on the server but for what is native: a start reads few files, and there is one copy of each module.
  ssr: {
    noExternal: process.env.NODE_ENV === "production" ? true : undefined,
    external: ["better-sqlite3", "@node-rs/argon2"],
  },
  build: { assetsInlineLimit: 0, target: "es2022" },
  server: { watch: { ignored: ["**/data/**", "**/build/**", "**/.cache/**"] } },
});
