import { RemixBrowser } from "@remix-run/react";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { provideDictionary } from "./ui/dictionary";
import { collectStaticHtml } from "./ui/StaticHtml";

/** The browser loads the texts of the page's own language only. */
async function start() {
  if (document.documentElement.lang === "en") provideDictionary("en", (await import("./ui/messages/en")).en);
  else provideDictionary("de", (await import("./ui/messages/de")).de);
  collectStaticHtml();
  startTransition(() => {
    hydrateRoot(document, <RemixBrowser />);
  });
}

void start();
