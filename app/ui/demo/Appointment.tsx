import { type Reply, useProblems } from "../accounts/problems";
import { Button, ButtonLink, DefaultSubmit } from "../Button";
import { DoneNotice } from "../DoneNotice";
import { FormProblem } from "../FormProblem";
import { useLanguage } from "../language";
import { demoTexts } from "../messages/demo";
import { Notice } from "../Notice";
import { Calendar, FIRST_SLOT, type Offer } from "./Calendar";

/** What was just done, as the address says it. */
export const DONE = ["booked", "moved", "cancelled"] as const;

export type Appointment = {
  state: "open" | "cancelled" | "past";
  /** ISO string. */
  startsAt: string;
  place: string | null;
};

/** One's own booking, as the mailed link opens it: when and where it is, and ways to move or cancel it. */
export function AppointmentView({
  appointment: { state, startsAt, place },
  offer,
  done,
  reply,
}: {
  appointment: Appointment;
  offer: Offer;
  done: (typeof DONE)[number] | null;
  reply: Reply | undefined;
}) {
  const { texts } = useLanguage();
  const words = texts(demoTexts).booking;
  const moment = useMoment(offer.timeZone);
  return (
    <div className="stack-loose">
      <h1>{words.title}</h1>
      <DoneNotice done={done} words={words.done} reply={reply} />
      {state !== "open" && !done ? <Notice>{words[state]}</Notice> : null}
      <dl className="facts">
        <div>
          <dt>{words.when}</dt>
          <dd>{state === "cancelled" ? <s>{moment(startsAt)}</s> : moment(startsAt)}</dd>
        </div>
        {state === "cancelled" ? null : (
          <>
            <div>
              <dt>{words.length}</dt>
              <dd>{words.minutes}</dd>
            </div>
            <div>
              <dt>{words.where}</dt>
              <dd className="breakable">{place ? <Place place={place} /> : words.placeLater}</dd>
            </div>
          </>
        )}
      </dl>
      {state === "open" ? (
        <div>
          <details className="reveal" open={reply !== undefined}>
            <summary className="reveal-summary">{words.move}</summary>
            <div className="reveal-body">
              <MoveForm offer={offer} reply={reply} />
            </div>
          </details>
          <details className="reveal">
            <summary className="reveal-summary">{words.cancel}</summary>
            <div className="reveal-body">
              <form method="post" className="stack">
                <input type="hidden" name="intent" value="cancel" />
                <p>{words.cancelLead}</p>
                <Button kind="danger">{words.cancelSubmit}</Button>
              </form>
            </div>
          </details>
        </div>
      ) : (
        <p>
          <ButtonLink kind="primary" to="/demo">
            {words.again}
          </ButtonLink>
        </p>
      )}
    </div>
  );
}

function MoveForm({ offer, reply }: { offer: Offer; reply: Reply | undefined }) {
  const { texts } = useLanguage();
  const words = texts(demoTexts);
  const { list, of } = useProblems(reply, (field) => (field === "slot" ? FIRST_SLOT : field), words.problems);
  if (offer.weeks.length === 0) return <p>{words.booking.moveFull}</p>;
  return (
    <form method="post" className="form" noValidate>
      <DefaultSubmit />
      <FormProblem problems={list} />
      <input type="hidden" name="intent" value="move" />
      <Calendar {...offer} values={reply?.values ?? {}} error={of("slot")} />
      <div>
        <Button kind="primary">{words.booking.moveSubmit}</Button>
      </div>
    </form>
  );
}

/** An address of the web can be followed, any other place be read. */
const Place = ({ place }: { place: string }) =>
  /^https:\/\/\S+$/.test(place) ? <a href={place}>{place}</a> : place;

/** How the page writes when something begins: with the zone, since it may be read elsewhere. */
export function useMoment(timeZone: string) {
  const { date } = useLanguage();
  const day = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
  const time = { hour: "2-digit", minute: "2-digit", timeZoneName: "short" } as const;
  return (startsAt: string) =>
    `${date(startsAt, { ...day, timeZone })}, ${date(startsAt, { ...time, timeZone })}`;
}
