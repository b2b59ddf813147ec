import type { ComponentName } from "../vocabulary";

/** A component that stands for itself, with all its parts: what it is for, and an example that compiles as it stands here. */
export type Example = { name: ComponentName; parts: readonly ComponentName[]; does: string; mdx: string };

const feedback = (reason: string) => `<Feedback>${reason}</Feedback>`;

export const EXAMPLES: readonly Example[] = [
  {
    name: "Term",
    parts: [],
    does: "A word of the glossary, explained on the spot.",
    mdx: '<Term id="token">Token</Term>',
  },
  {
    name: "Callout",
    parts: [],
    does: "A remark beside the text.",
    mdx: '<Callout kind="tip" title="Kurz">\nEin Satz reicht.\n</Callout>',
  },
  {
    name: "WorkedExample",
    parts: [],
    does: "A worked example.",
    mdx: '<WorkedExample title="Ersparnis im Monat">\n10 h mal 4 Wochen mal 50 € sind 2.000 €.\n</WorkedExample>',
  },
  {
    name: "Reveal",
    parts: [],
    does: "Something to think about before unfolding it.",
    mdx: '<Reveal summary="Was fehlt in dieser Rechnung?">\nDie Zeit zum Prüfen.\n</Reveal>',
  },
  {
    name: "Tabs",
    parts: ["Tab"],
    does: "Alternatives side by side.",
    mdx: '<Tabs label="Zwei Fassungen">\n<Tab title="Vorher">\nSchreib was.\n</Tab>\n<Tab title="Nachher">\nSchreiben Sie drei Sätze.\n</Tab>\n</Tabs>',
  },
  {
    name: "Figure",
    parts: [],
    does: 'A picture of the lesson\'s folder, as `![alt](bild.svg "caption")` is too.',
    mdx: '<Figure src="bild.svg" alt="Zwei Kästen, die ineinander liegen" caption="Wie die Begriffe zusammenhängen" />',
  },
  {
    name: "Video",
    parts: [],
    does: "A film of the lesson's folder.",
    mdx: '<Video src="film.mp4" captions="film.de.vtt" poster="bild.svg" title="Ein Prompt entsteht" />',
  },
  {
    name: "Situation",
    parts: [],
    does: "The situation from work that opens a lesson.",
    mdx: "<Situation>\nFrau Sommer hat zehn Minuten.\n</Situation>",
  },
  {
    name: "Tomorrow",
    parts: [],
    does: "What to do tomorrow, which closes a lesson.",
    mdx: "<Tomorrow>\nSchlagen Sie eine Quelle nach.\n</Tomorrow>",
  },
  {
    name: "TokenSlider",
    parts: [],
    does: "Continues a text word by word, from the next-word counts of a text file.",
    mdx: '<TokenSlider id="k1-2-slider" corpus="korpus.de.txt" start="die kollegin" />',
  },
  {
    name: "SingleChoice",
    parts: ["Option", "Feedback"],
    does: "One right answer among several.",
    mdx: `<SingleChoice id="k1-2-vorhersage">
  Wie erzeugt ein Sprachmodell Text?

  <Option id="a" correct>Es sagt ein Textstück voraus.${feedback("…")}</Option>
  <Option id="b">Es sucht fertige Sätze.${feedback("…")}</Option>
  <Option id="c">Es folgt festen Regeln.${feedback("…")}</Option>
</SingleChoice>`,
  },
  {
    name: "MultipleChoice",
    parts: ["Option", "Feedback"],
    does: "One right answer or more.",
    mdx: `<MultipleChoice id="k4-1-angaben">
  Welche Angaben gehören zu einer Person?

  <Option id="a" correct>Die dienstliche E-Mail-Adresse${feedback("…")}</Option>
  <Option id="b" correct>Die Personalnummer${feedback("…")}</Option>
  <Option id="c">Der Umsatz des Unternehmens${feedback("…")}</Option>
</MultipleChoice>`,
  },
  {
    name: "TrueFalse",
    parts: ["WhenTrue", "WhenFalse", "Reason", "Feedback"],
    does: "A statement to judge, with the reason for the judgement.",
    mdx: `<TrueFalse id="k3-1-beleg" answer="false">
  Eine Antwort mit Aktenzeichen ist belegt.
  <WhenTrue>…</WhenTrue>
  <WhenFalse>…</WhenFalse>
  <Reason id="a" correct>Auch Aktenzeichen werden erfunden.${feedback("…")}</Reason>
  <Reason id="b">Aktenzeichen sind geheim.${feedback("…")}</Reason>
</TrueFalse>`,
  },
  {
    name: "Numeric",
    parts: ["Feedback"],
    does: "A result to work out.",
    mdx: `<Numeric id="k6-4-nutzen" answer="300" tolerance="5" unit="€">
  Wie hoch ist der Nutzen im Monat?
  ${feedback("For the right result.")}
  <Feedback when="1200">For this typical wrong result.</Feedback>
  <Feedback otherwise>For any other.</Feedback>
</Numeric>`,
  },
  {
    name: "ShortText",
    parts: ["Feedback"],
    does: "A word or two to remember.",
    mdx: `<ShortText id="k1-3-wort" answer="Halluzination | Konfabulation">
  Wie heißt eine erfundene Angabe?
  ${feedback("For a right answer.")}
  <Feedback when="Lüge">For this typical wrong answer.</Feedback>
  <Feedback otherwise>For any other.</Feedback>
</ShortText>`,
  },
  {
    name: "Ordering",
    parts: ["Step", "Feedback"],
    does: "Steps to put into order; they stand here in the right one.",
    mdx: `<Ordering id="k2-1-folge">
  Bringen Sie die Schritte in Ordnung.
  <Step id="a">Ziel nennen${feedback("…")}</Step>
  <Step id="b">Material geben${feedback("…")}</Step>
</Ordering>`,
  },
  {
    name: "Matching",
    parts: ["Pair", "Left", "Right", "Feedback"],
    does: "Pairs to bring together.",
    mdx: `<Matching id="k5-1-rollen">
  Wer ist was?
  <Pair id="a"><Left>Wer entwickelt</Left><Right>Anbieter</Right>${feedback("…")}</Pair>
  <Pair id="b"><Left>Wer einsetzt</Left><Right>Betreiber</Right>${feedback("…")}</Pair>
</Matching>`,
  },
  {
    name: "Grouping",
    parts: ["Group", "Card", "Feedback"],
    does: "Cards to sort into groups.",
    mdx: `<Grouping id="k1-1-karten">
  Ordnen Sie zu.
  <Group id="regel">Feste Regel</Group>
  <Group id="ml">Maschinelles Lernen</Group>
  <Card id="a" group="ml">Spamfilter${feedback("…")}</Card>
  <Card id="b" group="regel">Mahnlauf${feedback("…")}</Card>
</Grouping>`,
  },
  {
    name: "Cloze",
    parts: ["Text", "Blank", "Feedback"],
    does: "A text with gaps to type into, or to choose for.",
    mdx: `<Cloze id="k1-2-luecken">
  Ergänzen Sie den Satz.

  <Text>Ein Modell sagt das nächste <Blank id="a" answer="Token | Textstück">${feedback("…")}</Blank> voraus; es <Blank id="b" answer="rechnet" options="rechnet | weiß | sucht">${feedback("…")}</Blank>.</Text>
</Cloze>`,
  },
  {
    name: "Spotting",
    parts: ["Text", "Spot", "Feedback"],
    does: "A text in which places are to be marked.",
    mdx: `<Spotting id="k1-3-stellen">
  Markieren Sie, was erfunden sein könnte.

  <Text>Laut <Spot id="a" correct>BGH, Az. VIII ZR 999/22${feedback("…")}</Spot> gilt <Spot id="b">seit 2022${feedback("…")}</Spot> etwas Neues.</Text>
</Spotting>`,
  },
  {
    name: "Scenario",
    parts: ["Scene", "Decision", "Feedback"],
    does: "Decisions, each with its consequence; the scenes form a tree that begins with the first one.",
    mdx: `<Scenario id="k3-4-entscheidung">
  Der Vorschlag liegt vor Ihnen.
  <Scene id="start">
    Die Kollegin wartet.
    <Decision id="a" to="nachfrage" points="2">Ich prüfe selbst.${feedback("…")}</Decision>
    <Decision id="b" points="0">Ich unterschreibe.${feedback("…")}</Decision>
  </Scene>
  <Scene id="nachfrage">
    Eine Zahl stimmt nicht.
    <Decision id="a" points="1">Ich widerspreche.${feedback("…")}</Decision>
    <Decision id="b" points="0">Ich lasse es laufen.${feedback("…")}</Decision>
  </Scene>
</Scenario>`,
  },
  {
    name: "PromptLab",
    parts: ["Start", "Criterion", "Missing", "Forbidden", "Model", "Feedback"],
    does: "A prompt to write or to revise, graded by fixed rules.",
    mdx: `<PromptLab id="k2-2-anfragen">
  Wofür der Prompt ist, und womit.

  <Start>Schreib eine Mail.</Start>
  <Criterion id="rolle" find="Sie sind | als …">
    Rolle
    ${feedback("…")}
    <Missing>…</Missing>
  </Criterion>
  <Forbidden id="daten" data="email | phone" find="Frau Sommer">
    Ohne personenbezogene Daten
    ${feedback("…")}
  </Forbidden>
  <Model>Sie sind Sachbearbeiterin im Fundbüro.</Model>
</PromptLab>`,
  },
  {
    name: "Recall",
    parts: [],
    does: "Asks an item of an earlier lesson again.",
    mdx: '<Recall item="k1-1-regel" />',
  },
  {
    name: "Pool",
    parts: [],
    does: "Holds the items that a final test draws from.",
    mdx: `<Pool id="k1-pool" draw="1">
  <SingleChoice id="k1-t-1">
    Was gilt hier?

    <Option id="a" correct>Dies${feedback("…")}</Option>
    <Option id="b">Jenes${feedback("…")}</Option>
  </SingleChoice>
</Pool>`,
  },
  {
    name: "Area",
    parts: [],
    does: "Holds the questions of one area of the KI-fit-Check.",
    mdx: `<Area id="law">
  <SingleChoice id="check-a-rolle">
    Was gilt hier?

    <Option id="a" correct>Dies${feedback("…")}</Option>
    <Option id="b">Jenes${feedback("…")}</Option>
  </SingleChoice>
</Area>`,
  },
  {
    name: "Worksheet",
    parts: ["Entry", "Grid", "Column", "Row", "Result", "Chart", "Advice"],
    does: "What a learner fills in and keeps.",
    mdx: `<Worksheet id="k6-4-rechnung" title="Ihre Rechnung">
  Rechnen Sie mit eigenen Zahlen.

  <Entry id="ersparnis" kind="number" unit="h je Woche" example="10">Gesparte Zeit</Entry>
  <Grid id="matrix" kind="number" own="2">
    Vergleichen Sie.
    <Column id="a">Lösung A</Column>
    <Row id="preis">Preis</Row>
  </Grid>
  <Result id="netto" unit="€" formula="ersparnis * 200 - 900">Nutzen im Monat</Result>
  <Chart of="netto">Was bleibt</Chart>
  <Advice when="netto < 0">Prüfen Sie die Annahmen noch einmal.</Advice>
</Worksheet>`,
  },
];
