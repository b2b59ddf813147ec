import { addDays, type Day, weekdayOf } from "./days";
import type { FederalState } from "./demos";

/**
 * Easter Sunday of a year of the Gregorian calendar.
 * Source: the anonymous Gregorian algorithm (Nature, 20 April 1876) as given by Jean Meeus, Astronomical Algorithms, 2nd ed.
 * 1998, chapter 8; the letters are his.
 */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return addDays(`${year}-0${Math.floor(sum / 31)}-01`, sum % 31);
}

/** A day of each year as MM-DD, or so many days after Easter Sunday. */
type Rule = string | number;

/**
 * In every state. 3 October: Unification Treaty, article 2(2); the others stand alike in the holiday laws of all states.
 * Easter Sunday and Whit Sunday are holidays by law in Brandenburg only, and days without appointments everywhere.
 */
const NATIONWIDE: Rule[] = ["01-01", "05-01", "10-03", "12-25", "12-26", -2, 0, 1, 39, 49, 50];

const EPIPHANY = "01-06";
const WOMENS_DAY = "03-08";
const ASSUMPTION = "08-15";
const CHILDRENS_DAY = "09-20";
const REFORMATION = "10-31";
const ALL_SAINTS = "11-01";
const CORPUS_CHRISTI = 60;

/**
 * By the states' holiday laws, as of 2026. What holds in single municipalities only (Augsburg; Corpus Christi in parts of
 * Saxony and Thuringia) is left to DEMO_CLOSED; Assumption Day in Bavaria, a holiday in most of them, counts.
 */
const IN_STATE: Record<FederalState, Rule[]> = {
  BW: [EPIPHANY, CORPUS_CHRISTI, ALL_SAINTS],
  BY: [EPIPHANY, CORPUS_CHRISTI, ASSUMPTION, ALL_SAINTS],
  BE: [WOMENS_DAY],
  BB: [REFORMATION],
  HB: [REFORMATION],
  HH: [REFORMATION],
  HE: [CORPUS_CHRISTI],
  MV: [WOMENS_DAY, REFORMATION],
  NI: [REFORMATION],
  NW: [CORPUS_CHRISTI, ALL_SAINTS],
  RP: [CORPUS_CHRISTI, ALL_SAINTS],
  SL: [CORPUS_CHRISTI, ASSUMPTION, ALL_SAINTS],
  SN: [REFORMATION],
  ST: [EPIPHANY, REFORMATION],
  SH: [REFORMATION],
  TH: [CHILDRENS_DAY, REFORMATION],
};

/** Only in one year: Berlin, 75 years after the uprising of 1953. */
const ONCE: Partial<Record<FederalState, Day[]>> = { BE: ["2028-06-17"] };

/** Saxony's day of repentance: the Wednesday before 23 November (SächsSFG § 1). */
function repentanceDay(year: number): Day {
  const last: Day = `${year}-11-22`;
  return addDays(last, -((weekdayOf(last) - 2 + 7) % 7));
}

const years = new Map<string, ReadonlySet<Day>>();

/** Germany's public holidays of a year: the nationwide ones, and those of a state if one is given. */
export function holidaysOf(year: number, state: FederalState | null): ReadonlySet<Day> {
  const key = `${year} ${state}`;
  const known = years.get(key);
  if (known) return known;
  const easter = easterSunday(year);
  const dayOf = (rule: Rule): Day =>
    typeof rule === "number" ? addDays(easter, rule) : (`${year}-${rule}` as Day);
  const days = new Set([...NATIONWIDE, ...(state ? IN_STATE[state] : [])].map(dayOf));
  if (state === "SN") days.add(repentanceDay(year));
  for (const day of (state && ONCE[state]) ?? []) if (day.startsWith(`${year}-`)) days.add(day);
  years.set(key, days);
  return days;
}
