import type { Language } from "../lessons";

export type Choice = { ask: string; options: [text: string, why: string][] };
/** What stands in a new lesson. The first option of a choice is the right one. */
export type Words = {
  situation: string[];
  reading: { heading: string; paragraphs: string[] }[];
  example: { title: string; paragraphs: string[] };
  order: { ask: string; steps: [text: string, why: string][] };
  choices: Choice[];
  tomorrow: string;
  source: string;
};

/** How a lesson is built, said by a lesson that is built so. */
export const WORDS: Record<Language, Words> = {
  de: {
    situation: [
      "Beginnen Sie mit einer Situation aus der Arbeit. Nennen Sie eine Person, ihre Aufgabe und das, was ihr im Weg steht. Drei bis fünf Sätze reichen.",
      "Zum Beispiel: Frau Sommer leitet den Einkauf. Ein Kollege legt ihr einen Text vor und bittet um ihre Unterschrift. Sie hat zehn Minuten. Woran erkennt sie, ob der Text stimmt?",
      "Wer das liest, soll denken: Das kenne ich. Am Ende der Lektion kann diese Person ihre Frage beantworten.",
    ],
    reading: [
      {
        heading: "Der eine Gedanke dieser Lektion",
        paragraphs: [
          "Schreiben Sie hier den Gedanken, auf den es ankommt. Ein Gedanke je Absatz, kurze Sätze, die Anrede ist „Sie“. Ein neues Wort erklären Sie an Ort und Stelle. Gehört es ins Glossar, dann tragen Sie es in glossary.yaml ein und schreiben es mit der Komponente Term.",
          "Eine Lektion dauert fünf bis zehn Minuten und hat 350 bis 700 Wörter Text. Aufgaben zählen dabei nicht mit. Nach spätestens 250 Wörtern gibt es etwas zu tun.",
          "Danach zeigen Sie an einem Beispiel, wie es geht. Wer zusieht, wie jemand eine Aufgabe löst, löst die nächste leichter.",
        ],
      },
      {
        heading: "Was oft schiefgeht",
        paragraphs: [
          "Nennen Sie hier den Fehler, den Sie in der Praxis am häufigsten sehen. Sagen Sie, woran man ihn bemerkt und was er kostet. Aus solchen Fehlern werden gute falsche Antworten: Jemand könnte sie wirklich glauben.",
          "Stellen Sie dann Fragen zu dem, was im Text steht. Drei Antworten reichen. Die richtige ist nicht die längste und steht jedes Mal an einer anderen Stelle. Jede Antwort bekommt eine Rückmeldung, die den Grund nennt.",
          "Fragen Sie nach etwas, das bei der Arbeit gebraucht wird. Eine Frage nach einer Jahreszahl prüft das Gedächtnis, eine Frage nach dem nächsten Schritt prüft das Können. Schreiben Sie die Frage so, dass sie ohne die Antworten verständlich ist.",
          "Ab der zweiten Lektion fragen Sie zum Schluss noch einmal etwas aus einer früheren. Was nach einigen Tagen wieder gefragt wird, bleibt besser im Gedächtnis. Die Komponente Recall braucht dazu nur die Kennung der Aufgabe.",
          "Steht im Text etwas, das sich ändern kann, dann gehört eine Quelle dazu: im Kopf der Datei, mit Titel, Adresse und Tag. Tragen Sie auch ein, wann Sie das nächste Mal nachsehen.",
        ],
      },
    ],
    example: {
      title: "So lösen Sie eine Aufgabe vor",
      paragraphs: [
        "Zeigen Sie eine Aufgabe mit anderen Angaben als in der Übung darunter. Schreiben Sie jeden Schritt hin, auch den, der Ihnen selbstverständlich vorkommt.",
        "1. Was ist gegeben? Frau Sommer hat einen Text und zehn Minuten.\n2. Was wird gesucht? Eine Stelle, die sich nachschlagen lässt.\n3. Wie geht es weiter? Sie schlägt diese Stelle nach und entscheidet dann.",
      ],
    },
    order: {
      ask: "Bringen Sie die Teile einer Lektion in die Reihenfolge, in der man sie liest.",
      steps: [
        ["Die Situation", "Sie steht am Anfang, denn sie zeigt, wozu die Lektion gebraucht wird."],
        ["Das gelöste Beispiel", "Es kommt vor der Übung, damit niemand beim ersten Versuch raten muss."],
        ["Die Fragen", "Sie kommen nach Text und Beispiel, denn sie rufen ab, was dort stand."],
        [
          "Der Schritt für morgen",
          "Er schließt die Lektion ab und führt zurück an den eigenen Arbeitsplatz.",
        ],
      ],
    },
    choices: [
      {
        ask: "Womit beginnt eine Lektion?",
        options: [
          [
            "Mit einer Situation aus der Arbeit",
            "Ja: An ihr sehen Lernende sofort, wofür sie das Gelernte brauchen.",
          ],
          [
            "Mit einer Liste aller neuen Begriffe",
            "Begriffe werden dort erklärt, wo sie im Text zum ersten Mal vorkommen.",
          ],
          [
            "Mit der Geschichte des ganzen Fachs",
            "Die Geschichte des Fachs hilft bei der Arbeit von morgen selten weiter.",
          ],
        ],
      },
      {
        ask: "Was macht eine falsche Antwort zu einer guten?",
        options: [
          [
            "Jemand könnte sie wirklich glauben.",
            "Ja: Dann zeigt die Wahl, welcher Irrtum dahintersteckt, und Sie können antworten.",
          ],
          [
            "Sie ist deutlich länger als die anderen.",
            "Die Länge verrät etwas über die Antwort und nichts über das Können.",
          ],
          [
            "Sie bringt die Lernenden zum Schmunzeln.",
            "Über einen Scherz freut man sich, gewählt wird er von niemandem.",
          ],
        ],
      },
      {
        ask: "Was gehört in eine Rückmeldung?",
        options: [
          [
            "Der Grund, in einem ganzen Satz",
            "Ja: Erst der Grund hilft beim nächsten Mal, das Urteil allein kaum.",
          ],
          [
            "Das Wort „richtig“ oder „falsch“",
            "Das Urteil sieht man schon am Zeichen daneben; der Grund fehlt noch.",
          ],
          [
            "Ein Lob für die gute Mitarbeit",
            "Lob ist freundlich, doch es sagt nicht, warum die Antwort stimmt.",
          ],
        ],
      },
    ],
    tomorrow:
      "Nennen Sie einen Schritt, der morgen in zehn Minuten getan ist, und woran man merkt, dass er gelungen ist.",
    source: "Tragen Sie hier Ihre Quelle ein",
  },
  en: {
    situation: [
      "Begin with a situation from work. Name a person, what they have to do, and what stands in their way. Three to five sentences are enough.",
      "For example: Ms Sommer leads the purchasing team. A colleague puts a text in front of her and asks for her signature. She has ten minutes. How can she tell whether the text is right?",
      "Whoever reads this should think: I know that. At the end of the lesson this person can answer their question.",
    ],
    reading: [
      {
        heading: "The one idea of this lesson",
        paragraphs: [
          "Write down the idea that matters. One thought in each paragraph, short sentences, and speak to the reader as “you”. Explain a new word on the spot. If it belongs into the glossary, enter it in glossary.yaml and write it with the component Term.",
          "A lesson takes five to ten minutes and has 350 to 700 words of text. Items do not count. After 250 words at the latest there is something to do.",
          "Then show in an example how it is done. Those who have watched somebody solve a task find the next one easier.",
        ],
      },
      {
        heading: "What often goes wrong",
        paragraphs: [
          "Name the mistake that you see most often in practice. Say how people notice it and what it costs. Such mistakes make good wrong answers: somebody could really believe them.",
          "Then ask about what stands in the text. Three answers are enough. The right one is not the longest, and it stands at another place each time. Each answer gets feedback that gives the reason.",
          "Ask for something that is needed at work. A question about a year tests memory, a question about the next step tests skill. Write the question so that it makes sense without its answers.",
          "From the second lesson on, close by asking something from an earlier one again. What is asked again after some days stays in memory better. The component Recall needs the id of the item and no more.",
          "Where the text says something that may change, give its source: at the top of the file, with title, address and day. Also enter when you will look again.",
        ],
      },
    ],
    example: {
      title: "How to work through a task",
      paragraphs: [
        "Show a task with other details than the exercise below. Write down each step, even the one that seems obvious to you.",
        "1. What is given? Ms Sommer has a text and ten minutes.\n2. What is asked for? A place that can be looked up.\n3. What comes next? She looks up this place, and then she decides.",
      ],
    },
    order: {
      ask: "Put the parts of a lesson into the order in which they are read.",
      steps: [
        ["The situation", "It stands first because it shows what the lesson is needed for."],
        ["The worked example", "It comes before the exercise, so that nobody has to guess at first."],
        ["The questions", "They come after text and example, since they ask for what stood there."],
        ["The step for tomorrow", "It closes the lesson and leads back to the learner's own desk."],
      ],
    },
    choices: [
      {
        ask: "What does a lesson begin with?",
        options: [
          ["A situation from everyday work", "Yes: it shows learners at once what they will need this for."],
          ["A list of all the new terms", "Terms are explained where they first appear in the text."],
          [
            "The history of the whole field",
            "The history of a field seldom helps with the work of tomorrow.",
          ],
        ],
      },
      {
        ask: "What makes a wrong answer a good one?",
        options: [
          [
            "Somebody could really believe it.",
            "Yes: then the choice shows which mistake is behind it, and you can reply.",
          ],
          [
            "It is much longer than the others.",
            "Its length says something about the answer and nothing about the skill.",
          ],
          [
            "It makes the learners smile a bit.",
            "A joke is welcome, but nobody ever chooses it as an answer.",
          ],
        ],
      },
      {
        ask: "What belongs into feedback?",
        options: [
          [
            "The reason, in a full sentence",
            "Yes: the reason helps the next time, the verdict alone hardly does.",
          ],
          [
            "The word “right” or the word “wrong”",
            "The sign beside it says that already; the reason is missing.",
          ],
          ["Praise for joining in so well", "Praise is kind, but it does not say why the answer is right."],
        ],
      },
    ],
    tomorrow: "Name one step that is done tomorrow in ten minutes, and how people notice that it worked.",
    source: "Enter your source here",
  },
};
