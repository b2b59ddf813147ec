import type { Language } from "~/content/lessons";
import type { EditionPreview } from "~/content/preview/edition";
import { useLanguage } from "../language";
import { previewTexts } from "../messages/preview";
import { Notice } from "../Notice";
import { FindingPanel } from "./Findings";

/** Title and figures of an edition, and what is to be mended before its text. */
export function EditionHead({ edition, language }: { edition: EditionPreview | null; language: Language }) {
  const { texts, number, plural, date, t } = useLanguage();
  const words = texts(previewTexts);
  if (!edition) return <Notice kind="warning">{words.missing}</Notice>;
  const figures = [
    plural(edition.minutes, t.learning.minutes),
    edition.words === null ? null : plural(edition.words, words.count),
    edition.readability
      ? words.reads[language](
          number(edition.readability.value, { maximumFractionDigits: language === "de" ? 1 : 0 }),
        )
      : null,
    edition.asOf ? `${words.stand} ${date(edition.asOf)}` : null,
    edition.reviewBy ? `${words.review} ${date(edition.reviewBy)}` : null,
  ];
  return (
    <>
      {edition.stale ? (
        <Notice kind="warning" title={words.staleTitle}>
          {words.stale}
        </Notice>
      ) : null}
      {edition.head.map((finding) => (
        <FindingPanel key={`${finding.line}:${finding.column} ${finding.what}`} finding={finding} />
      ))}
      <header lang={language}>
        <p className="preview-file small soft breakable">{edition.file}</p>
        <h2>{edition.title}</h2>
        <p className="lead">{edition.objective}</p>
      </header>
      <p className="small soft">{figures.filter(Boolean).join(" · ")}</p>
    </>
  );
}
