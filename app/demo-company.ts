import type { Role } from "./domain/teams";

/** Somebody in the demo team who cannot sign in. `done` is how many courses of the path for everyone they have completed. */
type Colleague = { name: string; group: string; role?: Role; done: number };

/** The departments; a part of another stands after it. */
export const GROUPS: { name: string; partOf?: string; manager?: string }[] = [
  { name: "Vertrieb", manager: "Katrin Vogel" },
  { name: "Kundenservice", partOf: "Vertrieb", manager: "Murat Aydın" },
  { name: "Produktion", manager: "Holger Lindner" },
  { name: "Verwaltung", manager: "Susanne Otte" },
  { name: "IT", partOf: "Verwaltung" },
];

export const COLLEAGUES: Colleague[] = [
  { name: "Katrin Vogel", group: "Vertrieb", role: "manager", done: 5 },
  { name: "Jonas Wiechmann", group: "Vertrieb", done: 4 },
  { name: "Birgit Hansen", group: "Vertrieb", done: 3 },
  { name: "Tobias Krämer", group: "Vertrieb", done: 1 },
  { name: "Elif Şahin", group: "Vertrieb", done: 5 },
  { name: "Murat Aydın", group: "Kundenservice", role: "manager", done: 4 },
  { name: "Sabine Richter", group: "Kundenservice", done: 2 },
  { name: "Paula Nowak", group: "Kundenservice", done: 3 },
  { name: "Dennis Hoffmann", group: "Kundenservice", done: 0 },
  { name: "Greta Lorenz", group: "Kundenservice", done: 5 },
  { name: "Holger Lindner", group: "Produktion", role: "manager", done: 2 },
  { name: "Uwe Petersen", group: "Produktion", done: 1 },
  { name: "Nadine Schubert", group: "Produktion", done: 3 },
  { name: "Ömer Çelik", group: "Produktion", done: 2 },
  { name: "Ralf Zimmer", group: "Produktion", done: 0 },
  { name: "Susanne Otte", group: "Verwaltung", role: "manager", done: 5 },
  { name: "Jutta Sommer", group: "Verwaltung", done: 5 },
  { name: "Martin Böhm", group: "Verwaltung", done: 3 },
  { name: "Ines Kaufmann", group: "Verwaltung", done: 4 },
  { name: "Felix Brandt", group: "IT", done: 5 },
  { name: "Lea Hartmann", group: "IT", done: 4 },
];

/** What is asked; days count from today. */
export const ASSIGNMENTS: {
  path?: "everyone";
  course?: string;
  reason: string;
  /** For these groups with all in them; else for everyone. */
  groups?: string[];
  assigned: number;
  due?: number;
  /** Who has completed that course, where it is none of the path. */
  done?: string[];
  /** A reminder went on this day, to so many. */
  reminded?: [day: number, mails: number];
}[] = [
  {
    path: "everyone",
    reason: "Alle im Haus arbeiten künftig mit dem KI-Assistenten.",
    assigned: -42,
    due: 18,
  },
  {
    course: "k6",
    reason: "Wir wählen gemeinsam aus, wobei uns KI im Vertrieb hilft.",
    groups: ["Vertrieb"],
    assigned: -34,
    due: -6,
    done: ["Katrin Vogel", "Elif Şahin", "Murat Aydın", "Greta Lorenz", "Jonas Wiechmann", "Paula Nowak"],
    reminded: [-5, 5],
  },
  {
    course: "k8",
    reason: "Für alle, die den Versuch mit dem Angebotsassistenten begleiten.",
    groups: ["IT", "Vertrieb"],
    assigned: -9,
    done: ["Felix Brandt"],
  },
];

/** The way to AI: five steps, of which three are behind them. */
export const STEPS: {
  state: "done" | "under-way" | "open";
  owner: string;
  days: [from: number, to: number];
  outcome: string;
  notes: string;
}[] = [
  {
    state: "done",
    owner: "Katrin Vogel",
    days: [-63, -49],
    outcome: "Drei Anwendungen ausgewählt",
    notes: "Elf Ideen gesammelt, nach Nutzen, Machbarkeit und Risiko sortiert. Zuerst kommen die Angebote.",
  },
  {
    state: "done",
    owner: "Jutta Sommer",
    days: [-49, -35],
    outcome: "Geprüft, mit zwei Auflagen",
    notes:
      "Namen von Kundinnen und Kunden werden ersetzt, bevor ein Text in den Assistenten geht. Keine Personaldaten.",
  },
  {
    state: "done",
    owner: "Felix Brandt",
    days: [-35, -21],
    outcome: "Ein Assistent mit Rechenzentrum in der EU",
    notes: "Vier Angebote verglichen. Der Vertrag über die Auftragsverarbeitung ist unterschrieben.",
  },
  {
    state: "under-way",
    owner: "Katrin Vogel",
    days: [-21, 21],
    outcome: "",
    notes:
      "Sechs Wochen mit dem Vertrieb. Wir hören auf, wenn ein Angebot nach vier Wochen nicht schneller fertig ist als vorher.",
  },
  {
    state: "open",
    owner: "Susanne Otte",
    days: [28, 70],
    outcome: "",
    notes: "Vorher: Richtlinie auf einer Seite, Gespräch mit dem Betriebsrat.",
  },
];

/** Use cases, each with its KPI; measurements are days from today and values. */
export const USE_CASES: {
  name: string;
  kpi: string;
  unit: string;
  direction: "more" | "less";
  baseline: [day: number, value: number];
  target: [day: number, value: number];
  measured: [day: number, value: number][];
}[] = [
  {
    name: "Angebote schreiben",
    kpi: "Zeit je Angebot",
    unit: "Minuten",
    direction: "less",
    baseline: [-56, 48],
    target: [21, 30],
    measured: [
      [-20, 47],
      [-15, 43],
      [-11, 41],
      [-7, 36],
      [-4, 37],
      [-1, 34],
    ],
  },
  {
    name: "Anfragen beantworten",
    kpi: "am selben Tag beantwortet",
    unit: "%",
    direction: "more",
    baseline: [-56, 58],
    target: [35, 80],
    measured: [
      [-19, 60],
      [-12, 66],
      [-5, 71],
    ],
  },
  {
    name: "Protokolle von Besprechungen",
    kpi: "Zeit je Protokoll",
    unit: "Minuten",
    direction: "less",
    baseline: [-50, 35],
    target: [14, 15],
    measured: [
      [-18, 28],
      [-9, 19],
      [-2, 14],
    ],
  },
];
