import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { openAuthorPage } from "~/author";
import type { LoaderArgs } from "~/context";
import { readOverview, wishAnalysis } from "~/domain/analysis";
import { AuthorFrame } from "~/ui/author/AuthorFrame";
import { LessonFigures } from "~/ui/author/LessonFigures";
import { Questions } from "~/ui/author/Questions";
import { useLanguage } from "~/ui/language";
import { courseCareTexts } from "~/ui/messages/course-care";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

export async function loader(args: LoaderArgs) {
  openAuthorPage(args);
  const { db, publicLibrary, language } = args.context;
  await wishAnalysis(db);
  const lessonId = new URL(args.request.url).searchParams.get("lesson");
  return readOverview(db, publicLibrary, { lessonId, language });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, matches }) =>
  pageMeta(matches, (_, { texts }) => loaded?.lesson?.title ?? texts(courseCareTexts).questions.title);

export default function AuthorQuestionsRoute() {
  const loaded = useLoaderData<typeof loader>();
  const { texts } = useLanguage();
  const words = texts(courseCareTexts).questions;
  return (
    <Page viewer={useViewer()}>
      {loaded.lesson ? (
        <AuthorFrame title={loaded.lesson.title}>
          <LessonFigures lesson={loaded.lesson} limits={loaded.limits} />
        </AuthorFrame>
      ) : (
        <AuthorFrame title={words.title} lead={words.lead}>
          <Questions {...loaded} />
        </AuthorFrame>
      )}
    </Page>
  );
}
