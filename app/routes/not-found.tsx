import type { LoaderArgs } from "~/context";
import { Problem } from "~/platform/problems";

/** Every address that nothing else has, and every request that was refused before a route could see it. */
export const loader = ({ context: { refusal } }: LoaderArgs) => {
  throw new Problem(refusal ?? "not-found");
};
export const action = loader;

export default function NotFoundRoute() {
  return null;
}
