import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type AppLoadContext, createRequestHandler, type ServerBuild } from "@remix-run/node";
import { isUnavailable, openDatabase } from "db";
import { type Library, openLibrary } from "./content/library";
import type { Preview } from "./content/preview/preview";
import { closeTeamCourseThreads } from "./content/team-course";
import { loadDemoTeam, removeDemoTeam } from "./demo";
import { forgetExpired, mailJobs, readViewer } from "./domain/accounts";
import { analysisJobs, wishAnalyses } from "./domain/analysis";
import {
  forgetBuilds,
  libraryWith,
  notePublished,
  publicationJobs,
  publishedCourse,
} from "./domain/authoring";
import { demoHandlers, forgetBookings } from "./domain/demos";
import { forgetPendingAnswers } from "./domain/learning";
import { forgetFlags } from "./domain/notices";
import { forgetReminders, reminderJobs, remindInTheMorning } from "./domain/reminders";
import { assignmentJobs, followPaths, forgetInvitations, invitationJobs, openRounds } from "./domain/teams";
import { languageOf, readLanguage } from "./language";
import { deviceOf } from "./platform/device";
import { listener, MOST_BODY_BYTES } from "./platform/http/adapter";
import { clientAddress } from "./platform/http/client-address";
import { inTurn } from "./platform/http/in-turn";
import { leafHandlers } from "./platform/http/leaf-handlers";
import { usePlainRequests } from "./platform/http/plain-request";
import { isSameOrigin, securityHeaders } from "./platform/http/security";
import { staticFiles } from "./platform/http/static-files";
import { startWorker } from "./platform/jobs";
import { log } from "./platform/log";
import { openMailer } from "./platform/mail";
import { warnOfMissing } from "./platform/operator";
import type { ProblemCode } from "./platform/problems";
import { STATUS } from "./platform/problems";
import { readSettings } from "./platform/settings";

export type Running = { url: string; close: () => Promise<void> };

/** What development puts in place of the built product. */
export type Workshop = {
  build: () => Promise<ServerBuild>;
  library: Library;
  /** With the keys of all items: it goes with a host that only this machine reaches. */
  preview?: Preview;
  host?: string;
  /** Another's web server, not listening yet; else the product makes its own. */
  server?: Server;
  files: (otherwise: RequestListener) => RequestListener;
};

/** Who asks, as long as nobody can look it up; their cookie stays as it is. */
const NOBODY = { viewer: null, cookie: null };

/** A list of people to invite is longer than any form; a lesson is, and a picture or a whole course even more so. */
const roomFor = (path: string): number => {
  const place = path.replace(/\.data$/, "");
  if (place.startsWith("/team/invitations/import")) return 16 * MOST_BODY_BYTES;
  if (place === "/author/import") return 400 * MOST_BODY_BYTES;
  if (/^\/author\/[^/]+\/pictures$/.test(place)) return 256 * MOST_BODY_BYTES;
  return place.startsWith("/author/") ? 16 * MOST_BODY_BYTES : MOST_BODY_BYTES;
};

const FAULT =
  "Da ist bei uns etwas schiefgegangen. Bitte versuchen Sie es gleich noch einmal.\n" +
  "Something went wrong on our side. Please try again in a moment.\n";

/**
 * Starts the product, database, courses, jobs and the web server, in this one process.
 * @throws SettingsError, MigrationError or the system's error (a port in use), each with what to do.
 */
export async function serve(source: ServerBuild | Workshop, env = process.env): Promise<Running> {
  usePlainRequests();
  const settings = readSettings(env);
  const { db, close } = await openDatabase(settings.databaseUrl, {
    connections: settings.databaseConnections,
    onWait: (message) => log.warn({}, message),
  });
  const workshop = "library" in source ? source : null;
  const publicLibrary = workshop?.library ?? openLibrary("build/courses");
  if (settings.demoData) await loadDemoTeam(db, publicLibrary);
  else if (!settings.loopback) await removeDemoTeam(db);
  warnOfMissing(settings.operator, log);
  await notePublished(db, publicLibrary);
  await followPaths(db, publicLibrary);
  const mailer = openMailer(settings);
  const worker = startWorker(db, {
    ...mailJobs(db, settings, mailer),
    ...demoHandlers(db, settings),
    ...invitationJobs(db, settings, mailer),
    ...assignmentJobs(db),
    ...publicationJobs(db),
  });
  // What takes long keeps no mail of a moment waiting.
  const reminders = startWorker(db, {
    ...reminderJobs(db, publicLibrary, settings, mailer),
    ...analysisJobs(db, publicLibrary, (courseId) => publishedCourse(db, publicLibrary, courseId)),
  });
  if (settings.demos.operators.length === 0 && !settings.loopback) {
    log.warn(
      {},
      "neither DEMO_EMAIL nor OPERATOR_EMAIL is set: no demo is offered on /demo, as nobody would hear of a booking",
    );
  }
  const onFault = (error: unknown) => log.error({ err: error }, "a request failed");
  const tidy = () =>
    Promise.all([
      forgetExpired(db),
      forgetPendingAnswers(db),
      forgetBookings(db),
      forgetInvitations(db),
      forgetBuilds(db, publicLibrary),
      forgetReminders(db),
      forgetFlags(db),
      openRounds(db),
      wishAnalyses(db),
    ]).catch(onFault);
  const tidying = setInterval(tidy, 3_600_000).unref();
  const reminding = setInterval(() => remindInTheMorning(db).catch(onFault), 300_000).unref();
  const handle =
    "library" in source
      ? createRequestHandler(source.build, "development")
      : leafHandlers(source, "production");
  const files = workshop?.files ?? ((otherwise) => staticFiles("build/client", otherwise));

  async function respond(
    request: Request,
    incoming: IncomingMessage,
    refusal: ProblemCode | null = null,
  ): Promise<Response> {
    const { viewer, cookie } =
      refusal === "unavailable" ? NOBODY : await readViewer(db, settings, incoming.headers.cookie);
    let away: unknown = null;
    const context: AppLoadContext = {
      db,
      library: viewer ? await libraryWith(db, publicLibrary, viewer.offered) : publicLibrary,
      publicLibrary,
      preview: workshop?.preview ?? null,
      settings,
      viewer,
      language: readLanguage(incoming.headers, viewer, languageOf(request.url)),
      address: clientAddress(incoming, settings.proxies),
      device: deviceOf(incoming.headers["user-agent"]),
      isDocument: !new URL(request.url).pathname.endsWith(".data"),
      wake: worker.wake,
      refusal,
      onFault: (error) => {
        if (isUnavailable(error)) away = error;
        else onFault(error);
      },
    };
    const response = await handle(request, context);
    // Met half-way, it has become the page of a fault; whoever called has a better one.
    if (away && response.status === 500) throw away;
    if (away) onFault(away);
    if (cookie) response.headers.append("Set-Cookie", cookie);
    if (!response.headers.has("Cache-Control")) response.headers.set("Cache-Control", "private, no-cache");
    if (!response.headers.has("Content-Security-Policy")) {
      for (const [name, value] of securityHeaders({ secure: settings.secure, nonce: null })) {
        response.headers.set(name, value);
      }
    }
    return response;
  }

  /** A refusal before any route saw the request is a page too, in the person's language, and a reply to the running app. */
  async function refuse(code: ProblemCode, incoming: IncomingMessage): Promise<Response> {
    const asPage = incoming.headers.accept?.includes("text/html");
    const asApp = !asPage && /\.data(?:\?|$)/.test(incoming.url ?? "");
    if (!asPage && !asApp) {
      const headers = securityHeaders({ secure: settings.secure, nonce: null });
      return new Response(null, { status: STATUS[code], headers });
    }
    const method = asApp && incoming.method === "POST" ? "POST" : "GET";
    const place = new URL(asApp ? "/refused.data" : "/refused", settings.origin);
    return respond(new Request(place, { method }), incoming, code);
  }

  async function answer(request: Request, incoming: IncomingMessage): Promise<Response> {
    if (!isSameOrigin(incoming, settings.origin)) return refuse("forbidden", incoming);
    try {
      return await respond(request, incoming);
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      onFault(error);
      const response = await refuse("unavailable", incoming);
      response.headers.set("Retry-After", "5");
      return response;
    }
  }

  /** When not even a page can be made, such as while the disk is full. */
  function fault(error: unknown): Response {
    onFault(error);
    const headers = new Headers(securityHeaders({ secure: settings.secure, nonce: null }));
    headers.set("Content-Type", "text/plain; charset=utf-8");
    return new Response(FAULT, { status: 500, headers });
  }

  const server = workshop?.server ?? createServer();
  server.on("request", files(inTurn(listener(answer, refuse, fault, roomFor))));
  // A balancer keeps an idle connection for a minute. Were we to close it first, its next request would meet a closed door.
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port: settings.port, host: workshop?.host }, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: settings.loopback ? `http://localhost:${port}` : settings.origin,
    close: async () => {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeIdleConnections();
      });
      clearInterval(tidying);
      clearInterval(reminding);
      await Promise.all([worker.stop(), reminders.stop()]);
      mailer.close();
      await Promise.all([closeTeamCourseThreads(), close()]);
    },
  };
}
