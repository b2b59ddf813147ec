import { useLanguage } from "../language";
import { courseCareTexts } from "../messages/course-care";
import type { Limits, OptionView, QuestionView, TaskKind } from "./analysis";

/** How figures and tasks of an analysis are written. */
export function useFigures({ fewest, tooEasy, tooHard, idle }: Limits) {
  const { texts, number } = useLanguage();
  const words = texts(courseCareTexts).questions;
  const plain = (value: number | null, digits = 0): string =>
    value === null ? words.undefined : number(value, { maximumFractionDigits: digits }).replace("-", "−");
  const percent = (value: number | null, digits = 0): string =>
    value === null
      ? words.undefined
      : number(value / 100, { style: "percent", maximumFractionDigits: digits });
  const named = (label: string): string => {
    const known: Record<string, string> = words.options.labels;
    return known[label] ?? label;
  };
  const facility = ({ shown }: QuestionView): string => {
    if (shown?.alike === "right") return words.over;
    if (shown?.alike === "wrong") return words.under;
    return percent(shown?.figures?.facility ?? null);
  };
  const optionName = ({ part, label }: OptionView): string =>
    part ? words.ofPart(part, named(label)) : words.quoted(named(label));
  const why = (question: QuestionView, { kind, options }: { kind: TaskKind; options: string[] }): string => {
    const chosen = (question.shown?.options ?? []).filter(({ id }) => options.includes(id));
    const list = chosen.map(optionName).join(", ");
    switch (kind) {
      case "key":
        return words.why.key(list, plain(question.shown?.figures?.discrimination ?? null));
      case "too-hard":
        return words.why["too-hard"](facility(question), percent(tooHard));
      case "too-easy":
        return words.why["too-easy"](facility(question), percent(tooEasy));
      case "distractor":
        return words.why.distractor(list, percent(idle), number(fewest));
    }
  };
  return { plain, percent, named, facility, why };
}
