import { workerData } from "node:worker_threads";
import { Cache } from "./cache";
import { compileFiles, type Share } from "./compile-files";
import { compilerFingerprint } from "./fingerprint";

// The second thread of a check of many files: it compiles its share into the cache, and that is all.
const { sources, glossary, assetStore, cacheDir } = workerData as Share;
const cache = new Cache(cacheDir, compilerFingerprint(), assetStore);
await compileFiles(sources, { glossary, assetStore, cache });
