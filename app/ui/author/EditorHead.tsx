import { Form, Link } from "@remix-run/react";
import type { Language } from "~/content/lessons";
import { Button } from "../Button";
import { useLanguage } from "../language";
import { authorTexts } from "../messages/author";
import { editorTexts } from "../messages/editor";
import type { CourseHead } from "./CourseFrame";
import type { LessonEditorProps } from "./LessonEditor";

type View = "write" | "look";
type Props = Pick<LessonEditorProps, "text" | "lessons"> & {
  course: CourseHead;
  view: View;
  setView: (view: View) => void;
};

const LANGUAGES: Language[] = ["de", "en"];

/** Which lesson is open, its editions, and the ways to its neighbours. */
export function EditorHead({ course, text, lessons, view, setView }: Props) {
  const { texts, language } = useLanguage();
  const words = texts(editorTexts);
  const author = texts(authorTexts);
  const { folder, kind, edition, editions, title } = text;
  const here = lessons.findIndex((lesson) => lesson.folder === folder);
  const nameOf = (at: number) => {
    const lesson = lessons[at];
    return lesson && (lesson.title[language] || lesson.title.de || lesson.title.en || lesson.folder);
  };
  const missing = LANGUAGES.find((one) => !editions.includes(one));
  return (
    <header className="author-head">
      <p className="eyebrow">
        <Link to={`/author/${course.id}`}>{course.title || author.untitled}</Link>
      </p>
      <h1>{kind === "course" ? author.about.title : title || author.untitled}</h1>
      <div className="cluster author-ways">
        {kind === "course" ? null : (
          <nav aria-label={words.editions} className="author-editions">
            <ul>
              {editions.map((one) => (
                <li key={one}>
                  <Link
                    to={`/author/${course.id}/${folder}?edition=${one}`}
                    aria-current={one === edition ? "page" : undefined}
                  >
                    {words.edition[one]}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {missing && editions.length === 1 ? (
          <Form method="post" encType="multipart/form-data">
            <input type="hidden" name="intent" value="add-edition" />
            <input type="hidden" name="language" value={missing} />
            <Button kind="quiet">{words.addEdition[missing]}</Button>
          </Form>
        ) : null}
        {here > 0 ? (
          <Link className="small" to={`/author/${course.id}/${lessons[here - 1]?.folder}`}>
            ← {nameOf(here - 1)}
          </Link>
        ) : null}
        {here >= 0 && lessons[here + 1] ? (
          <Link className="small" to={`/author/${course.id}/${lessons[here + 1]?.folder}`}>
            {nameOf(here + 1)} →
          </Link>
        ) : null}
      </div>
      {kind === "course" ? null : (
        <fieldset className="author-views from-script">
          <legend className="visually-hidden">{words.views}</legend>
          {(["write", "look"] as const).map((one) => (
            <button key={one} type="button" aria-pressed={one === view} onClick={() => setView(one)}>
              {words[one]}
            </button>
          ))}
        </fieldset>
      )}
    </header>
  );
}
