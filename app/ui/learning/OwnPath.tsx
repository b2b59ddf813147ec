import { Form, Link } from "@remix-run/react";
import { Button, ButtonLink } from "../Button";
import { Line } from "../Line";
import { useLanguage } from "../language";
import { learningPathTexts } from "../messages/learning-path";
import type { PathId } from "./PathChoice";

export type OwnPathView = {
  path: PathId;
  stations: {
    id: string;
    title: string;
    slug: string;
    done: number;
    of: number;
    known: boolean;
    again: boolean;
    state: "done" | "left-out" | "open";
  }[];
  next: { title: string; to: string; first: boolean } | null;
  minutesLeft: number;
};

/** A learner's path as a line of courses, with where to go on; without a path, the way to one. */
export function OwnPath({ own }: { own: OwnPathView | null }) {
  const { texts, plural, number } = useLanguage();
  const words = texts(learningPathTexts);
  if (!own) {
    return (
      <section className="stack own-path" id="path" tabIndex={-1}>
        <h2>{words.chooseTitle}</h2>
        <p>{words.invite}</p>
        <p>
          <ButtonLink to="/learn/path">{words.choose}</ButtonLink>
        </p>
      </section>
    );
  }
  const current = own.stations.findIndex(({ state }) => state === "open");
  const title = words.yours(words.paths[own.path].title);
  return (
    <section className="stack own-path" id="path" tabIndex={-1}>
      <h2>{title}</h2>
      <Line
        label={title}
        stations={own.stations.map((station, index) => ({
          label: station.title,
          href: `/courses/${station.slug}`,
          state: index === current ? "current" : station.state === "done" ? "done" : "open",
          note: <StationNote {...station} />,
        }))}
      />
      {own.next ? (
        <div className="cluster">
          <ButtonLink kind="primary" to={own.next.to}>
            {own.next.first ? words.begin : words.next}: {own.next.title}
          </ButtonLink>
          <span className="soft">
            {words.left} {plural(own.minutesLeft, words.minutes)}
          </span>
        </div>
      ) : (
        <p>{words.finished}</p>
      )}
      <p>
        <Link to="/learn/path">{words.change}</Link>
      </p>
    </section>
  );

  function StationNote({
    id,
    title: course,
    done,
    of,
    known,
    again,
    state,
  }: OwnPathView["stations"][number]) {
    const verb = again ? words.leaveOut : words.takeAnyway;
    return (
      <>
        {state === "left-out" ? words.leftOut : words.part(number(done), number(of))}
        {known && state !== "done" ? (
          <Form method="post" action="/learn/path">
            <input type="hidden" name="course" value={id} />
            <Button
              kind="quiet"
              name="intent"
              value={again ? "leave-out" : "take"}
              aria-label={words.of(verb, course)}
            >
              {verb}
            </Button>
          </Form>
        ) : null}
      </>
    );
  }
}
