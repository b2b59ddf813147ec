/**
 * The frame of every page: skip link, header, `<main>`, footer.
 *
 *     <Page viewer={viewer}>…</Page>            `width`: "page" (default, 72rem), "narrow" (forms, texts),
 *                                               "bare" (children bring their own `.wrap`s)
 * `carries`: the id of a form whose entries stay when the language is changed.
 */
import type { ReactNode } from "react";
import { JumpLink } from "./JumpLink";
import { useLanguage } from "./language";
import { SiteFooter } from "./SiteFooter";
import { SiteHeader, type Viewer } from "./SiteHeader";

export function Page({
  viewer,
  width = "page",
  carries,
  children,
}: {
  viewer: Viewer | null;
  width?: "page" | "narrow" | "bare";
  carries?: string | undefined;
  children: ReactNode;
}) {
  const { t } = useLanguage();
  return (
    <>
      <JumpLink className="skip-link" to="main">
        {t.common.skip}
      </JumpLink>
      <SiteHeader viewer={viewer} carries={carries} />
      <main id="main" tabIndex={-1}>
        {width === "bare" ? (
          children
        ) : (
          <div className={width === "page" ? "wrap" : "wrap-narrow"}>{children}</div>
        )}
      </main>
      <SiteFooter carries={carries} />
    </>
  );
}
