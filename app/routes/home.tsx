import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { LoaderArgs } from "~/context";
import { coursesByStep } from "~/domain/learning";
import { ButtonLink } from "~/ui/Button";
import { Beginning } from "~/ui/home/Beginning";
import { Figures } from "~/ui/home/Figures";
import { FiveSteps } from "~/ui/home/FiveSteps";
import { SampleQuestion } from "~/ui/home/SampleQuestion";
import { useLanguage } from "~/ui/language";
import { homeTexts } from "~/ui/messages/home";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

export const loader = ({ request, context: { publicLibrary: library, language } }: LoaderArgs) => {
  const courses = library.courses();
  const course = courses[0];
  const lesson = course?.lessons[0] && library.lessonById(course.lessons[0].id, language);
  const path = course && lesson ? `/courses/${course.slug}/${lesson.slug}` : null;
  const question = Object.values(lesson?.items ?? {}).find((item) => item.type === "single-choice");
  const all = courses.flatMap(({ lessons }) => lessons);
  return {
    chosen:
      new URL(request.url).searchParams.get("for") === "individual"
        ? ("individual" as const)
        : ("team" as const),
    preview: path,
    figures: {
      courses: courses.length,
      lessons: all.filter(({ kind }) => kind === "lesson").length,
      minutes: all.reduce((sum, { minutes }) => sum + minutes, 0),
      questions: all.reduce(
        (sum, { id }) => sum + Object.keys(library.lessonById(id, language)?.items ?? {}).length,
        0,
      ),
    },
    steps: coursesByStep(library, language),
    sample:
      path && lesson && question
        ? {
            lesson: lesson.title,
            to: `${path}#${question.id}`,
            prompt: question.prompt,
            options: question.options,
          }
        : null,
    hasCheck: library.form("a", language) !== undefined,
  };
};

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(
    matches,
    (_, { texts }) => texts(homeTexts).title,
    (_, { texts }) => texts(homeTexts).description,
  );

export default function HomeRoute() {
  const { chosen, preview, figures, steps, sample, hasCheck } = useLoaderData<typeof loader>();
  const { texts } = useLanguage();
  const words = texts(homeTexts);
  return (
    <Page viewer={useViewer()}>
      <Beginning chosen={chosen} lesson={preview} />
      <Figures {...figures} />
      <section className="section" aria-labelledby="five-steps">
        <h2 id="five-steps">{words.stepsTitle}</h2>
        <p className="lead">{words.stepsLead}</p>
        <FiveSteps courses={steps} />
      </section>
      {sample ? (
        <section className="section">
          <SampleQuestion sample={sample} />
        </section>
      ) : null}
      {hasCheck ? (
        <section className="section stack">
          <h2>{words.checkTitle}</h2>
          <p className="lead">{words.checkLead}</p>
          <ButtonLink to="/check">{words.toCheck}</ButtonLink>
        </section>
      ) : null}
    </Page>
  );
}
