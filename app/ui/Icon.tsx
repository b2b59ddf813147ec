/** The few signs we draw. Decoration only: the word beside an icon says what it means. */
const PATHS = {
  tick: "M5 12.5l4.5 4.5L19 7.5",
  /** An open station: not reached yet. */
  ring: "M12 6a6 6 0 1 0 0 12a6 6 0 1 0 0-12",
  up: "M12 19V5m-6 6 6-6 6 6",
  down: "M12 5v14m-6-6 6 6 6-6",
  next: "M5 12h14m-6-6 6 6-6 6",
  menu: "M4 7h16M4 12h16M4 17h16",
  close: "M6 6l12 12M18 6L6 18",
  info: "M12 11v6m0-10v.01M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18",
  warning: "M12 9v5m0 3v.01M12 3.5L2.5 20h19z",
};

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
