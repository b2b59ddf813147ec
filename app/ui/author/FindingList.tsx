import { Link } from "@remix-run/react";
import { useLanguage } from "../language";
import { editorTexts } from "../messages/editor";
import type { Finding } from "./editor";

type Props = {
  findings: Finding[];
  /** Where the text is written, for a list that stands on another page. */
  addressOf?: (finding: Finding) => string;
  /** Goes to the place in the text. */
  onGo?: ((finding: Finding) => void) | undefined;
};

/** What the check says: where, what, and how to mend it. */
export function FindingList({ findings, addressOf, onGo }: Props) {
  const words = useLanguage().texts(editorTexts);
  return (
    <ul className="plain author-findings">
      {findings.map((finding, index) => {
        const { path, line, column, what, mend, stops } = finding;
        const place = words.at(line, column);
        return (
          <li
            key={`${path}:${line}:${column}:${what}:${index}`}
            className={stops ? "finding finding-stops" : "finding"}
          >
            <p className="small">
              <strong>{stops ? words.fault : words.remark}</strong> ·{" "}
              {addressOf ? (
                <Link to={addressOf(finding)}>
                  {path}, {place}
                </Link>
              ) : onGo ? (
                <button type="button" className="author-go" onClick={() => onGo(finding)}>
                  {place}
                </button>
              ) : (
                place
              )}
            </p>
            <p>
              {what} <span className="soft">→ {mend}</span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
