import { Link } from "@remix-run/react";
import { Button, ButtonLink } from "../Button";
import { DoneNotice } from "../DoneNotice";
import { EmptyState } from "../EmptyState";
import { useLanguage } from "../language";
import { worksheetTexts } from "../messages/worksheets";

type Work = {
  id: string;
  path: string | null;
  title: string;
  about: string;
  changedAt: string;
  canDelete: boolean;
};

/** All that a learner has built: to go on with, to take away, to delete. */
export function Works({ works, deleted }: { works: Work[]; deleted: boolean }) {
  const { texts } = useLanguage();
  const words = texts(worksheetTexts).works;
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <Link to="/learn">{words.back}</Link>
        </p>
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
      </header>
      <DoneNotice done={deleted ? "deleted" : null} words={words} reply={undefined} />
      {works.length === 0 ? (
        <EmptyState title={words.none} text={words.noneText}>
          <ButtonLink kind="primary" to="/courses">
            {words.toCourses}
          </ButtonLink>
        </EmptyState>
      ) : (
        <div className="stack-loose">
          <p>
            <a className="button button-primary" href="/learn/works/all.zip" download>
              {words.all}
            </a>
          </p>
          <ul className="plain works">
            {works.map((work) => (
              <WorkRow key={work.id} work={work} />
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function WorkRow({ work: { id, path, title, about, canDelete } }: { work: Work }) {
  const { texts } = useLanguage();
  const words = texts(worksheetTexts).works;
  return (
    <li>
      <h2 className="work-title">{path ? <Link to={path}>{title}</Link> : title}</h2>
      <p className="soft small">{about}</p>
      {canDelete && !path ? <p className="small">{words.gone}</p> : null}
      <div className="cluster">
        <a href={`/learn/works/${id}.html`} download>
          {words.html}
          <span className="visually-hidden">: {title}</span>
        </a>
        <a href={`/learn/works/${id}.md`} download>
          {words.markdown}
          <span className="visually-hidden">: {title}</span>
        </a>
        {canDelete ? (
          <details>
            <summary>
              {words.delete}
              <span className="visually-hidden">: {title}</span>
            </summary>
            <form method="post" className="stack">
              <input type="hidden" name="work" value={id} />
              <p className="small soft">{words.deleteHint}</p>
              <Button kind="danger">{words.deleteNow}</Button>
            </form>
          </details>
        ) : null}
      </div>
    </li>
  );
}
