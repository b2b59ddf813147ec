import bodyFont from "@fontsource-variable/literata/files/literata-latin-wght-normal.woff2?url";
import interfaceFont from "@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2?url";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
} from "@remix-run/react";
import type { ReactNode } from "react";
import type { LoaderArgs } from "./context";
import { languageOf } from "./language";
import { DEFAULT_ZONE } from "./platform/zone-places";
import { dictionary } from "./ui/dictionary";
import { useDocument } from "./ui/document";
import { ErrorPage, errorWords } from "./ui/ErrorPage";
import { LanguageProvider } from "./ui/language";
import { Page } from "./ui/Page";
import styles from "./ui/styles/index.css?url";
import { usePageLanguage, usePageZone, useViewer } from "./ui/viewer";

export const links = () => [
  // First, since nothing is drawn before it is there.
  { rel: "stylesheet", href: styles },
  ...[bodyFont, interfaceFont].map((href) => ({
    rel: "preload",
    as: "font" as const,
    type: "font/woff2",
    href,
    crossOrigin: "anonymous" as const,
  })),
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export const loader = ({ request, context: { language, viewer, settings } }: LoaderArgs) => ({
  language,
  origin: settings.origin,
  /** The address itself names the language, so this is that language's own address. */
  named: languageOf(request.url) === language,
  // No name: pages that are the same for many people are kept rendered, and this goes into each.
  signedIn: viewer !== null,
  // Read with the session; learners, who are most, all share one rendered page.
  // Only where it is another one than most have, for the same reason.
  timeZone: viewer && viewer.timeZone !== DEFAULT_ZONE ? viewer.timeZone : undefined,
  inTeam: viewer?.team ? viewer.team.role !== "learner" : false,
});

/**
 * Who is looking and in which language changes only through forms that load the page anew or redirect, and on the way
 * from an address that names a language to one that does not.
 */
export const shouldRevalidate = ({
  currentUrl,
  nextUrl,
  formAction,
  defaultShouldRevalidate,
}: {
  currentUrl: URL;
  nextUrl: URL;
  formAction?: string;
  defaultShouldRevalidate: boolean;
}) => {
  if (currentUrl.searchParams.get("lang") !== nextUrl.searchParams.get("lang")) return true;
  return /^\/(courses|author)\//.test(formAction ?? "")
    ? false
    : formAction
      ? defaultShouldRevalidate
      : false;
};

const statusOf = (error: unknown) => (isRouteErrorResponse(error) ? error.status : 500);

export function Layout({ children }: { children: ReactNode }) {
  const { nonce } = useDocument();
  const language = usePageLanguage();
  const messages = dictionary(language);
  const timeZone = usePageZone();
  const error = useRouteError();
  return (
    <html lang={language} data-signed-in={useViewer() ? "" : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {error ? <title>{`${errorWords(messages, statusOf(error)).title} · KI-fit`}</title> : <Meta />}
        <Links />
      </head>
      <body>
        <LanguageProvider language={language} messages={messages} timeZone={timeZone}>
          {children}
        </LanguageProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  return (
    <Page viewer={useViewer()} width="narrow">
      <ErrorPage status={statusOf(error)} />
    </Page>
  );
}
