import { RemixBrowser } from "@remix-run/react";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { provideDictionary } from "./ui/dictionary";
import { collectStaticHtml } from "./ui/StaticHtml";

/** The browser loads the texts of the page's own language only. */
async function start() {
  if (document.documentElement.lang === "en") provideDictionary("en", (await import("./ui/messages/en")).en);
  else provideDictionary("de", (await import("./ui/messages/de")).de);
  await readPageData();
  collectStaticHtml();
  startTransition(() => {
    hydrateRoot(document, <RemixBrowser />);
  });
}

/**
 * Remix reads the page's data when it first renders, and throws the promise of it. Within React that leaves a moment
 * in which a key or a click ends in React's error 345, so it is read before React begins.
 */
async function readPageData() {
  try {
    RemixBrowser({});
  } catch (reading) {
    await reading;
  }
}

void start();
