import type { Page } from "./page";
import { say } from "./sentences";

/** The last look at what goes to browsers: components beside a lesson write HTML of their own. */
export function checkHtml(page: Page, made: unknown): void {
  const texts: string[] = [];
  JSON.stringify(made, (_name, value: unknown) => {
    if (typeof value === "string" && value.includes("<")) texts.push(value);
    return value;
  });
  for (const html of texts) {
    const names = html.replace(/="[^"]*"/g, "=");
    const wrong =
      /<[a-z][^<>]*\s(style|on[a-z]+)=/i.exec(names)?.[1] ??
      /<(script|style|iframe|object|embed)\b/i.exec(names)?.[1];
    if (wrong) {
      const what = say("the lesson makes HTML with {0}, which the platform's security policy forbids", wrong);
      page.fault({ line: 1, column: 1 }, "", what, "mend the component that makes it: use class names");
    }
    if (/\s(?:href|src|action)="\s*(?:javascript|data|vbscript):/i.test(html)) {
      page.fault(
        { line: 1, column: 1 },
        "",
        "the lesson makes a link that runs code",
        "mend the component that makes it",
      );
    }
  }
}
