import type { OfferedComponent } from "~/content/completion";

/** Components that hold nothing. */
const EMPTY = new Set(["Figure", "Recall", "Chart", "Entry", "Column", "Row", "Result"]);

const option = (id: string, correct = "") => `  <Option id="${id}"${correct}>
    \${Antwort}
    <Feedback>\${Warum}</Feedback>
  </Option>`;

/** What a component is begun with, by its name; `\${}` is where one types, `ID` an id that is free. */
const WHOLE: Record<string, string> = {
  SingleChoice: `<SingleChoice id="ID">
  \${Frage}

${option("a", " correct")}
${option("b")}
${option("c")}
</SingleChoice>`,
  MultipleChoice: `<MultipleChoice id="ID">
  \${Frage}

${option("a", " correct")}
${option("b", " correct")}
${option("c")}
</MultipleChoice>`,
  TrueFalse: `<TrueFalse id="ID" answer="true">
  \${Aussage}

  <WhenTrue>\${Rückmeldung}</WhenTrue>
  <WhenFalse>\${Rückmeldung}</WhenFalse>
  <Reason id="a" correct>
    \${Grund}
    <Feedback>\${Warum}</Feedback>
  </Reason>
  <Reason id="b">
    \${Grund}
    <Feedback>\${Warum}</Feedback>
  </Reason>
</TrueFalse>`,
  Ordering: `<Ordering id="ID">
  \${Frage}

  <Step id="a">\${Zuerst}<Feedback>\${Warum}</Feedback></Step>
  <Step id="b">\${Dann}<Feedback>\${Warum}</Feedback></Step>
  <Step id="c">\${Zuletzt}<Feedback>\${Warum}</Feedback></Step>
</Ordering>`,
  Matching: `<Matching id="ID">
  \${Frage}

  <Pair id="a"><Left>\${Links}</Left><Right>\${Rechts}</Right><Feedback>\${Warum}</Feedback></Pair>
  <Pair id="b"><Left>\${Links}</Left><Right>\${Rechts}</Right><Feedback>\${Warum}</Feedback></Pair>
  <Pair id="c"><Left>\${Links}</Left><Right>\${Rechts}</Right><Feedback>\${Warum}</Feedback></Pair>
</Matching>`,
  Numeric: `<Numeric id="ID" answer="\${3}">
  \${Frage}

  <Feedback>\${Warum}</Feedback>
</Numeric>`,
  ShortText: `<ShortText id="ID" answer="\${Antwort}">
  \${Frage}

  <Feedback>\${Warum}</Feedback>
</ShortText>`,
  Callout: `<Callout kind="note">
\${}
</Callout>`,
  Figure: `<Figure src="\${}" alt="\${}" />`,
  Term: `<Term id="\${}">\${}</Term>`,
};

const IN_ENGLISH: Record<string, string> = {
  Antwort: "Answer",
  Warum: "Why",
  Frage: "Question",
  Aussage: "Statement",
  Rückmeldung: "Feedback",
  Grund: "Reason",
  Zuerst: "First",
  Dann: "Then",
  Zuletzt: "Last",
  Links: "Left",
  Rechts: "Right",
};

/** What stands in the text when a component is chosen. */
export function snippetOf({ name, attributes }: OfferedComponent, id: string, language: "de" | "en"): string {
  const needed = attributes
    .filter(({ required }) => required)
    .map(
      (attribute) =>
        ` ${attribute.name}="${attribute.name === "id" && /^(?!Term)/.test(name) ? `\${${id}}` : `\${}`}"`,
    )
    .join("");
  const whole =
    WHOLE[name] ?? (EMPTY.has(name) ? `<${name}${needed} />` : `<${name}${needed}>\n\${}\n</${name}>`);
  const own = whole.replaceAll("ID", id);
  return language === "de"
    ? own
    : own.replace(/\$\{(\p{L}+)\}/gu, (_all, word) => `\${${IN_ENGLISH[word] ?? word}}`);
}
