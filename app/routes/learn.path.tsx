import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { ActionArgs, LoaderArgs } from "~/context";
import { choosePath, lessonsOfPath, PATHS, readOwnPath, takeAnyway } from "~/domain/learning";
import { readForm, refused } from "~/platform/forms";
import { Problem } from "~/platform/problems";
import { useLanguage } from "~/ui/language";
import { PathChoice } from "~/ui/learning/PathChoice";
import { learningPathTexts } from "~/ui/messages/learning-path";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

export async function loader({ context: { db, library, viewer, language } }: LoaderArgs) {
  if (!viewer) return redirect("/sign-in?next=/learn/path");
  const own = await readOwnPath(db, library, { userId: viewer.id, known: new Set() });
  return {
    chosen: own?.path ?? null,
    paths: PATHS.map((id) => {
      const courses = lessonsOfPath(library, id);
      const lessons = courses.flatMap((course) => course.lessons).filter(({ kind }) => kind === "lesson");
      return {
        id,
        lessons: lessons.length,
        minutes: lessons.reduce((sum, { minutes }) => sum + minutes, 0),
        courses: courses.map(({ course, lessons: own }) => ({
          title: course.title[language],
          lessons: own.map(({ title }) => title[language]),
        })),
      };
    }),
  };
}

export async function action({ request, context: { db, library, viewer } }: ActionArgs) {
  if (!viewer) throw new Problem("sign-in-needed");
  const fields = await readForm(request, ["intent", "path", "course"]);
  if (fields.intent === "take" || fields.intent === "leave-out") {
    const take = fields.intent === "take";
    await takeAnyway(db, library, { userId: viewer.id, courseId: fields.course, take });
    return redirect("/learn#path", 303);
  }
  try {
    await choosePath(db, viewer.id, fields);
  } catch (error) {
    return refused(error, fields);
  }
  return redirect("/learn#path", 303);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(learningPathTexts).title);

export default function LearningPathRoute() {
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { texts } = useLanguage();
  const words = texts(learningPathTexts);
  return (
    <Page viewer={useViewer()}>
      <header className="page-head">
        <p className="eyebrow">{words.title}</p>
        <h1>{words.chooseTitle}</h1>
        <p className="lead">{words.lead}</p>
      </header>
      <PathChoice {...loaded} refused={reply !== undefined} />
    </Page>
  );
}
