import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { LoaderArgs } from "~/context";
import { KEPT_DAYS, listBookings } from "~/domain/demos";
import { BookingList } from "~/ui/demo/BookingList";
import { useLanguage } from "~/ui/language";
import { demoTexts } from "~/ui/messages/demo";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

export async function loader({ context: { db, settings, viewer } }: LoaderArgs) {
  const bookings = await listBookings(db, viewer, settings.demos);
  const now = new Date();
  const rows = bookings.map(({ cancelledAt, startsAt, ...booking }) => ({
    ...booking,
    startsAt: startsAt.toISOString(),
    cancelled: cancelledAt !== null,
    isOver: cancelledAt !== null || startsAt < now,
  }));
  return {
    coming: rows.filter(({ isOver }) => !isOver),
    over: rows.filter(({ isOver }) => isOver).reverse(),
    timeZone: settings.demos.timeZone,
    keptDays: KEPT_DAYS,
  };
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(demoTexts).bookings.title);

export default function BookingsRoute() {
  const { keptDays, ...loaded } = useLoaderData<typeof loader>();
  const { texts, number } = useLanguage();
  const words = texts(demoTexts).bookings;
  return (
    <Page viewer={useViewer()}>
      <header className="page-head">
        <h1>{words.title}</h1>
        <p className="lead">{words.lead(number(keptDays))}</p>
      </header>
      <BookingList {...loaded} />
    </Page>
  );
}
