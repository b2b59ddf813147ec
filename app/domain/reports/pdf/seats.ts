import { Problem } from "~/platform/problems";
import type { ReportPart } from "../open-report";

/** So many PDFs are made by a process at the same time: each takes turns of some milliseconds from all others. */
export const MOST_PDFS = 2;

/** One that nobody has taken anything of for so long is not being made, and keeps nobody waiting; in milliseconds. */
export const IDLE = 20_000;

const RETRY_AFTER = 10;

type Seat = { takenAt: number };
const seats = new Set<Seat>();

/**
 * Takes one of the seats for what `begin` makes, and gives it back at its end, or when whoever takes it breaks off or rests.
 * @throws Problem `too-many` where all are taken
 */
export async function seated(
  begin: () => Promise<AsyncGenerator<ReportPart>>,
): Promise<AsyncGenerator<ReportPart>> {
  const now = performance.now();
  for (const seat of seats) if (now - seat.takenAt > IDLE) seats.delete(seat);
  if (seats.size >= MOST_PDFS) throw new Problem("too-many", { retryAfter: RETRY_AFTER });
  const seat = { takenAt: now };
  seats.add(seat);
  const leave = () => void seats.delete(seat);
  try {
    return given(await begin(), seat, leave);
  } catch (error) {
    leave();
    throw error;
  }
}

/** The same parts. What has not begun runs none of its own code when it is ended, so its seat is given back from here. */
function given(parts: AsyncGenerator<ReportPart>, seat: Seat, leave: () => void): AsyncGenerator<ReportPart> {
  const watched = async (next: Promise<IteratorResult<ReportPart>>) => {
    seat.takenAt = performance.now();
    try {
      const result = await next;
      if (result.done) leave();
      return result;
    } catch (error) {
      leave();
      throw error;
    }
  };
  return {
    next: () => watched(parts.next()),
    return: (value) => watched(parts.return(value)),
    throw: (error) => watched(parts.throw(error)),
    [Symbol.asyncIterator]() {
      return this;
    },
  } as AsyncGenerator<ReportPart>;
}
