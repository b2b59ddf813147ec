import type { Db } from "db";
import { describe, expect, it } from "vitest";
import {
  changeEmail,
  changeLanguage,
  changePassword,
  changeProfile,
  confirmationState,
  confirmEmail,
  endAllSessions,
  endOtherSessions,
  endSession,
  forgetExpired,
  listSessions,
  readViewer,
  requestReset,
  resetPassword,
  resetState,
  sendConfirmation,
  signIn,
} from "~/domain/accounts";
import { analyse, readAnalyses, wishAnalyses, wishAnalysis } from "~/domain/analysis";
import { coursesWithAnswers } from "~/domain/analysis/team-answers";
import { claimPendingCheck, keepPendingCheck, readMeasurements, takeCheck } from "~/domain/checks";
import { bookingOf, cancelDemo, forgetBookings, freeWeeks, listBookings, moveDemo } from "~/domain/demos";
import {
  answerInAttempt,
  answerItem,
  claimPendingAnswer,
  forgetPendingAnswers,
  keepPendingAnswer,
  readAttempt,
  readCourseState,
  readEnrolments,
  readLesson,
  reviewAttempt,
  startAttempt,
  startCourse,
  visitLesson,
} from "~/domain/learning";
import { closeFlags, flagPlace, forgetFlags, listFlags } from "~/domain/notices";
import {
  claimPendingWorksheet,
  deleteWorksheet,
  fillWorksheet,
  keepPendingWorksheet,
  readWorks,
  readWorksheets,
} from "~/domain/worksheets";
import { limit } from "~/platform/limits";
import { loader as healthz } from "~/routes/healthz";
import { anna, codeIn, PASSWORD, sentMails, signedIn, signedUp, visit } from "../support/accounts";
import { handedIn, smallCheck } from "../support/checks";
import { booked, visit as demoVisit, offered, sentMails as sentDemoMails, settings } from "../support/demos";
import { at, fifthsRight, form, RIGHT, smallLibrary, WRONG } from "../support/library";
import { plansOf, recorded, scans } from "../support/query-plans";
import { sheetForm } from "../support/worksheets";

const library = smallLibrary();
const first = at(library, "basics", "first");
const test = at(library, "basics", "test");

const learning: Record<string, (db: Db, userId: string) => Promise<unknown>> = {
  "a lesson": (db, userId) => readLesson(db, library, { userId, ...first }),
  "a course": (db, userId) => readCourseState(db, { userId, course: first.course }),
  "the catalogue and the own page": (db, userId) => readEnrolments(db, library, userId),
  "starting a course": (db, userId) => startCourse(db, userId, first.course),
  "noting the place": (db, userId) => visitLesson(db, { userId, ...first, place: "q1" }),
  "a first answer": (db, userId) =>
    answerItem(db, library, { userId, ...first, fields: form("q1", 1, RIGHT) }),
  "further answers, the same again, and completing": async (db, userId) => {
    for (const tryNumber of [1, 1, 2]) {
      await answerItem(db, library, { userId, ...first, fields: form("q1", tryNumber, RIGHT) });
      await answerItem(db, library, { userId, ...first, fields: form("q2", tryNumber, fifthsRight(5)) });
    }
  },
  "a test from beginning to end": async (db, userId) => {
    const who = { userId, ...test };
    const { items } = await startAttempt(db, who);
    for (const item of items)
      await answerInAttempt(db, library, who, form(item, 1, { choice: RIGHT.choice! }));
    await startAttempt(db, who);
    const attempt = await readAttempt(db, who);
    if (attempt) await reviewAttempt(db, library, who, attempt);
  },
  "a kept answer": async (db, userId) => {
    const code = await keepPendingAnswer(db, { lessonId: "b-1", fields: form("q1", 1, WRONG) });
    await claimPendingAnswer(db, library, { code, userId, language: "de" });
    await forgetPendingAnswers(db);
  },
};

const sheets: typeof learning = {
  "filling a worksheet, again, and opening its lesson": async (db, userId) => {
    const { lesson } = at(library, "others", "only");
    for (const revision of [0, 1])
      await fillWorksheet(db, { userId, lesson, fields: sheetForm({ saved: `${revision}` }, { revision }) });
    await readWorksheets(db, { userId, lesson });
  },
  "one's own work, and deleting some of it": async (db, userId) => {
    const { lesson } = at(library, "others", "only");
    await fillWorksheet(db, { userId, lesson, fields: sheetForm({ saved: "1" }) });
    const [work] = await readWorks(db, library, { userId, language: "de" });
    await deleteWorksheet(db, { userId, id: work?.id ?? "" });
  },
  "a kept worksheet": async (db, userId) => {
    const { lesson } = at(library, "others", "only");
    const code = await keepPendingWorksheet(db, { lesson, fields: sheetForm({ checked: "1" }) });
    await claimPendingWorksheet(db, library, { code, userId, language: "de" });
  },
};

const check = smallCheck();

const checks: typeof learning = {
  "a check, the same again, and the measurements": async (db, userId) => {
    for (const right of [3, 6])
      await takeCheck(db, check, { userId, language: "de", fields: handedIn("a", { right }) });
    await readMeasurements(db, userId);
  },
  "a kept check": async (db, userId) => {
    const code = await keepPendingCheck(db, check, { language: "de", fields: handedIn("a") });
    await claimPendingCheck(db, check, { code, userId, language: "de" });
  },
};

const accounts: Record<string, (db: Db, userId: string) => Promise<unknown>> = {
  "any page of someone signed in": async (db, userId) => {
    const { header } = await signedIn(db, userId);
    await readViewer(db, { secure: false }, header);
    await readViewer(db, { secure: false }, "kf_session=unknown");
  },
  "sign-up with a team": (db) =>
    signedUp(db, { email: "b@example.org", plan: "team", teamName: "Musterfirma" }),
  "sign-up with a used address": (db) => signedUp(db),
  "sign-in": (db) => signIn(db, { email: anna.email, password: PASSWORD }, visit),
  settings: async (db, userId) => {
    const { viewer } = await signedIn(db, userId);
    await listSessions(db, viewer);
    await changeLanguage(db, userId, { language: "en" });
    await changeProfile(db, userId, { name: "Anna B.", language: "de", timeZone: "UTC" });
    await sendConfirmation(db, viewer, visit);
    await changeEmail(db, viewer, { email: "new@example.org", password: PASSWORD }, visit);
    const newPassword = "ein-anderer-kieselstein";
    await changePassword(db, viewer, { password: PASSWORD, newPassword }, visit);
  },
  "signing out": async (db, userId) => {
    const { viewer } = await signedIn(db, userId);
    await endSession(db, userId, "another");
    await endOtherSessions(db, userId, viewer.sessionId);
    await endAllSessions(db, userId);
  },
  "confirming an address": async (db) => {
    const code = codeIn((await sentMails(db))[0]);
    await confirmationState(db, code);
    await confirmEmail(db, code);
  },
  "a new password": async (db) => {
    await requestReset(db, { email: anna.email }, visit);
    const code = codeIn((await sentMails(db)).find(({ link }) => link?.includes("reset-password")));
    expect(await resetState(db, code)).toBe("open");
    await resetPassword(db, code, { password: "ein-anderer-kieselstein" }, visit);
  },
  "limits, jobs and the hourly tidying": async (db) => {
    await limit(db, { action: "test", subject: "someone", max: 3, every: "1 h" });
    await sentMails(db);
    await forgetExpired(db);
  },
};

const demos: Record<string, (db: Db, userId: string) => Promise<unknown>> = {
  "booking, moving and cancelling a demo, and its mails": async (db) => {
    const [first, second, third] = (await offered(db)).slice(-3);
    const { code } = await booked(db, { slot: first! });
    await booked(db, { slot: first! }).catch(() => {});
    await sentDemoMails(db);
    await bookingOf(db, code);
    await moveDemo(db, code, { slot: second! }, demoVisit);
    await booked(db, { slot: third! });
    await moveDemo(db, code, { slot: third! }, demoVisit).catch(() => {});
    await cancelDemo(db, code);
    await sentDemoMails(db);
  },
  "the operator's list, the offer, and the hourly tidying": async (db, userId) => {
    const { viewer } = await signedIn(db, userId);
    await listBookings(db, { ...viewer, emailConfirmed: true }, { operators: [viewer.email] });
    await freeWeeks(db, settings.demos);
    await forgetBookings(db);
  },
};

const lessonIds = ["b-1", "b-test"];

const authors: Record<string, (db: Db, userId: string) => Promise<unknown>> = {
  "the analysis of a lesson and a test": async (db) => {
    await wishAnalyses(db);
    await wishAnalysis(db, "t-aaaaaaaaaa");
    await coursesWithAnswers(db);
    await analyse(db, library, lessonIds);
    await readAnalyses(db, library, { lessonIds, language: "de" });
  },
  "reporting a place, the trainer's list, and the hourly tidying": async (db, userId) => {
    await flagPlace(db, { userId, ...first }, { target: "q1", kind: "wrong", note: "" });
    await listFlags(db, library, { lessonIds, language: "de" });
    const place = { lessonId: "b-1", place: "q1", sentence: "", language: "de" };
    await closeFlags(db, lessonIds, { ...place, seenAt: new Date().toISOString(), answer: "Mended" });
    await forgetFlags(db);
  },
};

describe("no query reads a whole table for", () => {
  const all = { ...learning, ...sheets, ...checks, ...accounts, ...demos, ...authors };
  it.each(Object.keys(all))("%s", async (name) => {
    const run = all[name]!;
    const found = await plansOf(async (db) => {
      const userId = await signedUp(db);
      return () => run(db, userId);
    });
    expect(found).toEqual([]);
  });

  it("the health check, but for its one row", async () => {
    const found = await plansOf(async (db) => async () => {
      const context = { db, onFault: (error: unknown) => expect.fail(String(error)) };
      await healthz({ context } as unknown as Parameters<typeof healthz>[0]);
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^SCAN users .*limit 1(\.0)?$/);
  });
});

describe("the check itself", () => {
  it("finds a query that reads a whole table", async () => {
    const recording = recorded();
    recording.sqlite.prepare("select * from users where name = 'x'").all();
    expect(scans(recording)).toHaveLength(1);
  });
});

describe("every foreign key", () => {
  it("has an index, so that deleting a row reads no whole table of those that point at it", () => {
    const { sqlite } = recorded();
    const tables = sqlite
      .prepare("select name from sqlite_master where type = 'table'")
      .pluck()
      .all() as string[];
    const missing = tables.flatMap((table) => {
      const keys = sqlite.pragma(`foreign_key_list(${table})`) as { from: string }[];
      const indexes = sqlite.pragma(`index_list(${table})`) as { name: string }[];
      const leading = indexes.map(
        ({ name }) => (sqlite.pragma(`index_info(${name})`) as { name: string }[])[0]?.name,
      );
      return keys.filter(({ from }) => !leading.includes(from)).map(({ from }) => `${table}.${from}`);
    });
    expect(missing).toEqual([]);
  });
});
