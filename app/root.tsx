import bodyFont from "@fontsource-variable/literata/files/literata-latin-wght-normal.woff2?url";
import interfaceFont from "@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2?url";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  type MetaFunction,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import type { LoaderArgs } from "./context";
import { dictionary } from "./ui/dictionary";
import { ErrorPage, errorWords } from "./ui/ErrorPage";
import { LanguageProvider } from "./ui/language";
import { NonceContext } from "./ui/nonce";
import { Page } from "./ui/Page";
import styles from "./ui/styles/index.css?url";
import { pageMeta } from "./ui/viewer";

export const links = () => [
  ...[bodyFont, interfaceFont].map((href) => ({
    rel: "preload",
    as: "font" as const,
    type: "font/woff2",
    href,
    crossOrigin: "anonymous" as const,
  })),
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export const loader = ({ context: { language, viewer } }: LoaderArgs) => ({
  language,
  viewer: viewer && { name: viewer.name },
});

/** Who is looking and in which language changes only through forms that load the page anew or redirect. */
export const shouldRevalidate = ({
  formAction,
  defaultShouldRevalidate,
}: {
  formAction?: string;
  defaultShouldRevalidate: boolean;
}) => (formAction?.startsWith("/courses/") ? false : formAction ? defaultShouldRevalidate : false);

/** Of a page that could not be shown; every other page names itself. */
export const meta: MetaFunction<typeof loader> = ({ error, matches }) =>
  pageMeta(matches, (t) => (error ? errorWords(t, statusOf(error)).title : t.pages.homeTitle));

const statusOf = (error: unknown) => (isRouteErrorResponse(error) ? error.status : 500);

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext);
  const language = useRouteLoaderData<typeof loader>("root")?.language ?? "de";
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        <LanguageProvider language={language} messages={dictionary(language)}>
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
  const viewer = useRouteLoaderData<typeof loader>("root")?.viewer ?? null;
  return (
    <Page viewer={viewer} width="narrow">
      <ErrorPage status={statusOf(error)} />
    </Page>
  );
}
