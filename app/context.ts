import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import type { Db } from "db";
import type { Language } from "~/content/lessons";
import type { Library } from "~/content/library";
import type { Preview } from "~/content/preview/preview";
import type { Viewer } from "~/domain/accounts";
import type { ProblemCode } from "~/platform/problems";
import type { Settings } from "~/platform/settings";

declare module "@remix-run/node" {
  /** What every loader and action gets. Made once per request by app/server.ts. */
  interface AppLoadContext {
    db: Db;
    /** What whoever asks may read: the courses for everyone, and those that their teams wrote for them. */
    library: Library;
    /** The courses for everyone: for all that is the same to whoever asks. */
    publicLibrary: Library;
    /** The courses as their trainer sees them, in `npm run author` and nowhere else. */
    preview: Preview | null;
    settings: Settings;
    /** The person who is signed in, or null. */
    viewer: Viewer | null;
    /** The person's language, else the address's (`?lang=`), else the one chosen by the switch, else the browser's, else German. */
    language: Language;
    /** The client's network address: for limits only, never stored or logged as it is. */
    address: string;
    /** "Firefox, Windows" and the like, from the user agent. */
    device: string;
    /** True when the browser asked for a page, false when the running app asked for its data. */
    isDocument: boolean;
    /** Starts the jobs that are due; call it after storing one that should not wait for the next look. */
    wake: () => void;
    /** Set when the request was refused before a route could see it: why. */
    refusal: ProblemCode | null;
    /** Notes a fault of ours; it reaches the operator's log without the request's contents. */
    onFault: (error: unknown) => void;
  }
}

declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true;
  }
}

export type LoaderArgs = LoaderFunctionArgs & { context: AppLoadContext };
export type ActionArgs = ActionFunctionArgs & { context: AppLoadContext };
