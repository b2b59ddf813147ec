import type { check as German } from "../de/check";

export const check: typeof German = {
  title: "KI-fit check",
  description:
    "15 questions from six areas, about five minutes, no account: see where you stand and what you can learn first.",
  lead: (questions, minutes) =>
    `${questions} questions from six areas, about ${minutes} minutes. Then you see where you stand and what you can learn first.`,
  forVisitors:
    "You need no account. Your answers are evaluated as soon as you hand them in, and are not stored.",
  forMembers:
    "Your result stays in your account: form, date and points per area. We do not store the single answers. In KI-fit the result is seen by you alone, not by your team.",
  howItCounts: "How it is counted",
  form: (name) => `Form ${name}`,
  question: (n, of) => `Question ${n} of ${of}`,
  submit: "Show my result",
  openTitle: { one: "# question still needs an answer", other: "# questions still need an answer" },
  openQuestion: (n) => `Question ${n} is still open.`,
  unknownAnswer: (n) => `Question ${n}: this answer does not belong to the question. Please choose again.`,
  stillOpen: "Still open",
  countBlanks: "Count open questions as 0 points and show my result",
  areas: {
    understanding: "Understanding",
    prompting: "Prompting",
    verifying: "Verifying",
    "data-protection": "Data protection",
    law: "Law",
    use: "Use at work",
  },
  areaLeads: {
    understanding: "How language models work and what they can know",
    prompting: "How a task leads to a usable result",
    verifying: "How to check sources, figures and suggestions",
    "data-protection": "What is personal data and where it may go",
    law: "What the AI Act asks of whom",
    use: "Where AI pays off and how to work that out",
  },
  courses: {
    understanding: "Understanding AI",
    prompting: "Prompting with a plan",
    verifying: "Verifying results",
    "data-protection": "Protecting data",
    law: "The AI Act in everyday work",
    use: "Use cases & ROI",
  },
  inPreparation: "in preparation",
  levels: { sure: "You have got this", refresh: "Refresh", begin: "Begin here" },
  result: "Your result",
  resultOf: (points, of) => `${points}\u00a0of\u00a0${of} points`,
  resultLead:
    "This is a hint and not a mark: two or three questions per area show where a beginning is worth while.",
  picture: "Points per area",
  pointsOf: (points, of) => `${points} of ${of}`,
  area: "Area",
  points: "Points",
  meaning: "What it means",
  learnFirst: "What you can learn first",
  nothingFirst:
    "You have all points in all six areas. Choose from the catalogue what you would like to deepen.",
  toCourses: "To the courses",
  why: (points, of) => `${points} of ${of} points`,
  answers: "Your answers with reasons",
  answersLead: "What was right is folded away. Open it to read the reason.",
  noAnswer: "No answer",
  keepTitle: "Keep the result",
  keepText:
    "With an account this result becomes your first measurement. The next check asks other questions of the same build, and you see your gain.",
  keepHow:
    "Until you have created the account we remember your answers, for two hours at most. After that only form, date and points per area remain.",
  keep: "Create an account and keep it",
  keptNow: "Your result is in your account as a measurement.",
  keptEarlier: "You had handed in this check before. Your first answers count as the measurement.",
  toMeasurements: "See your measurements",
  again: (form) => `Take the check with form ${form}`,
  mine: "Your KI-fit check",
  mineLead: (date) => `As of ${date}. In KI-fit this page is shown to you alone.`,
  measurements: "Your measurements",
  date: "Date",
  formColumn: "Form",
  share: "Result",
  gain: "Your gain",
  rawGain: (points) => `Raw gain: ${points} percentage points, from the first measurement to the last.`,
  normalisedGain: (g) => `Normalised gain: g = ${g}.`,
  gainMeans: {
    high: (share) => `That is a high gain: of what was still open the first time, you have gained ${share}.`,
    medium: (share) =>
      `That is a medium gain: of what was still open the first time, you have gained ${share}.`,
    low: (share) => `That is a small gain: of what was still open the first time, you have gained ${share}.`,
  },
  noGain: "No gain shows this time. With 15 questions a result easily moves by one or two points.",
  gainFull: "You had all points the first time. A normalised gain cannot be worked out then.",
  sameForm: "Both measurements come from the same form. Part of the gain may be memory.",
  firstCheckHint: "Take the check with the other form after some lessons. Then you see your gain here.",
  rules: {
    points:
      "Each question has one right answer and is worth one point. A wrong or open answer is worth none. Nothing is deducted.",
    levels: (levels) =>
      `For each area the share of the points counts. All points mean “${levels.sure}”, at least half “${levels.refresh}”, less than half “${levels.begin}”.`,
    first:
      "The area with the smallest share comes first; of equal shares, the one with the earlier course. Areas with all points are not on the list.",
    forms:
      "There are two forms. Each question of one has a counterpart in the other, in the same area and on the same topic. Form A is followed by form B and the other way round. That both are equally difficult follows from this build; it has not been measured by results yet.",
    gain: "The raw gain is the later result minus the earlier one, in percentage points. The normalised gain divides it by what was still open: g = (after − before) / (100 − before). From 0.7 we call it high, from 0.3 medium, below that small.",
    gainSource:
      "The bounds come from R. R. Hake, American Journal of Physics 66 (1998), pp. 64–74. He described them for whole classes; for one person they are a rough guide.",
    fixed: "These rules are fixed. No language model grades your answers, and we measure no time.",
    table: "Areas, questions and courses",
    questions: "Questions",
    course: "Course",
  },
  sources: (date) => `Sources of the questions on law, as of ${date}. The check is not legal advice.`,
  reported: "reported, original not checked",
  summaryNone: "Where do you stand? In about five minutes the check shows what you can learn first.",
  summary: (share, date) => `Your last result: ${share} on ${date}. You alone see this.`,
  open: "Result and next check",
  begin: "To the KI-fit check",
};
