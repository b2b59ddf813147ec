import type { PreviewFinding } from "~/content/preview/edition";
import { Icon } from "../Icon";
import { previewTexts } from "../messages/preview";

/** One thing to mend, with its lines as an editor shows them: in its reader’s language, whichever edition it is found in. */
export function FindingPanel({ finding }: { finding: PreviewFinding }) {
  const { file, line, column, rule, field, what, mend, frame, language } = finding;
  return (
    <div className="preview-finding" lang={language}>
      <Icon name="warning" />
      <div>
        <p>
          <strong>{field ? `${field} ${what}` : what}</strong>
        </p>
        <p>
          <span className="soft">{previewTexts[language].mend}</span> {mend}
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines are scrolled by keyboard too */}
        {frame ? <pre tabIndex={0}>{frame}</pre> : null}
        <p className="small soft breakable">
          {file}:{line}:{column} · {rule}
        </p>
      </div>
    </div>
  );
}

/** What is to be mended in many files, one line each, as the terminal lists it. */
export function FindingList({ findings }: { findings: PreviewFinding[] }) {
  return (
    <ol className="preview-list">
      {findings.map((finding) => (
        <li key={`${finding.file}:${finding.line}:${finding.column} ${finding.rule} ${finding.what}`}>
          <code>
            {finding.file}:{finding.line}:{finding.column}
          </code>{" "}
          {finding.field} {finding.what} → {finding.mend} <span className="soft">({finding.rule})</span>
        </li>
      ))}
    </ol>
  );
}
