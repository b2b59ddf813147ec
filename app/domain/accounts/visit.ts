import type { Language } from "~/content/lessons";
import type { Settings } from "~/platform/settings";

/** What a use case knows of the request behind it. What loaders and actions get as `context` fits. */
export type Visit = {
  settings: Pick<Settings, "origin">;
  /** Network address of whoever asks; for limits only. */
  address: string;
  /** The language in which they read the page. */
  language: Language;
};
