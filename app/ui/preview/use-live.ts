import { useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";

type Took = { milliseconds: number };

/**
 * Asks for the page's data anew whenever a file was saved, so that the page changes in place and keeps its scroll
 * position, and tells the workshop which version is seen. Returns how long the last save took to get here.
 */
export function useLive(version: number): number | null {
  const { revalidate } = useRevalidator();
  const [took, setTook] = useState<number | null>(null);
  useEffect(() => {
    const { hot } = import.meta;
    const changed = () => revalidate();
    const arrived = ({ milliseconds }: Took) => setTook(milliseconds);
    hot?.on("courses:changed", changed);
    hot?.on("preview:took", arrived);
    return () => {
      hot?.off("courses:changed", changed);
      hot?.off("preview:took", arrived);
    };
  }, [revalidate]);
  useEffect(() => {
    const tell = () => import.meta.hot?.send("preview:shown", { version });
    tell();
    import.meta.hot?.on("vite:ws:connect", tell);
    return () => import.meta.hot?.off("vite:ws:connect", tell);
  }, [version]);
  return took;
}
