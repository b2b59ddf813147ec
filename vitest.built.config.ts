import { mergeConfig } from "vitest/config";
import base from "./vitest.config";

/** The tests of what is built and served: run `npm run build` first. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  {
    test: {
      include: ["tests/built/**/*.test.ts"],
      // The build is tested as it is, not as Vite would change it.
      server: { deps: { external: [/\/build\/server\//] } },
      // A few whole servers are enough for one machine.
      maxWorkers: 2,
      testTimeout: 60_000,
      isolate: true,
      hookTimeout: 60_000,
    },
  },
);
