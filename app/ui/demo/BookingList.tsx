import { ButtonLink } from "../Button";
import { EmptyState } from "../EmptyState";
import { useLanguage } from "../language";
import { demoTexts } from "../messages/demo";
import { useMoment } from "./Appointment";

export type Booked = {
  id: string;
  startsAt: string;
  name: string;
  email: string;
  company: string;
  topic: string;
  cancelled: boolean;
};

/** What the operator sees: who comes next, and below it what is over. */
export function BookingList({
  coming,
  over,
  timeZone,
}: {
  coming: Booked[];
  over: Booked[];
  timeZone: string;
}) {
  const { texts } = useLanguage();
  const words = texts(demoTexts).bookings;
  if (coming.length + over.length === 0) {
    return (
      <EmptyState title={words.noneTitle} text={words.none}>
        <ButtonLink to="/demo">{words.toDemo}</ButtonLink>
      </EmptyState>
    );
  }
  return (
    <>
      {[
        { title: words.coming, bookings: coming },
        { title: words.over, bookings: over },
      ].map(({ title, bookings }) =>
        bookings.length > 0 ? (
          <section key={title} className="section">
            <h2>{title}</h2>
            <Bookings bookings={bookings} title={title} timeZone={timeZone} />
          </section>
        ) : null,
      )}
    </>
  );
}

function Bookings({ bookings, title, timeZone }: { bookings: Booked[]; title: string; timeZone: string }) {
  const { texts } = useLanguage();
  const words = texts(demoTexts).bookings;
  const moment = useMoment(timeZone);
  return (
    <table className="table bookings">
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.when}</th>
          <th scope="col">{words.columns.who}</th>
          <th scope="col">{words.columns.topic}</th>
        </tr>
      </thead>
      <tbody>
        {bookings.map(({ id, startsAt, name, email, company, topic, cancelled }) => (
          <tr key={id}>
            <th scope="row">
              {cancelled ? (
                <>
                  <s>{moment(startsAt)}</s> ({words.cancelled})
                </>
              ) : (
                moment(startsAt)
              )}
            </th>
            <td>
              {name}, {company}
              <br />
              <a href={`mailto:${encodeURIComponent(email)}`} className="breakable">
                {email}
              </a>
            </td>
            <td className="typed">{topic || <span className="soft">{words.noTopic}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
