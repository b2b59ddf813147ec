const CELLS = 24;
const REDRAW_MS = 80;

/**
 * A bar for work whose size is known: on a terminal it grows, with the time that is left; elsewhere nothing is written.
 * @param stream where to
 * @param label what is counted
 */
export function barOn(stream, label) {
  const began = Date.now();
  let drawn = 0;
  return {
    show(done, total) {
      const now = Date.now();
      if (!stream.isTTY || total === 0 || (done < total && now - drawn < REDRAW_MS)) return;
      drawn = now;
      const full = Math.round((CELLS * done) / total);
      const left = Math.round((((now - began) / 1000) * (total - done)) / Math.max(done, 1));
      stream.write(
        `\r${label} ${"█".repeat(full)}${"░".repeat(CELLS - full)} ${done} of ${total} files, ${left} s left\x1b[K`,
      );
    },
    /** Takes the bar away. */
    end() {
      if (stream.isTTY) stream.write("\r\x1b[K");
    },
  };
}
