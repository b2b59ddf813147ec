import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { ActionArgs, LoaderArgs } from "~/context";
import { bookingOf, cancelDemo, freeWeeks, isOpen, KEPT_DAYS, moveDemo } from "~/domain/demos";
import { notYet, readForm, refused } from "~/platform/forms";
import { Problem } from "~/platform/problems";
import { Message } from "~/ui/accounts/Message";
import { ButtonLink } from "~/ui/Button";
import { AppointmentView, DONE } from "~/ui/demo/Appointment";
import { useLanguage } from "~/ui/language";
import { demoTexts } from "~/ui/messages/demo";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

/** Opening the link changes nothing: mail scanners open links too. */
export async function loader({ params, request, context: { db, settings } }: LoaderArgs) {
  const booking = await bookingOf(db, params.code ?? "");
  if (!booking) return data({ appointment: null, keptDays: KEPT_DAYS }, { status: 410 });
  const open = isOpen(booking);
  const said = new URL(request.url).searchParams.get("done");
  const state = open ? ("open" as const) : booking.cancelledAt ? ("cancelled" as const) : ("past" as const);
  return {
    appointment: { state, startsAt: booking.startsAt.toISOString(), place: settings.demos.place },
    offer: { weeks: open ? await freeWeeks(db, settings.demos) : [], timeZone: settings.demos.timeZone },
    // An address can be kept for long: it says what was done only as long as it is so.
    done: DONE.find((done) => done === said && (done === "cancelled") === (state === "cancelled")) ?? null,
  };
}

export async function action({ request, params, context }: ActionArgs) {
  const code = params.code ?? "";
  const { intent, ...values } = await readForm(request, ["intent", "week", "slot"]);
  const page = `/demo/${encodeURIComponent(code)}`;
  if (values.week) return notYet(values);
  try {
    if (intent === "move") await moveDemo(context.db, code, values, context);
    else if (intent === "cancel") await cancelDemo(context.db, code);
    else throw new Problem("unreadable");
  } catch (error) {
    // The page says how a booking stands that can no longer be changed.
    if (error instanceof Problem && error.code === "gone") return redirect(page, 303);
    return refused(error, values);
  }
  context.wake();
  return redirect(`${page}?done=${intent === "move" ? "moved" : "cancelled"}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(demoTexts).booking.title);

export default function AppointmentRoute() {
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { texts, number } = useLanguage();
  const words = texts(demoTexts).booking;
  return (
    <Page viewer={useViewer()} width="narrow">
      {loaded.appointment ? (
        <AppointmentView {...loaded} reply={reply} />
      ) : (
        <Message title={words.goneTitle} text={words.gone(number(loaded.keptDays))}>
          <ButtonLink kind="primary" to="/demo">
            {words.again}
          </ButtonLink>
        </Message>
      )}
    </Page>
  );
}
