import { Icon } from "../Icon";
import { useLanguage } from "../language";
import { courseCareTexts } from "../messages/course-care";
import type { Limits, OptionView } from "./analysis";
import { useFigures } from "./use-figures";

/** How many chose each option, as bars and in words. */
export function OptionTable({
  prompt,
  persons,
  options,
  limits,
}: {
  prompt: string;
  persons: number;
  options: OptionView[];
  limits: Limits;
}) {
  const { texts, number } = useLanguage();
  const words = texts(courseCareTexts).questions.options;
  const { plain, named } = useFigures(limits);
  const hasParts = options.some(({ part }) => part);
  return (
    <>
      <table className="table author-options">
        <caption className="visually-hidden">{words.caption(prompt)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.option}</th>
            <th scope="col">{words.count}</th>
            <th scope="col" className="num">
              {words.strong}
            </th>
          </tr>
        </thead>
        <tbody>
          {options.map(({ id, part, label, right, count, discrimination }, index) => (
            <tr key={id} className={index > 0 && part !== options[index - 1]?.part ? "new-part" : undefined}>
              <th scope="row">
                {hasParts && part ? <span className="small soft">{part}: </span> : null}
                {named(label)}
                {right ? (
                  <span className="option-right">
                    <Icon name="tick" />
                    {words.right}
                  </span>
                ) : null}
              </th>
              <td>
                <Bar share={(count ?? 0) / persons} right={right} />
                <span className="num">
                  {count === null ? words.few(number(limits.fewest)) : words.about(number(count))}
                </span>
              </td>
              <td className="num">{plain(discrimination)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small soft">{words.rounded}</p>
    </>
  );
}

/** A length says how many; what is right is filled, too, so that colour is not needed. */
const Bar = ({ share, right }: { share: number; right: boolean }) => (
  <svg
    className={right ? "option-bar bar-right" : "option-bar"}
    viewBox="0 0 100 10"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <rect className="bar-room" x={0} y={1} width={100} height={8} />
    <rect className="bar-share" x={0} y={1} width={Math.min(100, 100 * share)} height={8} />
  </svg>
);
