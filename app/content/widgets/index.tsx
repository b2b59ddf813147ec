import type { ComponentType } from "react";
import { MARKERS, type Props } from "../elements";
import type { Page } from "../page";
import { callout, calloutProps } from "./callout";
import { figure, figureProps } from "./figure";
import { reveal, revealProps } from "./reveal";
import { situation, situationProps, tomorrow, tomorrowProps } from "./situation";
import { tabProps, tabs, tabsProps } from "./tabs";
import { term, termProps } from "./term";
import { video, videoProps } from "./video";
import { workedExample, workedExampleProps } from "./worked-example";

/** What may be written on each component for reading; the descriptions are the trainers' reference. */
export const WIDGET_PROPS = {
  Term: termProps,
  Callout: calloutProps,
  WorkedExample: workedExampleProps,
  Reveal: revealProps,
  Tabs: tabsProps,
  Tab: tabProps,
  Figure: figureProps,
  Video: videoProps,
  Situation: situationProps,
  Tomorrow: tomorrowProps,
};

/**
 * The components that a page's MDX may use: those for reading, which render to plain HTML, and markers for
 * the rest. Unknown names, which have been noted as faults already, render as nothing.
 */
export function createComponents(
  page: Page,
  unknownNames: Set<string>,
): Record<string, ComponentType<Props>> {
  const nothing = Object.fromEntries([...unknownNames].map((name) => [name, () => null]));
  return {
    ...nothing,
    ...MARKERS,
    Term: term(page),
    Callout: callout(page),
    WorkedExample: workedExample(page),
    Reveal: reveal(page),
    Tabs: tabs(page),
    Figure: figure(page),
    Video: video(page),
    Situation: situation(page),
    Tomorrow: tomorrow(page),
  };
}
