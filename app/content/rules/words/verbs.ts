import type { Language } from "../../lessons";

/**
 * Verbs that an objective may start with, in the form that follows "Sie" and "You": what somebody can be seen
 * doing, sorted by the six processes of Anderson and Krathwohl (2001). "…" stands for what comes between a
 * verb and its particle.
 */
export const OBJECTIVE_VERBS: Record<Language, readonly string[]> = {
  de: [
    // remember
    ...["nennen", "benennen", "beschreiben", "bezeichnen", "zählen … auf", "geben … wieder", "geben … an"],
    // understand
    ...["erklären", "erläutern", "unterscheiden", "vergleichen", "übersetzen", "veranschaulichen", "deuten"],
    ...[
      "ordnen",
      "fassen … zusammen",
      "sagen … voraus",
      "sagen … vorher",
      "stellen … gegenüber",
      "stellen … dar",
    ],
    ...["grenzen … ab", "zeigen", "belegen"],
    // apply
    ...["wenden … an", "setzen … ein", "setzen … um", "berechnen", "rechnen", "formulieren", "schreiben"],
    ...[
      "maskieren",
      "kennzeichnen",
      "dokumentieren",
      "verwenden",
      "nutzen",
      "ergänzen",
      "melden",
      "schützen",
    ],
    ...["schlagen … nach", "führen … durch", "füllen … aus", "gehen … vor", "holen … ein", "üben … aus"],
    // analyse
    ...[
      "prüfen",
      "überprüfen",
      "analysieren",
      "zerlegen",
      "erkennen",
      "bestimmen",
      "ermitteln",
      "untersuchen",
    ],
    ...["markieren", "trennen", "gliedern", "finden", "bemerken", "suchen", "leiten … ab", "leiten … ein"],
    ...["weisen … nach", "messen", "decken … auf", "verfolgen", "sortieren", "teilen … auf", "teilen … ein"],
    // evaluate
    ...[
      "beurteilen",
      "bewerten",
      "entscheiden",
      "begründen",
      "priorisieren",
      "gewichten",
      "wählen",
      "widersprechen",
    ],
    ...[
      "schätzen",
      "wägen … ab",
      "lehnen … ab",
      "hinterfragen",
      "kontrollieren",
      "verantworten",
      "weisen … zurück",
    ],
    // create
    ...["entwerfen", "entwickeln", "planen", "gestalten", "überarbeiten", "verbessern", "erstellen", "bauen"],
    ...["legen … fest", "bereiten … vor", "stellen … auf", "stellen … zusammen", "verfassen", "skizzieren"],
  ],
  en: [
    // remember
    ...["name", "list", "describe", "state", "define", "label", "recall"],
    // understand
    ...[
      "explain",
      "distinguish",
      "compare",
      "translate",
      "illustrate",
      "interpret",
      "classify",
      "sort",
      "summarise",
    ],
    ...["assign", "predict", "tell … apart", "match", "outline", "show", "contrast", "group", "summarize"],
    // apply
    ...[
      "apply",
      "use",
      "calculate",
      "compute",
      "work … out",
      "phrase",
      "formulate",
      "write",
      "mask",
      "mark",
      "flag",
    ],
    ...[
      "document",
      "complete",
      "report",
      "protect",
      "look … up",
      "carry … out",
      "fill … in",
      "put",
      "obtain",
    ],
    // analyse
    ...[
      "check",
      "verify",
      "test",
      "analyse",
      "analyze",
      "break … down",
      "identify",
      "recognise",
      "recognize",
    ],
    ...["determine", "establish", "examine", "investigate", "separate", "find", "spot", "notice", "detect"],
    ...["derive", "trace", "review", "measure", "search", "pinpoint", "divide"],
    // evaluate
    ...[
      "judge",
      "assess",
      "evaluate",
      "decide",
      "justify",
      "prioritise",
      "prioritize",
      "weigh",
      "choose",
      "select",
    ],
    ...[
      "estimate",
      "contradict",
      "reject",
      "question",
      "challenge",
      "rank",
      "control",
      "overrule",
      "override",
    ],
    ...["object", "give … reasons", "disagree"],
    // create
    ...[
      "design",
      "develop",
      "plan",
      "draft",
      "revise",
      "improve",
      "create",
      "build",
      "prepare",
      "set … up",
      "compose",
    ],
    ...["set … out", "draw … up", "sketch", "refine", "rework"],
  ],
};

/** Verbs of states of mind, which nobody can watch or test; and those that hide the verb behind them. */
export const REFUSED_VERBS: Record<Language, readonly string[]> = {
  de: [
    "verstehen",
    "kennen",
    "wissen",
    "begreifen",
    "lernen",
    "erfahren",
    "beherrschen",
    "können",
    "werden",
    "sind",
  ],
  en: [
    "understand",
    "know",
    "learn",
    "grasp",
    "appreciate",
    "master",
    "realise",
    "realize",
    "can",
    "will",
    "are",
  ],
};
