/**
 * What changed in a lesson, whose code only those load who have something to look at. As with a worksheet, the server knows
 * it from the start and writes it into the page; its form works before the code is there.
 *
 *     server:  provideLookAgain(LookAgain)
 *     page:    <LazyLookAgain look={look} action={path} />
 */
import { type ComponentProps, lazy, Suspense } from "react";
import type { LookAgain } from "./LookAgain";

let provided: typeof LookAgain | undefined;

export function provideLookAgain(component: typeof LookAgain): void {
  provided = component;
}

const Loaded = lazy(() => import("./LookAgain").then((module) => ({ default: module.LookAgain })));

/** Nothing, for whoever has nothing to look at. */
export function LazyLookAgain(props: ComponentProps<typeof LookAgain>) {
  const Known = provided ?? Loaded;
  if (!props.look) return null;
  return (
    <Suspense fallback={null}>
      <Known {...props} />
    </Suspense>
  );
}
