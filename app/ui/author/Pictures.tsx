import { type Reply, useProblems } from "../accounts/problems";
import { Button } from "../Button";
import { DoneNotice } from "../DoneNotice";
import { Field } from "../Field";
import { FormProblem } from "../FormProblem";
import { useLanguage } from "../language";
import { authorTexts } from "../messages/author";
import type { ShownLesson } from "./LessonRow";

export type ShownPicture = {
  path: string;
  folder: string;
  name: string;
  url: string;
  width: number;
  height: number;
  used: boolean;
};

type Props = {
  lessons: ShownLesson[];
  pictures: ShownPicture[];
  folder: string;
  done: "upload" | "delete" | null;
  reply: Reply | undefined;
};

/** The pictures of a course by lesson, and adding one. */
export function Pictures({ lessons, pictures, folder, done, reply }: Props) {
  const { texts, language } = useLanguage();
  const words = texts(authorTexts);
  const own = words.pictures;
  const problems = useProblems(reply, undefined, words.problems);
  const nameOf = ({ title }: ShownLesson) => title[language] || title.de || title.en || words.untitled;
  return (
    <div className="stack-loose">
      <DoneNotice done={done} words={own.done} reply={reply} />
      <p>{own.lead}</p>
      {pictures.length === 0 ? <p>{own.none}</p> : null}
      {lessons.map((lesson) => {
        const here = pictures.filter((picture) => picture.folder === lesson.folder);
        if (here.length === 0) return null;
        return (
          <section key={lesson.folder} aria-labelledby={`pictures-${lesson.folder}`}>
            <h3 id={`pictures-${lesson.folder}`}>{nameOf(lesson)}</h3>
            <ul className="plain author-pictures">
              {here.map((picture) => (
                <PictureRow key={picture.path} picture={picture} />
              ))}
            </ul>
          </section>
        );
      })}
      {lessons.length > 0 ? (
        <section className="section narrow-column" aria-labelledby="add-picture">
          <h3 id="add-picture">{own.uploadTitle}</h3>
          <form method="post" encType="multipart/form-data" className="form" noValidate>
            <FormProblem problems={problems.list} />
            <input type="hidden" name="intent" value="upload" />
            <Field as="select" label={own.folder} name="folder" defaultValue={reply?.values.folder || folder}>
              {lessons.map((lesson) => (
                <option key={lesson.folder} value={lesson.folder}>
                  {nameOf(lesson)}
                </option>
              ))}
            </Field>
            <Field
              type="file"
              label={own.file}
              hint={own.fileHint}
              name="file"
              accept="image/png,image/jpeg,image/webp"
              error={problems.of("file")}
            />
            <Field
              label={own.name}
              hint={own.nameHint}
              name="name"
              maxLength={60}
              defaultValue={reply?.values.name}
              error={problems.of("name")}
            />
            <p className="small soft">{own.altHint}</p>
            <div>
              <Button kind="primary">{own.upload}</Button>
            </div>
          </form>
        </section>
      ) : null}
    </div>
  );
}

function PictureRow({ picture }: { picture: ShownPicture }) {
  const own = useLanguage().texts(authorTexts).pictures;
  const { path, folder, name, url, width, height, used } = picture;
  return (
    <li>
      <img src={url} alt="" width={width} height={height} loading="lazy" />
      <p className="small">
        <strong>{name}</strong>
        <br />
        <span className="soft">
          {own.size(width, height)}
          {used ? null : ` · ${own.unused}`}
        </span>
      </p>
      <form method="post">
        <input type="hidden" name="intent" value="delete" />
        <input type="hidden" name="folder" value={folder} />
        <input type="hidden" name="path" value={path} />
        <Button kind="quiet">
          {own.delete}
          <span className="visually-hidden">: {name}</span>
        </Button>
      </form>
    </li>
  );
}
