/**
 * The frame of every page: skip link, header, `<main>`, footer.
 *
 *     <Page viewer={viewer}>…</Page>            `width`: "page" (default, 72rem), "narrow" (forms, texts),
 *                                               "bare" (children bring their own `.wrap`s)
 */
import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { JumpLink } from "./JumpLink";
import { useLanguage } from "./language";
import { Reusable } from "./Reusable";
import { SiteFooter } from "./SiteFooter";
import { SiteHeader, type Viewer } from "./SiteHeader";

export function Page({
  viewer,
  width = "page",
  children,
}: {
  viewer: Viewer | null;
  width?: "page" | "narrow" | "bare";
  children: ReactNode;
}) {
  const { language, t } = useLanguage();
  const { pathname, search } = useLocation();
  // The language switch leads back to here. Only addresses of ours are worth keeping a header for.
  const at = search === "" && /^[a-z0-9/-]*$/.test(pathname) ? `/${language}${pathname}` : null;
  return (
    <>
      <JumpLink className="skip-link" to="main">
        {t.common.skip}
      </JumpLink>
      <Reusable id={at && `header/${viewer ? "in" : "out"}${at}`}>
        <SiteHeader viewer={viewer} />
      </Reusable>
      <main id="main" tabIndex={-1}>
        {width === "bare" ? (
          children
        ) : (
          <div className={width === "page" ? "wrap" : "wrap-narrow"}>{children}</div>
        )}
      </main>
      <Reusable id={at && `footer${at}`}>
        <SiteFooter />
      </Reusable>
    </>
  );
}
