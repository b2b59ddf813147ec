import type { Db } from "db";
import { z } from "zod";
import type { Handlers } from "~/platform/jobs";
import { libraryAt, REPOSITORY, SETTLE } from "./published";
import { applyRegrade } from "./regrade";
import { settlePublication } from "./settle";

const publication = z.object({ origin: z.string(), number: z.int() });

/** What is done after something was published, beside the learners' requests. */
export const publicationJobs = (db: Db): Handlers => ({
  [SETTLE]: async (payload) => {
    const { origin, number } = publication.parse(payload);
    await settlePublication(db, { origin, number });
    // Whoever publishes in the browser has been told what is graded anew. For our own courses it is a command.
    if (origin === REPOSITORY) return;
    const library = await libraryAt(db, origin, number);
    if (library) await applyRegrade(db, { library });
  },
});
