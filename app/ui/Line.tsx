/**
 * Die Linie: a way with stations, as an ordered list. Used for the five steps, a course's lessons, a learner's way.
 *
 *     <Line label="Lektionen" stations={[{ label, state: "done" | "current" | "open", href?, note? }]} />
 *
 * `orientation` "vertical" (default) or "horizontal" (turns vertical where it has no room); `compact` shows the
 * stations alone, for the progress header on a phone (labels stay for screen readers).
 */
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Icon } from "./Icon";
import { useLanguage } from "./language";

export type Station = {
  label: string;
  state: "done" | "current" | "open";
  href?: string;
  note?: ReactNode;
  /** Needed only when two stations have the same label. */
  key?: string;
};

export function Line({
  stations,
  orientation = "vertical",
  compact = false,
  label,
}: {
  stations: Station[];
  orientation?: "vertical" | "horizontal";
  compact?: boolean;
  label?: string;
}) {
  const { t } = useLanguage();
  return (
    <div className="line-frame">
      <ol
        className={`line line-${orientation}${compact ? " line-compact" : ""}`}
        aria-label={label ?? t.common.line}
      >
        {stations.map(({ label: name, state, href, note, key }) => {
          const here = state === "current" ? ("step" as const) : undefined;
          return (
            <li key={key ?? href ?? name} className={`station station-${state}`}>
              <span className="station-mark">{state === "done" ? <Icon name="tick" /> : null}</span>
              <div className="station-text">
                {href ? (
                  <Link to={href} aria-current={here}>
                    {name}
                  </Link>
                ) : (
                  <span className="station-label" aria-current={here}>
                    {name}
                  </span>
                )}
                <span className="visually-hidden"> ({t.common.station[state]})</span>
                {note ? <div className="station-note">{note}</div> : null}
              </div>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
