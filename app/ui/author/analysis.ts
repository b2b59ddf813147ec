/** What the pages show of an analysis (domain/analysis). */
export type TaskKind = "key" | "too-hard" | "too-easy" | "distractor";

export type Waiting = { waiting: number; of: number };

export type OptionView = {
  id: string;
  part: string | null;
  label: string;
  right: boolean;
  count: number | null;
  discrimination: number | null;
};

export type QuestionView = {
  id: string;
  prompt: string;
  guess: number | null;
  people: Waiting | null;
  shown: {
    persons: number;
    alike: "right" | "wrong" | "partly" | null;
    figures: Record<
      "facility" | "deviation" | "discrimination" | "efficiency" | "weight",
      number | null
    > | null;
    options: OptionView[];
  } | null;
  tasks: { kind: TaskKind; options: string[] }[];
};

export type TestView = {
  people: Waiting | null;
  shown: {
    persons: number;
    figures: { most: number; weights: (number | null)[] } & Record<
      | "mean"
      | "median"
      | "deviation"
      | "skewness"
      | "kurtosis"
      | "consistency"
      | "errorRatio"
      | "standardError",
      number | null
    >;
  } | null;
  pools: string[];
};

export type LessonView = {
  id: string;
  kind: "lesson" | "test";
  title: string;
  /** Left out ("") where all are of one course. */
  course: string;
  /** Null where learners do not have it any more. */
  path: string | null;
  questions: QuestionView[];
  test: TestView | null;
};

export type TaskView = {
  kind: TaskKind;
  options: string[];
  lesson: Pick<LessonView, "id" | "title" | "course">;
  question: QuestionView;
};

/** What decides that something is to be done (domain/analysis). */
export type Limits = {
  first: number;
  batch: number;
  fewest: number;
  tooEasy: number;
  tooHard: number;
  idle: number;
};
