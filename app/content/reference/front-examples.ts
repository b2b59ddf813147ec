/** An example of each kind of front matter, which its schema accepts as it stands here. */
export const FRONT_EXAMPLES = {
  course: `id: k1
title: { de: KI verstehen, en: Understanding AI }
summary: { de: Was hinter dem Wort KI steckt., en: What lies behind the word AI. }
audience: { de: Alle im Büro., en: Everyone at the office. }
outcomes:
  de: [Sie unterscheiden Regeln und Sprachmodelle.]
  en: [You distinguish rules and language models.]
step: 5
order: 1
paths: [everyone]
prerequisites: []
passMark: 80`,
  lesson: `id: k1-1
title: KI, maschinelles Lernen, Sprachmodell
objective: Sie unterscheiden Regeln, maschinelles Lernen und Sprachmodelle an Beispielen.
minutes: 6
paths: [everyone]
stand: 2026-11-22
review_by: 2027-05-22
quelle:
  - { title: "Verordnung (EU) 2024/1689", url: "https://eur-lex.europa.eu/", date: 2024-07-12 }
  - { title: "Ein Bericht darüber", date: 2025-11-06, reported: true }`,
  article: `id: news-rechenzentrum
title: Wer bezahlt das Rechenzentrum?
summary: Was zugesagt ist, was verdient wird, und was der Unterschied bedeutet.
date: 2026-11-25
author: Trainerteam von KI-fit
stand: 2026-11-22
review_by: 2027-02-22
quelle:
  - { title: "Ein Bericht", date: 2025-11-06, reported: true }
lessons: [k7-4]`,
  glossary: `de: { term: Token, definition: "Ein Textstück, mit dem ein Sprachmodell rechnet." }
en: { term: Token, definition: "A piece of text that a language model works with." }`,
};
