import { redirect } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { ActionArgs, LoaderArgs } from "~/context";
import { bookDemo, freeWeeks, isOperator, KEPT_DAYS } from "~/domain/demos";
import { notYet, readForm, refused } from "~/platform/forms";
import { ButtonLink } from "~/ui/Button";
import { BookingForm } from "~/ui/demo/BookingForm";
import { EmptyState } from "~/ui/EmptyState";
import { useLanguage } from "~/ui/language";
import { demoTexts } from "~/ui/messages/demo";
import { Notice } from "~/ui/Notice";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

export async function loader({ context: { db, settings, viewer } }: LoaderArgs) {
  return {
    offer: { weeks: await freeWeeks(db, settings.demos), timeZone: settings.demos.timeZone },
    keptDays: KEPT_DAYS,
    person: viewer && { name: viewer.name, email: viewer.email, company: viewer.team?.name ?? "" },
    forOperator: isOperator(viewer, settings.demos),
  };
}

export async function action({ request, context }: ActionArgs) {
  const values = await readForm(request, ["slot", "week", "name", "email", "company", "topic"]);
  if (values.week) return notYet(values);
  try {
    const { code } = await bookDemo(context.db, values, context);
    context.wake();
    return redirect(`/demo/${code}?done=booked`, 303);
  } catch (error) {
    return refused(error, values);
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(
    matches,
    (_, { texts }) => texts(demoTexts).title,
    (_, { texts }) => texts(demoTexts).description,
  );

export default function DemoRoute() {
  const { offer, keptDays, person, forOperator } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { texts } = useLanguage();
  const words = texts(demoTexts);
  return (
    <Page viewer={useViewer()}>
      <header className="page-head">
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
        {forOperator ? (
          <Notice>
            {words.forOperator} <Link to="/demo/bookings">{words.toBookings}</Link>
          </Notice>
        ) : null}
      </header>
      {offer.weeks.length === 0 ? (
        <EmptyState title={words.fullTitle} text={words.full}>
          <ButtonLink to="/courses">{words.toCourses}</ButtonLink>
        </EmptyState>
      ) : (
        <BookingForm offer={offer} person={person} keptDays={keptDays} reply={reply} />
      )}
    </Page>
  );
}
