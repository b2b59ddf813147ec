import { buildIfStale } from "./build.mjs";

await buildIfStale();
await import("./serve.mjs");
