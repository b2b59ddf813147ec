import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { LanguageSwitch } from "../LanguageSwitch";
import { useLanguage } from "../language";
import { previewTexts } from "../messages/preview";
import { useLive } from "./use-live";

/** The frame of the preview's pages: where one is, and how long the last save took to get here. */
export function Frame({ version, children }: { version: number; children: ReactNode }) {
  const { texts, number } = useLanguage();
  const words = texts(previewTexts);
  const took = useLive(version);
  const seconds =
    took === null ? null : number(took / 1000, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <>
      <header className="preview-bar">
        <Link className="preview-home" to="/preview">
          <strong>KI-fit</strong> {words.allCourses}
        </Link>
        <p role="status" className="small soft">
          {seconds === null ? null : words.took(seconds)}
        </p>
        <LanguageSwitch />
      </header>
      <main id="main" tabIndex={-1}>
        <div className="preview">{children}</div>
      </main>
    </>
  );
}
