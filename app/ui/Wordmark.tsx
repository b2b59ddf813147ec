/** The name, its hyphen a line with a station. `label` is what a screen reader says; null inside a labelled link. */
export function Wordmark({ label = "KI-fit" }: { label?: string | null }) {
  return (
    <span
      className="wordmark"
      {...(label === null ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
    >
      KI
      <svg viewBox="0 0 30 12" aria-hidden="true" focusable="false">
        <path d="M1 6h28" strokeWidth="3.2" />
        <circle cx="15" cy="6" r="4" strokeWidth="2.8" />
      </svg>
      fit
    </span>
  );
}
