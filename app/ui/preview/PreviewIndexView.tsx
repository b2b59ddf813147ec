import { Link } from "@remix-run/react";
import type { Path } from "~/content/lessons";
import type { ArticleRow, PreviewCourse, PreviewIndex, PreviewRow } from "~/content/preview/preview";
import { useLanguage } from "../language";
import { previewTexts } from "../messages/preview";
import { FindingList } from "./Findings";
import { Frame } from "./Frame";
import { PathChoice } from "./PathChoice";

/** So many days before it is due, a review is announced. */
const SOON_DAYS = 28;

export type PreviewIndexProps = {
  index: PreviewIndex;
  path: Path | null;
  /** Ids of the lessons that the path holds; null for all. */
  onPath: string[] | null;
  /** YYYY-MM-DD. */
  today: string;
};

/** All courses with the state of each lesson, and everything that is to be mended. */
export function PreviewIndexView({ index, path, onPath, today }: PreviewIndexProps) {
  const { texts, plural } = useLanguage();
  const words = texts(previewTexts);
  const isMeant = ({ id }: PreviewRow) => onPath === null || (id !== null && onPath.includes(id));
  const courses = index.courses.flatMap((course) => {
    const lessons = course.lessons.filter(isMeant);
    return lessons.length > 0 || onPath === null ? [{ ...course, lessons }] : [];
  });
  return (
    <Frame version={index.version}>
      <header className="preview-head">
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
      </header>
      <PathChoice path={path} to={(one) => (one ? `/preview?path=${one}` : "/preview")} />
      <section className="preview-all" aria-labelledby="findings">
        <h2 id="findings">{words.findings}</h2>
        {index.findings.length === 0 ? (
          <p>{words.clean}</p>
        ) : (
          <details open={index.findings.length <= 10}>
            <summary>{plural(index.findings.length, words.toMend)}</summary>
            <FindingList findings={index.findings} />
          </details>
        )}
      </section>
      {courses.map((course) => (
        <CourseTable key={course.slug} course={course} path={path} today={today} />
      ))}
      {path === null && index.articles.length > 0 ? (
        <ArticleTable articles={index.articles} today={today} />
      ) : null}
    </Frame>
  );
}

function CourseTable({ course, path, today }: { course: PreviewCourse; path: Path | null; today: string }) {
  const { language, texts, number, plural } = useLanguage();
  const words = texts(previewTexts);
  const figure = (value: number | null) => (value === null ? "–" : number(value));
  return (
    <section className="preview-course" aria-labelledby={`course-${course.slug}`}>
      <h2 id={`course-${course.slug}`}>
        {course.title[language]}{" "}
        {course.step === null ? null : <span className="small soft">{words.step(number(course.step))}</span>}
      </h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.lesson}</th>
            <th scope="col" className="num">
              {words.minutes}
            </th>
            <th scope="col" className="num">
              {words.words} de · en
            </th>
            <th scope="col">{words.review}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {course.lessons.map((lesson) => (
            <tr key={lesson.slug}>
              <th scope="row">
                <Link to={`/preview/${course.slug}/${lesson.slug}${path ? `?path=${path}` : ""}`}>
                  {lesson.title[language]}
                </Link>
              </th>
              <td className="num" data-label={words.minutes}>
                {figure(lesson.minutes)}
              </td>
              <td className="num" data-label={words.words}>
                {lesson.kind !== "lesson" ? "–" : `${figure(lesson.words.de)} · ${figure(lesson.words.en)}`}
              </td>
              <td data-label={words.review}>
                {lesson.reviewBy ? <ReviewDay day={lesson.reviewBy} today={today} /> : "–"}
              </td>
              <td data-label={words.state}>
                {lesson.stale ? <strong className="preview-due">{words.staleShort} </strong> : null}
                {lesson.findings > 0
                  ? plural(lesson.findings, words.toMend)
                  : lesson.stale
                    ? null
                    : words.fine}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ArticleTable({ articles, today }: { articles: ArticleRow[]; today: string }) {
  const { language, texts, plural, date } = useLanguage();
  const words = texts(previewTexts);
  return (
    <section className="preview-course" aria-labelledby="articles">
      <h2 id="articles">{words.articles}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.article}</th>
            <th scope="col">{words.date}</th>
            <th scope="col">{words.review}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {articles.map(({ slug, title, date: day, reviewBy, findings }) => (
            <tr key={slug}>
              <th scope="row">
                <Link to={`/preview/news/${slug}`}>{title[language]}</Link>
              </th>
              <td data-label={words.date}>{date(day, { dateStyle: "medium" })}</td>
              <td data-label={words.review}>
                <ReviewDay day={reviewBy} today={today} />
              </td>
              <td data-label={words.state}>{findings > 0 ? plural(findings, words.toMend) : words.fine}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ReviewDay({ day, today }: { day: string; today: string }) {
  const { texts, date } = useLanguage();
  const words = texts(previewTexts);
  const soon = new Date(Date.parse(today) + SOON_DAYS * 86_400_000).toISOString().slice(0, 10);
  return (
    <>
      {date(day, { dateStyle: "medium" })}
      {day < today ? (
        <strong className="preview-due"> {words.overdue}</strong>
      ) : day < soon ? (
        <strong className="preview-due"> {words.soon}</strong>
      ) : null}
    </>
  );
}
