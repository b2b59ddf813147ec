import type { AppLoadContext } from "@remix-run/node";
import type { Db } from "db";
import { expect } from "vitest";
import type { ActionArgs } from "~/context";
import { readViewer } from "~/domain/accounts";
import { libraryWith } from "~/domain/authoring";
import { readSettings } from "~/platform/settings";
import { sentBack } from "./accounts";
import { smallLibrary } from "./library";

const SMALL = smallLibrary();

export type Answer = Response | { data: Record<string, unknown>; init: ResponseInit | null };
type Handler = (args: ActionArgs) => unknown;

/** A browser without a server: keeps its cookies, opens pages by their loaders and posts forms to their actions. */
export function browser(
  db: Db,
  { secure = false, agent = "Firefox, Linux", cookie = "", library = SMALL } = {},
) {
  const settings = readSettings(secure ? { ORIGIN: "https://lernen.example.de" } : {});
  const jar = new Map<string, string>(cookie ? [cookie.split("=") as [string, string]] : []);
  const send = async (
    handle: Handler,
    path: string,
    fields: Record<string, string> | FormData | null,
    params: Record<string, string> = {},
  ): Promise<Answer> => {
    const cookies = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const { viewer } = await readViewer(db, settings, cookies);
    const context: AppLoadContext = {
      db,
      library: viewer ? await libraryWith(db, library, viewer.offered) : library,
      publicLibrary: library,
      preview: null,
      settings,
      viewer,
      language: viewer?.language ?? "de",
      address: "192.0.2.7",
      device: agent,
      isDocument: true,
      wake: () => {},
      refusal: null,
      onFault: () => expect.fail("no fault is expected"),
    };
    const sent = fields instanceof FormData || !fields ? fields : new URLSearchParams(fields);
    const body = sent && { method: "POST", body: sent };
    const request = new Request(`${settings.origin}${path}`, { ...body, headers: { Cookie: cookies } });
    const answer = (await handle({ request, context, params } as ActionArgs)) as Answer;
    for (const cookie of answer instanceof Response ? answer.headers.getSetCookie() : []) {
      const [name = "", value = ""] = sentBack(cookie).split("=");
      if (/Max-Age=0/.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
  return {
    jar,
    open: (handle: unknown, path: string, params?: Record<string, string>) =>
      send(handle as Handler, path, null, params),
    post: (
      handle: unknown,
      path: string,
      fields: Record<string, string> | FormData,
      params?: Record<string, string>,
    ) => send(handle as Handler, path, fields, params),
    who: async () =>
      (await readViewer(db, settings, [...jar].map(([n, v]) => `${n}=${v}`).join("; "))).viewer,
  };
}

export const statusOf = (answer: Answer) =>
  answer instanceof Response ? answer.status : answer.init?.status;
export const goesTo = (answer: Answer) =>
  answer instanceof Response ? answer.headers.get("Location") : null;
