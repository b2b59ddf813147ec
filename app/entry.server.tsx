import { randomBytes } from "node:crypto";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { staticHtmlOf } from "./content/static-html";
import { structuredData } from "./domain/discovery";
import { wholeResponse } from "./platform/http/adapter";
import { NONCE_PLACE, pageFor, pageOnce } from "./platform/http/page-store";
import { securityHeaders } from "./platform/http/security";
import { provideDictionary } from "./ui/dictionary";
import { DocumentContext } from "./ui/document";
import { provideLookAgain } from "./ui/learning/LazyLookAgain";
import { LookAgain } from "./ui/learning/LookAgain";
import { de } from "./ui/messages/de";
import { en } from "./ui/messages/en";
import { StaticHtmlContext } from "./ui/StaticHtml";
import { provideWorksheet } from "./ui/worksheets/LazyWorksheet";
import { Worksheet } from "./ui/worksheets/Worksheet";

export { serve } from "./server";

provideDictionary("de", de);
provideDictionary("en", en);
provideWorksheet(Worksheet);
provideLookAgain(LookAgain);

/**
 * No loader defers, so there is nothing to wait for once a page has begun: Remix holds each page's data until this time is
 * over, in milliseconds, and what is held long enough to grow old costs a full collection instead of a quick one.
 */
export const streamTimeout = 0;

/** Problems have been answered already, with their own status; what arrives here is a fault of ours. */
export function handleError(error: unknown, { context }: { context: AppLoadContext }) {
  // Remix's own refusals, such as a form for a page that takes none.
  const refused = isRouteErrorResponse(error) && error.status < 500;
  if (!refused) context.onFault(error);
}

/**
 * Renders a page in one go, or finds it rendered (platform/http/page-store): the data that Remix would stream behind it
 * is read first, and stands at the end as the scripts that its stream would have written.
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
  const { pathname, search } = new URL(request.url);
  const ordinary = request.method === "GET" && status === 200;
  const about = ordinary ? structuredData(aboutAll(context), pathname, context.language) : null;
  const render = () => renderPage(request.url, remix, { data, about }, context);
  const page = ordinary ? pageFor(pathname + search, data, nonce, render) : pageOnce(render(), nonce);

  headers.set("Content-Type", "text/html; charset=utf-8");
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-cache");
  for (const [name, value] of securityHeaders({ secure: context.settings.secure, nonce }))
    headers.set(name, value);
  return wholeResponse(page, { status, headers });
}

/** What a team wrote for its members is no page for search engines. */
const aboutAll = ({ publicLibrary, settings }: AppLoadContext) => ({ library: publicLibrary, settings });

/** The document, with a place instead of the nonce. What no script of the page needs to know (`about`) is added to the HTML. */
function renderPage(
  url: string,
  remix: EntryContext,
  { data, about }: { data: string; about: object | null },
  context: AppLoadContext,
): string {
  const facts = { nonce: NONCE_PLACE, language: context.language, signedIn: context.viewer !== null };
  const html = renderToString(
    <DocumentContext.Provider value={facts}>
      <StaticHtmlContext.Provider value={(id) => staticHtmlOf(context.library, id)}>
        <RemixServer context={{ ...remix, serverHandoffStream: undefined }} url={url} nonce={NONCE_PLACE} />
      </StaticHtmlContext.Provider>
    </DocumentContext.Provider>,
  );
  const controller = "window.__remixContext.streamController";
  const handOver = `${controller}.enqueue(${escapeScript(JSON.stringify(data))});${controller}.close();`;
  const scripts = [
    about
      ? `<script type="application/ld+json" nonce="${NONCE_PLACE}">${escapeScript(JSON.stringify(about))}</script>`
      : "",
    remix.renderMeta?.didRenderScripts ? `<script nonce="${NONCE_PLACE}">${handOver}</script>` : "",
  ];
  // In development React would warn of what it has not written itself.
  const isBuilt = process.env.NODE_ENV === "production";
  const page = isBuilt ? html.replaceAll(SCRIPT_AHEAD, `${SCRIPT_AHEAD} fetchpriority="low"`) : html;
  return `<!DOCTYPE html>${page.replace(END, (end) => scripts.join("") + end)}`;
}

/** Scripts wait for what the first picture of the page needs: every page can be read and used without them. */
const SCRIPT_AHEAD = '<link rel="modulepreload"';
const END = /<\/body><\/html>$/;

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
