import { createServer } from "node:net";

/** Below the ports that the kernel gives to outgoing connections, of which hundreds come and go in these tests. */
const [FIRST, COUNT] = [20_000, 12_000];

/**
 * A port that nobody listens at.
 * @returns {Promise<number>}
 */
export async function freePort() {
  for (;;) {
    const port = FIRST + Math.floor(Math.random() * COUNT);
    if (await isFree(port)) return port;
  }
}

/** @param {number} port */
const isFree = (port) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
