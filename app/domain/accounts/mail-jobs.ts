import type { Db } from "db";
import type { Handlers } from "~/platform/jobs";
import { type Mailer, mailHandlers } from "~/platform/mail";
import type { Settings } from "~/platform/settings";
import { resetHandlers } from "./request-reset";

/** What the worker needs for the mails about accounts: it writes those that were asked for, and sends all. */
export const mailJobs = (db: Db, settings: Pick<Settings, "origin">, mailer: Mailer): Handlers => ({
  ...mailHandlers(mailer),
  ...resetHandlers(db, settings),
});
