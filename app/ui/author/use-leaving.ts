import { useBlocker } from "@remix-run/react";
import { useEffect } from "react";
import type { Saving } from "../saving/use-saving";

/** Statuses in which what is typed is on this page only, and no request on leaving would bring it into the draft. */
const ONLY_HERE: Saving<unknown>["status"][] = ["offline", "away", "too-long", "signed-out", "conflict"];

/** Asks before a page is left whose text has not arrived. */
export function useLeaving(status: Saving<unknown>["status"], question: string): void {
  const warns = ONLY_HERE.includes(status);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => warns && currentLocation.key !== nextLocation.key,
  );
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    if (window.confirm(question)) blocker.proceed();
    else blocker.reset();
  }, [blocker, question]);
  useEffect(() => {
    if (!warns) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [warns]);
}
