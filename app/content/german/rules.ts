/** What the rules of the course check say (../rules). */
export const RULES = {
  "the right answer has {0} characters, {1} times the mean of the wrong ones":
    "die richtige Antwort hat {0} Zeichen, das {1}-Fache des Durchschnitts der falschen",
  "{0} to {1}": "{0} bis {1}",
  "write {0} characters, or lengthen the wrong ones":
    "schreiben Sie {0} Zeichen oder verlängern Sie die falschen",
  "write {0} characters, or shorten the wrong ones": "schreiben Sie {0} Zeichen oder kürzen Sie die falschen",
  "the right answer is the longest, by {0} characters; so it is in {1} of the {2} items counted together ({3} at most)":
    "die richtige Antwort ist die längste, um {0} Zeichen; so ist es bei {1} der {2} Aufgaben, die zusammen zählen (höchstens {3})",
  "shorten it, or lengthen a wrong one": "kürzen Sie sie oder verlängern Sie eine falsche",
  "the right answer is number {0}, as in {1} of the {2} items counted together ({3} at most)":
    "die richtige Antwort steht an Stelle {0}, wie bei {1} der {2} Aufgaben, die zusammen zählen (höchstens {3})",
  "write it as number {0} (--fix does)": "schreiben Sie sie an Stelle {0} (--fix erledigt es)",
  "leave out the one that is chosen least": "lassen Sie die weg, die am seltensten gewählt wird",
  "is one too many: the item has {0}": "ist eine zu viel: Die Aufgabe hat {0}",
  "add a wrong one that somebody could believe": "ergänzen Sie eine falsche, die man glauben könnte",
  "has {0} {1}; {2} are meant": "hat {0} {1}; gemeint sind {2}",
  "has {0} words; {1} or more are meant": "hat {0} Wörter; gemeint sind {1} oder mehr",
  "say why the answer is right or wrong": "sagen Sie, warum die Antwort richtig oder falsch ist",
  "“{0}” sums up other options": "„{0}“ fasst andere Antworten zusammen",
  "say one thing of its own": "sagen Sie etwas Eigenes",
  "“{0}” is an absolute, which gives the option away":
    "„{0}“ gilt ohne Ausnahme und verrät damit die Antwort",
  "say it more narrowly, or name the case that is meant":
    "sagen Sie es enger oder nennen Sie den Fall, der gemeint ist",
  "“{0}” negates the question": "„{0}“ verneint die Frage",
  "ask for what is so, not for what is not": "fragen Sie nach dem, was ist, nicht nach dem, was nicht ist",
  "add to the lesson, or join it with the next one":
    "ergänzen Sie die Lektion oder legen Sie sie mit der nächsten zusammen",
  "split the lesson in two": "teilen Sie die Lektion in zwei",
  "is {0}; lessons take {1} to {2}": "ist {0}; Lektionen dauern {1} bis {2}",
  "the lesson has {0} words to read; {1} to {2} are meant":
    "die Lektion hat {0} Wörter Lesetext; gemeint sind {1} bis {2}",
  "write {0} more": "schreiben Sie {0} mehr",
  "take out {0}; the limit is passed here": "nehmen Sie {0} heraus; hier ist die Grenze überschritten",
  "{0} words without anything to answer or try; word {1} is in this block":
    "{0} Wörter ohne etwas zum Antworten oder Ausprobieren; Wort {1} steht in diesem Absatz",
  "put an item before it, or shorten the text": "setzen Sie eine Aufgabe davor oder kürzen Sie den Text",
  "is the first in its course to be worked out, and nothing has shown how":
    "ist die erste im Kurs, die man ausarbeitet, und nichts hat gezeigt, wie",
  "put a <WorkedExample> before it that does the same with other numbers":
    "setzen Sie ein <WorkedExample> davor, das dasselbe mit anderen Zahlen vormacht",
  "does not begin with the learner": "beginnt nicht mit den Lernenden",
  "begin with {0} and a verb": "beginnen Sie mit {0} und einem Verb",
  "say what learners do to show it: explain, distinguish, apply, check, calculate, decide …":
    "sagen Sie, was Lernende dafür tun: erklären, unterscheiden, anwenden, prüfen, berechnen, entscheiden …",
  "“{0}” is nothing that can be seen or tested": "„{0}“ kann niemand sehen oder prüfen",
  "{0} (all are in rules/words/verbs.ts)": "{0} (alle stehen in rules/words/verbs.ts)",
  "begin with a verb such as erklären, prüfen, entscheiden":
    "beginnen Sie mit einem Verb wie erklären, prüfen, entscheiden",
  "“{0}” is not among the verbs of objectives": "„{0}“ gehört nicht zu den Verben für Lernziele",
  "“{0}” stands without its other half": "„{0}“ steht ohne seine andere Hälfte",
  "complete it with {0}": "ergänzen Sie {0}",
  "{0} or {1}": "{0} oder {1}",
  "the lesson asks {0} of its own items that count; at least {1} are meant":
    "eigene Aufgaben der Lektion, die zählen: {0}; gemeint sind mindestens {1}",
  "add items, or leave optional out": "ergänzen Sie Aufgaben oder lassen Sie optional weg",
  'add <Recall item="{0}" /> or another item of an earlier lesson':
    'ergänzen Sie <Recall item="{0}" /> oder eine andere Aufgabe aus einer früheren Lektion',
  "the lesson asks nothing of an earlier one": "die Lektion fragt nichts aus einer früheren",
  'put its items into <Pool id="…" draw="…">': 'setzen Sie seine Aufgaben in <Pool id="…" draw="…">',
  "the test has no pool to draw from": "der Test hat keinen Pool, aus dem er zieht",
  "nothing in the lesson counts, so that nobody could complete it":
    "in der Lektion zählt nichts, also könnte sie niemand abschließen",
  "add an item, or leave optional out": "ergänzen Sie eine Aufgabe oder lassen Sie optional weg",
  "draws {0} of {1} items; the pool should hold {2}": "zieht {0} von {1} Aufgaben; der Pool sollte {2} haben",
  "add more items to the pool": "ergänzen Sie den Pool um weitere Aufgaben",
  "add {0} items, or draw {1}": "ergänzen Sie den Pool um {0} oder ziehen Sie {1}",
  "market figures": "Marktzahlen",
  law: "Recht",
  facts: "Fakten",
  "a footnote": "eine Fußnote",
  "the lesson states {0} (“{1}”), but names no source": "die Lektion nennt {0} („{1}“), aber keine Quelle",
  "add quelle, stand and review_by to the front matter":
    "ergänzen Sie quelle, stand und review_by im Kopf der Datei",
  "it states {0}, “{1}” in line {2}": "sie nennt {0}, „{1}“ in Zeile {2}",
  "it states {0}, “{1}” in line {2} of the other edition":
    "sie nennt {0}, „{1}“ in Zeile {2} der anderen Sprachfassung",
  "of its sources": "ihrer Quellen wegen",
  "{0} is more than {1} months after stand ({2})": "{0} liegt mehr als {1} Monate nach stand ({2})",
  "write {0} or earlier (--fix does)": "schreiben Sie {0} oder früher (--fix erledigt es)",
  "“{0}” is of {1}, after stand ({2})": "„{0}“ ist vom {1}, also nach stand ({2})",
  "check the facts again and set stand anew, or mend the date":
    "prüfen Sie die Fakten erneut und setzen Sie stand neu, oder berichtigen Sie das Datum",
  "“{0}” is of level {1}, and the first heading": "„{0}“ ist von Ebene {1} und die erste Überschrift",
  "“{0}” is of level {1}, and follows level {2}": "„{0}“ ist von Ebene {1} und folgt auf Ebene {2}",
  "write {0} {1}": "schreiben Sie {0} {1}",
  "begin the address with / or https://": "beginnen Sie die Adresse mit / oder https://",
  "the link leads to {0}, where there is no page": "der Link führt zu {0}, dort gibt es keine Seite",
  "the link leads to #{0}, and there is no such heading":
    "der Link führt zu #{0}, eine solche Überschrift gibt es nicht",
  "write the address as the browser shows it, e.g. /courses":
    "schreiben Sie die Adresse so, wie der Browser sie zeigt, z. B. /courses",
  "the note {0} has no text": "die Fußnote {0} hat keinen Text",
  "add [^{0}]: … below": "ergänzen Sie [^{0}]: … weiter unten",
  "did you mean {0}?": "meinten Sie {0}?",
  "use one of {0}": "verwenden Sie eines von {0}",
  "leave it out": "lassen Sie es weg",
} as const;
