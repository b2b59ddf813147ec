/**
 * A worksheet, whose code only the lessons load that have one. The server knows it from the start and writes it into the
 * page; a browser fetches it while the page stands, and then brings it to life.
 *
 *     server:  provideWorksheet(Worksheet)
 *     page:    <LazyWorksheet sheet={segment.sheet} state={state} action={path} signedIn={signedIn} reply={reply} />
 */
import { lazy, Suspense } from "react";
import type { Worksheet, WorksheetProps } from "./Worksheet";

let provided: typeof Worksheet | undefined;

export function provideWorksheet(component: typeof Worksheet): void {
  provided = component;
}

const Loaded = lazy(() => import("./Worksheet").then((module) => ({ default: module.Worksheet })));

/** While the code is on its way, what the server wrote stays as it is, and can be filled. */
export function LazyWorksheet(props: WorksheetProps) {
  const Known = provided ?? Loaded;
  return (
    <Suspense fallback={null}>
      <Known {...props} />
    </Suspense>
  );
}
