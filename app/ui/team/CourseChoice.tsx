import { CheckField } from "../Field";
import { useLanguage } from "../language";
import { teamTexts } from "../messages/team";

export type ChosenCourse = { id: string; title: string; completedOn: string; shared: boolean };

/** Completed courses to choose from, of which a team may know. `values` is what a refused form had. */
export function CourseChoice({
  courses,
  hint,
  values,
}: {
  courses: ChosenCourse[];
  hint: string;
  values?: Record<string, string> | undefined;
}) {
  const { texts, date } = useLanguage();
  const words = texts(teamTexts).home;
  return (
    <fieldset className="stack-tight">
      <legend>
        <strong>{words.earlier}</strong>
      </legend>
      <p>{hint}</p>
      {courses.map(({ id, title, completedOn, shared }) => (
        <CheckField
          key={id}
          name={`share-${id}`}
          label={
            <>
              {title} <span className="small soft">({words.completedOn(date(completedOn))})</span>
            </>
          }
          defaultChecked={values ? Boolean(values[`share-${id}`]) : shared}
        />
      ))}
    </fieldset>
  );
}
