/** Front matter, folders, ids, editions, articles and the forms of the check: what a courses folder must be to compile. */
export const FRONT = {
  "front matter": "Kopf der Datei",
  "lesson id": "Lektions-id",
  "item id": "Aufgaben-id",
  "course id": "Kurs-id",
  "begin it with the day, then lower-case letters and hyphens: 2026-11-25-ein-thema":
    "beginnen Sie ihn mit dem Tag, dann Kleinbuchstaben und Bindestriche: 2026-11-25-ein-thema",
  "{0} is no name of an article's folder": "{0} ist kein Name für den Ordner eines Artikels",
  "this edition is missing": "diese Sprachfassung fehlt",
  "write the article in both languages": "schreiben Sie den Artikel in beiden Sprachen",
  "an article asks nothing": "ein Artikel stellt keine Aufgaben",
  "put questions into a lesson": "setzen Sie Aufgaben in eine Lektion",
  "is {0}, but the folder says {1}": "ist {0}, der Ordner sagt aber {1}",
  "write the same day in both": "schreiben Sie in beiden denselben Tag",
  "is {0}, but {1} in the German edition": "ist {0}, in der deutschen Fassung aber {1}",
  "write the same in both": "schreiben Sie in beiden dasselbe",
  "has the id or the address of another article ({0})":
    "hat die id oder die Adresse eines anderen Artikels ({0})",
  "choose other ones": "wählen Sie andere",
  "no earlier lesson has an item {0}": "keine frühere Lektion hat eine Aufgabe {0}",
  "names {0}, which the course does not": "nennt {0}, der Kurs aber nicht",
  "add it to the paths of course.mdx, or leave it out":
    "ergänzen Sie es bei paths in course.mdx oder lassen Sie es weg",
  "write both forms of the check in both languages":
    "schreiben Sie beide Formen des Checks in beiden Sprachen",
  "{0} is no area of the check": "{0} ist kein Bereich des Checks",
  "the form asks nothing about {0}": "die Form fragt nichts zu {0}",
  'add <Area id="{0}"> with its questions': 'ergänzen Sie <Area id="{0}"> mit Fragen',
  "question {0} is {1}, but {2} in form {3}": "Frage {0} ist {1}, in Form {3} aber {2}",
  missing: "nicht angegeben",
  "give both forms the same areas with the same types of questions in the same order":
    "geben Sie beiden Formen dieselben Bereiche mit denselben Fragearten in derselben Reihenfolge",
  "the id {0} is used already, in {1}": "die id {0} ist schon vergeben, in {1}",
  "choose another one; ids are unique in all courses":
    "wählen Sie eine andere; jede id gibt es in allen Kursen nur einmal",
  "there is no course {0}": "einen Kurs {0} gibt es nicht",
  "write ids of courses, or []": "schreiben Sie ids von Kursen oder []",
  "the course comes before itself": "der Kurs kommt vor sich selbst",
  "leave one of the courses in the circle out": "lassen Sie einen der Kurse in diesem Kreis weg",
  "is not known here": "ist hier nicht bekannt",
  "is missing": "fehlt",
  "should be {0}, but is {1}": "sollte {0} sein, ist aber {1}",
  "is {0}, but should be {1}": "ist {0}, sollte aber {1} sein",
  "is too small or too short (at least {0})": "ist zu klein oder zu kurz (mindestens {0})",
  "is too large (at most {0})": "ist zu groß oder zu lang (höchstens {0})",
  "a text": "ein Text",
  "a number": "eine Zahl",
  "a whole number": "eine ganze Zahl",
  "true or false": "true oder false",
  "a list": "eine Liste",
  "a group of fields": "eine Gruppe von Feldern",
  "see docs/authoring.md": "siehe docs/authoring.md",
  "write the same in both editions": "schreiben Sie in beiden Sprachfassungen dasselbe",
  "has other parts or other right answers than the German edition":
    "hat andere Teile oder andere richtige Antworten als die deutsche Fassung",
  "give the same parts the same ids and the same answers":
    "geben Sie denselben Teilen dieselben ids und dieselben Antworten",
  "is asked otherwise than in the German edition (component, optional, draw, items, kind or formula)":
    "wird anders gestellt als in der deutschen Fassung (Baustein, optional, draw, Aufgaben, kind oder formula)",
  "is missing in the English edition": "fehlt in der englischen Fassung",
  "is missing in the German edition": "fehlt in der deutschen Fassung",
  "add it to {0}, or leave it out here": "ergänzen Sie es in {0} oder lassen Sie es hier weg",
  "there is no course.mdx": "es gibt keine course.mdx",
  "add it, or begin the folder's name with _":
    "ergänzen Sie sie oder beginnen Sie den Namen des Ordners mit _",
  "the folder's name {0} is no address": "der Name {0} des Ordners taugt nicht als Adresse",
  "use lower-case letters, digits and hyphens": "verwenden Sie Kleinbuchstaben, Ziffern und Bindestriche",
  "begin it with a number and a hyphen, then lower-case letters, digits and hyphens":
    "beginnen Sie mit einer Zahl und einem Bindestrich, dann Kleinbuchstaben, Ziffern und Bindestriche",
  "{0} is no name of a lesson's folder": "{0} ist kein Name für den Ordner einer Lektion",
  "write the lesson in both languages": "schreiben Sie die Lektion in beiden Sprachen",
  "has the number or the address of another lesson ({0})":
    "hat die Nummer oder die Adresse einer anderen Lektion ({0})",
  "rename one of the two folders": "benennen Sie einen der beiden Ordner um",
  "the front matter has no end": "der Kopf der Datei hat kein Ende",
  "close it with a line that holds only ---": "schließen Sie ihn mit einer Zeile, in der nur --- steht",
  "front matter that begins with {0} is not read": "ein Kopf, der mit {0} beginnt, wird nicht gelesen",
  "write --- alone: it is YAML": "schreiben Sie nur ---: Es ist YAML",
  "the file does not begin with front matter": "die Datei beginnt nicht mit ihrem Kopf",
  "write --- on the first line, then the fields as YAML":
    "schreiben Sie --- in die erste Zeile, darunter die Felder als YAML",
  "a field is written twice": "ein Feld steht zweimal da",
  "leave one of them out": "lassen Sie eines davon weg",
  "mend the YAML; put texts that hold a colon or begin with a sign into quotation marks":
    "berichtigen Sie das YAML; Texte mit Doppelpunkt oder mit einem Zeichen am Anfang gehören in Anführungszeichen",
  "write it without aliases": "schreiben Sie es ohne Verweise (*)",
  "a line is indented otherwise than those around it":
    "eine Zeile ist anders eingerückt als die um sie herum",
  "indent with spaces, not with tabs": "rücken Sie mit Leerzeichen ein, nicht mit Tabulatoren",
  "there is no such folder": "diesen Ordner gibt es nicht",
  "write in COURSES_DIR which folder holds the courses":
    "schreiben Sie in COURSES_DIR, in welchem Ordner die Kurse liegen",
  "the file is not saved as UTF-8": "die Datei ist nicht als UTF-8 gespeichert",
  "a line is indented with a tab": "eine Zeile ist mit einem Tabulator eingerückt",
  "a colon, a comma, a quotation mark or a bracket is missing":
    "ein Doppelpunkt, ein Komma, ein Anführungszeichen oder eine Klammer fehlt",
  "something stands here that YAML does not expect": "hier steht etwas, das YAML nicht erwartet",
  "a second colon makes a field of what is meant as text":
    "ein zweiter Doppelpunkt macht ein Feld aus dem, was als Text gemeint ist",
  "a field’s name goes over several lines, or its colon is missing":
    "der Name eines Feldes geht über mehrere Zeilen, oder sein Doppelpunkt fehlt",
  "a text begins with a sign that YAML keeps for itself":
    "ein Text beginnt mit einem Zeichen, das YAML für sich behält",
  "a backslash stands before a sign that it cannot stand before":
    "ein umgekehrter Schrägstrich steht vor einem Zeichen, vor dem er nicht stehen kann",
  "a ! or a special form of YAML is not read": "ein ! oder eine Sonderform von YAML wird nicht gelesen",
  "an alias (*) of the YAML cannot be followed": "ein Verweis (*) im YAML führt nirgendwohin",
  "the YAML cannot be read ({0})": "das YAML lässt sich nicht lesen ({0})",
  "holds other characters than lower-case letters, digits and hyphens":
    "enthält andere Zeichen als Kleinbuchstaben, Ziffern und Bindestriche",
  "is a name that JavaScript keeps for itself": "ist ein Name, den JavaScript für sich behält",
  "is empty": "ist leer",
  "is not a day of the calendar written YYYY-MM-DD": "ist kein Kalendertag in der Form JJJJ-MM-TT",
  "is not a web address": "ist keine Webadresse",
  "write the title of the source": "schreiben Sie den Titel der Quelle",
  'write the full address, e.g. "https://eur-lex.europa.eu/…"':
    'schreiben Sie die ganze Adresse, z. B. "https://eur-lex.europa.eu/…"',
  "write the day of the source as YYYY-MM-DD": "schreiben Sie den Tag der Quelle als JJJJ-MM-TT",
  "write true if you read about the source but did not open it":
    "schreiben Sie true, wenn Sie von der Quelle nur gelesen, sie aber nicht geöffnet haben",
  "write an id that never changes: lower-case letters, digits and hyphens, e.g. k1-1":
    "schreiben Sie eine id, die sich nie ändert: Kleinbuchstaben, Ziffern und Bindestriche, z. B. k1-1",
  "write the title that learners see": "schreiben Sie den Titel, den Lernende sehen",
  "write one sentence that says what learners can do afterwards":
    "schreiben Sie in einem Satz, was Lernende danach können",
  "write how many minutes it takes, as a whole number from 1 to 120":
    "schreiben Sie, wie viele Minuten es dauert, als ganze Zahl von 1 bis 120",
  "write the day the facts were checked as YYYY-MM-DD; it goes with quelle and review_by":
    "schreiben Sie den Tag, an dem die Fakten geprüft wurden, als JJJJ-MM-TT; er gehört zu quelle und review_by",
  "write the day of the next check as YYYY-MM-DD, later than stand; it goes with quelle":
    "schreiben Sie den Tag der nächsten Prüfung als JJJJ-MM-TT, später als stand; er gehört zu quelle",
  "write a whole number, 1 if left out; raise it by one to ask those who completed the lesson to look at what changed":
    "schreiben Sie eine ganze Zahl, ohne Angabe gilt 1; um eins höher bittet alle, die die Lektion abgeschlossen haben, sich die Änderung anzusehen",
  "list the ids of the lessons that this one goes on from: whoever had completed them has completed it, too":
    "nennen Sie die ids der Lektionen, die diese fortführt: Wer sie abgeschlossen hatte, hat auch diese abgeschlossen",
  "list those of the course's paths that the lesson belongs to; left out, it belongs to all":
    "nennen Sie die Lernpfade des Kurses, zu denen die Lektion gehört; ohne Angabe gehört sie zu allen",
  "list the sources as { title, url, date }; they go with stand and review_by":
    "nennen Sie die Quellen als { title, url, date }; sie gehören zu stand und review_by",
  "names the lesson itself": "nennt die Lektion selbst",
  "is not later than stand": "ist nicht später als stand",
  "write an id that never changes: lower-case letters, digits and hyphens":
    "schreiben Sie eine id, die sich nie ändert: Kleinbuchstaben, Ziffern und Bindestriche",
  "write the title that readers see": "schreiben Sie den Titel, den Lesende sehen",
  "write in one or two sentences what the article is about":
    "schreiben Sie in ein oder zwei Sätzen, wovon der Artikel handelt",
  "write the day of publication as YYYY-MM-DD, the one that the folder begins with":
    "schreiben Sie den Tag der Veröffentlichung als JJJJ-MM-TT, mit dem auch der Ordner beginnt",
  "write who answers for the text, as a role, e.g. Trainerteam von KI-fit":
    "schreiben Sie, wer für den Text einsteht, als Rolle, z. B. Trainerteam von KI-fit",
  "write the day the facts were checked as YYYY-MM-DD":
    "schreiben Sie den Tag, an dem die Fakten geprüft wurden, als JJJJ-MM-TT",
  "write the day of the next check as YYYY-MM-DD, later than stand":
    "schreiben Sie den Tag der nächsten Prüfung als JJJJ-MM-TT, später als stand",
  "list the sources as { title, url, date }": "nennen Sie die Quellen als { title, url, date }",
  "list ids of lessons on the subject; one that does not exist yet is linked once it does":
    "nennen Sie ids von Lektionen zum Thema; eine, die es noch nicht gibt, wird verlinkt, sobald es sie gibt",
  "write the German text": "schreiben Sie den deutschen Text",
  "write the English text": "schreiben Sie den englischen Text",
  "write an id that never changes: lower-case letters, digits and hyphens, e.g. k1":
    "schreiben Sie eine id, die sich nie ändert: Kleinbuchstaben, Ziffern und Bindestriche, z. B. k1",
  "write { de: …, en: … }": "schreiben Sie { de: …, en: … }",
  "write { de: …, en: … }: what the course is about, in a sentence or two":
    "schreiben Sie { de: …, en: … }: wovon der Kurs handelt, in ein oder zwei Sätzen",
  "write { de: …, en: … }: whom the course is for": "schreiben Sie { de: …, en: … }: für wen der Kurs ist",
  "list in German what learners can do afterwards": "nennen Sie auf Deutsch, was Lernende danach können",
  "list in English what learners can do afterwards": "nennen Sie auf Englisch, was Lernende danach können",
  "write de: […] and en: […]: what learners can do afterwards":
    "schreiben Sie de: […] und en: […]: was Lernende danach können",
  "is none of 1, 2, 3, 4, 5": "ist keine der Zahlen 1, 2, 3, 4, 5",
  "write 1 analysis, 2 data protection, 3 solution, 4 proof of concept or 5 roll-out":
    "schreiben Sie 1 Analyse, 2 Datenschutz, 3 Lösung, 4 Machbarkeitsnachweis oder 5 Einführung",
  "write the place in the catalogue as a whole number": "schreiben Sie den Platz im Katalog als ganze Zahl",
  "list one or more of everyone, management, departments, it, compliance":
    "nennen Sie einen oder mehrere von everyone, management, departments, it, compliance",
  "list the ids of courses that come before, or []":
    "nennen Sie die ids der Kurse, die davor kommen, oder []",
  "list the ids of lessons that the course no longer has and that others go on from":
    "nennen Sie die ids von Lektionen, die der Kurs nicht mehr hat und die andere fortführen",
  "there is no lesson {0}, and no course says that it had one":
    "eine Lektion {0} gibt es nicht, und kein Kurs nennt sie als frühere",
  "write the id as it is, or add it to former in course.mdx where the lesson is gone":
    "schreiben Sie die id, wie sie ist, oder nennen Sie sie bei former in course.mdx, wenn es die Lektion nicht mehr gibt",
  "{0} goes on from this lesson itself": "{0} führt selbst diese Lektion fort",
  "leave one of the lessons in the circle out": "lassen Sie eine der Lektionen in diesem Kreis weg",
  "write per cent as a whole number from 1 to 100; 80 if left out":
    "schreiben Sie Prozent als ganze Zahl von 1 bis 100; ohne Angabe gilt 80",
  "write the word as a heading": "schreiben Sie das Wort als Überschrift",
  "write the explanation in one or two sentences": "schreiben Sie die Erklärung in ein oder zwei Sätzen",
  "write { term: …, definition: … } in German": "schreiben Sie { term: …, definition: … } auf Deutsch",
  "write { term: …, definition: … } in English": "schreiben Sie { term: …, definition: … } auf Englisch",
} as const;
