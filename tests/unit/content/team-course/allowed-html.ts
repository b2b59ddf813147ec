/**
 * Looks at HTML with eyes of its own: every `<` begins an element of this list, every attribute is of this list, every
 * address leads where lessons may lead. Returns what it objects to.
 */
export function objectionsTo(html: string): string[] {
  const objections: string[] = [];
  const rest = html.replace(TAG, (_tag, name: string, attributes: string) => {
    if (!ELEMENTS.has(name)) objections.push(`<${name}>`);
    for (const [, attribute = "", value = ""] of attributes.matchAll(ATTRIBUTE)) {
      if (!ATTRIBUTES.has(attribute)) objections.push(`${name} ${attribute}`);
      const plain = decoded(value);
      if (attribute === "href" && !isHarmless(plain)) objections.push(`href ${plain}`);
      if (attribute === "src" && !/^\/course-images\/t-[a-z0-9]{10}\/[a-z0-9]+$/.test(plain))
        objections.push(`src ${plain}`);
    }
    return "";
  });
  if (/[<>]/.test(rest)) objections.push(`unescaped: ${rest.slice(0, 80)}`);
  return objections;
}

const TAG = /<\/?([a-z][a-z0-9]*)((?:\s[a-zA-Z-]+="[^"<>]*")*)\s*\/?>/g;
const ATTRIBUTE = /\s([a-zA-Z-]+)="([^"]*)"/g;

const ELEMENTS = new Set(
  "p h2 h3 h4 h5 h6 ul ol li em strong del code pre blockquote hr br table thead tbody tr th td sup sub a div section span abbr b cite dfn i ins kbd mark q s small wbr input button details summary fieldset legend label figure figcaption img".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(
  "class id role tabindex lang title dir translate href rel popover popovertarget for name type checked disabled scope start src alt width height loading decoding aria-label aria-labelledby aria-describedby data-footnote-ref data-footnote-backref data-footnotes".split(
    " ",
  ),
);

const decoded = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|#x27);/g,
    (_all, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"' })[name] ?? "'",
  );

/** As a browser reads an address: blanks and control characters in front and within do not count. */
function isHarmless(address: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers leave these characters out, too
  const bare = address.replace(/[\x00-\x20]/g, "");
  if (/^[\\/]{2}/.test(bare)) return false;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  return scheme === undefined || ["http", "https", "mailto", "tel"].includes(scheme);
}
