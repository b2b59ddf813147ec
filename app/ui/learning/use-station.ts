import { useEffect } from "react";

/** How long a section must stay in view before the place is noted, in milliseconds. */
const SETTLED = 1_500;

/**
 * Notes the section that a learner is at, so that another device can go on there. One request when it changes,
 * at most; where scripts are off, answers alone note the place.
 */
export function useStation({
  path,
  headings,
  signedIn,
}: {
  path: string;
  headings: { id: string }[];
  signedIn: boolean;
}): void {
  useEffect(() => {
    if (!signedIn) return;
    let noted: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const note = (place: string) => {
      if (place === noted) return;
      noted = place;
      navigator.sendBeacon("/learn/place", new URLSearchParams({ path, place }));
    };
    const observer = new IntersectionObserver(
      (entries) => {
        const place = entries.findLast((entry) => entry.isIntersecting)?.target.id;
        if (!place) return;
        clearTimeout(timer);
        timer = setTimeout(note, SETTLED, place);
      },
      { rootMargin: "0px 0px -60% 0px" },
    );
    for (const { id } of headings) {
      const heading = document.getElementById(id);
      if (heading) observer.observe(heading);
    }
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [path, headings, signedIn]);
}
