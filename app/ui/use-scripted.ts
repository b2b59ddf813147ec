import { useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * Whether script works on this page: false in what the server writes and while that comes alive, true from then on. What
 * appears later in a living page is true at once, so that nobody sees, or clicks on, the form that is made for no script.
 */
export function useScripted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
