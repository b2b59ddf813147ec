import { randomBytes } from "node:crypto";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { staticHtmlOf } from "./content/static-html";
import { textResponse } from "./platform/http/adapter";
import { securityHeaders } from "./platform/http/security";
import { provideDictionary } from "./ui/dictionary";
import { DocumentContext } from "./ui/document";
import { de } from "./ui/messages/de";
import { en } from "./ui/messages/en";
import { fillIn, ReusableContext } from "./ui/Reusable";
import { StaticHtmlContext } from "./ui/StaticHtml";

export { serve } from "./server";

provideDictionary("de", de);
provideDictionary("en", en);

/** About 3 kB each; when there are more they are made anew. */
const MOST_PARTS = 10_000;
const parts = new Map<string, string>();
const isKnown = (id: string) => parts.has(id);

/** No loader defers, so nothing is waited for once a page has begun. */
export const streamTimeout = 1_000;

/** Problems have been answered already, with their own status; what arrives here is a fault of ours. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
) {
  // Remix's own refusals, such as a form for a page that takes none.
  const refused = isRouteErrorResponse(error) && error.status < 500;
  if (!refused && !request.signal.aborted) context.onFault(error);
}

/**
 * Renders a page in one go: the data that Remix would stream behind it is read first, and stands at the end as the
 * same two scripts that its stream would have written.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const nonce = randomBytes(16).toString("base64");
  const data = remix.serverHandoffStream ? await readAll(remix.serverHandoffStream) : "";
  const rendered = renderToString(
    <DocumentContext.Provider
      value={{ nonce, language: context.language, signedIn: context.viewer !== null }}
    >
      <ReusableContext.Provider value={isKnown}>
        <StaticHtmlContext.Provider value={(id) => staticHtmlOf(context.library, id)}>
          <RemixServer
            context={{ ...remix, serverHandoffStream: undefined }}
            url={request.url}
            nonce={nonce}
          />
        </StaticHtmlContext.Provider>
      </ReusableContext.Provider>
    </DocumentContext.Provider>,
  );
  const html = fillIn(rendered, parts);
  if (parts.size > MOST_PARTS) parts.clear();
  const handOver = `<script nonce="${nonce}">window.__remixContext.streamController.enqueue(${escapeScript(
    JSON.stringify(data),
  )});window.__remixContext.streamController.close();</script>`;

  headers.set("Content-Type", "text/html; charset=utf-8");
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-cache");
  for (const [name, value] of securityHeaders({ secure: context.settings.secure, nonce }))
    headers.set(name, value);
  return textResponse(`<!DOCTYPE html>${html}${remix.renderMeta?.didRenderScripts ? handOver : ""}`, {
    status,
    headers,
  });
}

async function readAll(stream: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
  }
}

/** Keeps data from ending the script that it stands in. */
const escapeScript = (json: string) =>
  json.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
