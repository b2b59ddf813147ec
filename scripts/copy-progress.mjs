/** What a row costs in each step, roughly, so that one bar can stand for all: writing is slower than reading. */
const WEIGHTS = { reading: 1, copying: 3, checking: 2 };

const REDRAW_MS = 100;
const LINE_EVERY_MS = 10_000;
const LONGEST_BAR = 24;

const count = (number) => Math.round(number).toLocaleString("en");
const duration = (seconds) => {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
};

/**
 * Shows how far a copy is: on a terminal one bar for the whole; elsewhere a line for each table and, for long ones,
 * every ten seconds.
 * @param stream where to
 * @param steps those that the work has, in order
 */
export function progressOn(stream, steps = Object.keys(WEIGHTS)) {
  const whole = steps.reduce((sum, step) => sum + WEIGHTS[step], 0);
  const began = Date.now();
  let stepBegan = { step: "", at: began, rows: 0 };
  let skipped = 0;
  let heard = began;
  let shown = { table: "", step: "", at: 0 };

  function figures({ step, rows, totalRows, rowsBefore }) {
    const part = (of) => (WEIGHTS[step] * of) / Math.max(totalRows, 1) / whole;
    const before = steps.slice(0, steps.indexOf(step)).reduce((sum, one) => sum + WEIGHTS[one], 0) / whole;
    if (stepBegan.step !== step) {
      stepBegan = { step, at: heard, rows: rowsBefore };
      skipped += part(rowsBefore);
    }
    // A source that somebody writes to can have more rows than were counted.
    const share = Math.min(before + part(rows), 1);
    const now = Date.now();
    heard = now;
    const perSecond = ((rows - stepBegan.rows) * 1000) / Math.max(now - stepBegan.at, 1);
    const left = (((now - began) / 1000) * (1 - share)) / Math.max(share - skipped, 0.001);
    return { share, perSecond, left, at: now };
  }

  /** What stands beside the bar is more telling: in a narrow terminal the bar gives way. */
  function barLine({ step, table, rows, totalRows }, { share, perSecond, left }) {
    const percent = `${Math.floor(share * 100)} %`.padStart(5);
    const name = `${step} ${table}`.padEnd(22);
    const done = count(rows).padStart(count(totalRows).length);
    const numbers = `${percent}  ${done} rows  ${count(perSecond).padStart(7)} rows/s  ${duration(left)} left`;
    const columns = (stream.columns || 80) - 1;
    const room = Math.min(LONGEST_BAR, columns - name.length - numbers.length - 2);
    const full = Math.round(share * room);
    const bar = room < 4 ? "" : `${"█".repeat(full)}${"░".repeat(room - full)} `;
    return `${name} ${bar}${numbers}`.slice(0, columns);
  }

  return {
    show(progress) {
      const { step, table, rows, totalRows } = progress;
      const now = figures(progress);
      const same = shown.step === step && shown.table === table;
      const pause = now.at - shown.at;
      if (stream.isTTY ? pause < REDRAW_MS : same && pause < LINE_EVERY_MS) return;
      shown = { step, table, at: now.at };
      stream.write(
        stream.isTTY
          ? `\r${barLine(progress, now)}\x1b[K`
          : `${step} ${table}: ${count(rows)} of ${count(totalRows)} rows, ${count(now.perSecond)} rows/s, ${duration(now.left)} left\n`,
      );
    },
    /** Takes the bar away; lines stay. */
    end() {
      if (stream.isTTY) stream.write("\r\x1b[K");
    },
  };
}
