import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import type { LoaderArgs } from "~/context";
import { ButtonLink } from "~/ui/Button";
import { Line } from "~/ui/Line";
import { useLanguage } from "~/ui/language";
import { pageTexts } from "~/ui/messages/pages";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

export const loader = ({ context: { library, language } }: LoaderArgs) => {
  const course = library.courses()[0];
  const lesson = course?.lessons[0];
  return {
    first:
      course && lesson
        ? { title: lesson.title[language], to: `/courses/${course.slug}/${lesson.slug}` }
        : null,
  };
};

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(
    matches,
    (_, { texts }) => texts(pageTexts).homeTitle,
    (_, { texts }) => texts(pageTexts).homeDescription,
  );

export default function HomeRoute() {
  const { first } = useLoaderData<typeof loader>();
  const { t, texts } = useLanguage();
  const words = texts(pageTexts);
  return (
    <Page viewer={useViewer()}>
      <header className="page-head">
        <h1>{words.homeTitle}</h1>
        <p className="lead">{words.homeLead}</p>
      </header>
      <section aria-labelledby="choose" className="choose">
        <h2 id="choose">{words.choose}</h2>
        <ul className="choice-pair">
          <li>
            <h3>{words.individual}</h3>
            <p>{words.individualText}</p>
            <ButtonLink kind="primary" to="/sign-up?plan=individual">
              {words.individualStart}
            </ButtonLink>
          </li>
          <li>
            <h3>{words.team}</h3>
            <p>{words.teamText}</p>
            <ButtonLink kind="primary" to="/sign-up?plan=team">
              {words.teamStart}
            </ButtonLink>
          </li>
        </ul>
        {first ? (
          <p>
            {words.look} <Link to={first.to}>{first.title}</Link>
          </p>
        ) : null}
      </section>
      <section className="section">
        <h2>{words.stepsTitle}</h2>
        <div className="stack-loose">
          <p className="lead">{words.stepsLead}</p>
          <Line
            label={words.stepsTitle}
            orientation="horizontal"
            stations={t.learning.steps.map((step, index) => ({
              label: step,
              note: words.stepsText[index],
              state: index === 4 ? "current" : "open",
            }))}
          />
        </div>
      </section>
    </Page>
  );
}
