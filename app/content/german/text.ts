/** The text of lessons: Markdown, tags, links, code, pictures and the components around items. */
export const TEXT = {
  "cannot be used: {0}": "lässt sich nicht verwenden: {0}",
  "export the file again as svg, png, jpg or webp":
    "exportieren Sie die Datei erneut als svg, png, jpg oder webp",
  "its content cannot be read": "ihr Inhalt lässt sich nicht lesen",
  "it has no size": "sie hat keine Größe",
  "the svg holds scripts or foreign content": "das svg enthält Skripte oder fremde Inhalte",
  "the svg loads something from another site": "das svg lädt etwas von einer anderen Seite",
  "{0} is not a file of the course": "{0} ist keine Datei des Kurses",
  "put the file beside the lesson and name it here":
    "legen Sie die Datei neben die Lektion und nennen Sie sie hier",
  "{0} is of no kind that lessons show": "{0} ist von keiner Art, die Lektionen zeigen",
  "use {0}": "verwenden Sie {0}",
  "lies outside of the course's folder": "liegt außerhalb des Kursordners",
  "put the file into the lesson's folder": "legen Sie die Datei in den Ordner der Lektion",
  "there is no file {0}": "eine Datei {0} gibt es nicht",
  "the lesson makes HTML with {0}, which the platform's security policy forbids":
    "die Lektion erzeugt HTML mit {0}, was die Sicherheitsregeln der Plattform verbieten",
  "mend the component that makes it: use class names":
    "berichtigen Sie den Baustein, der es erzeugt: Verwenden Sie Klassennamen",
  "the lesson makes a link that runs code": "die Lektion erzeugt einen Link, der Code ausführt",
  "mend the component that makes it": "berichtigen Sie den Baustein, der es erzeugt",
  "write a link as [text](address)": "schreiben Sie einen Link als [Text](Adresse)",
  "write a picture as ![alt](file.png) or with <Figure … />":
    "schreiben Sie ein Bild als ![Bildtext](datei.png) oder mit <Figure … />",
  "leave it out: lessons bring no scripts": "lassen Sie es weg: Lektionen bringen keine Skripte mit",
  "leave it out: the design belongs to the platform":
    "lassen Sie es weg: Die Gestaltung gehört der Plattform",
  "leave it out: nothing is loaded from another site":
    "lassen Sie es weg: Von anderen Seiten wird nichts geladen",
  "use <Video … />": "verwenden Sie <Video … />",
  "use <Reveal summary=…>": "verwenden Sie <Reveal summary=…>",
  "a heading of the first level": "eine Überschrift der ersten Ebene",
  "begin with ##: the title is the first level": "beginnen Sie mit ##: Der Titel ist die erste Ebene",
  "a footnote in an item": "eine Fußnote in einer Aufgabe",
  "put the source into the text: items are asked elsewhere too":
    "nennen Sie die Quelle im Text: Aufgaben werden auch anderswo gestellt",
  "a picture within a sentence or by reference": "ein Bild in einem Satz oder als Verweis",
  "write ![alt](file.png) as a paragraph of its own":
    "schreiben Sie ![Bildtext](datei.png) als eigenen Absatz",
  "is no component that lessons know": "ist kein Baustein, den Lektionen kennen",
  "docs/authoring.md names all that there are": "docs/authoring.md nennt alle, die es gibt",
  "stands within a sentence": "steht in einem Satz",
  "write it on lines of its own, with an empty line before it":
    "schreiben Sie es in eigene Zeilen, mit einer leeren Zeile davor",
  "stands inside other markup ({0})": "steht in anderer Auszeichnung ({0})",
  "is written twice": "steht zweimal da",
  "write it in Markdown or with one of the components":
    "schreiben Sie es in Markdown oder mit einem der Bausteine",
  "is HTML that lessons may not use": "ist HTML, das Lektionen nicht verwenden dürfen",
  "is not allowed here": "ist hier nicht erlaubt",
  "leave the attribute out": "lassen Sie das Attribut weg",
  "name a language that shiki knows, or write text":
    "nennen Sie eine Sprache, die shiki kennt, oder schreiben Sie text",
  "code in the unknown language {0}": "Code in der unbekannten Sprache {0}",
  "write \\{ for a brace that is meant as text":
    "schreiben Sie \\{ für eine Klammer, die als Text gemeint ist",
  "write <{0} />": "schreiben Sie <{0} />",
  "close it with </{0}>; tags open and close in the same paragraph, or each on a line of its own":
    "schließen Sie es mit </{0}>; Tags beginnen und enden im selben Absatz oder stehen jeweils in einer eigenen Zeile",
  "<{0}> is not closed": "<{0}> wird nicht geschlossen",
  "close the tags in the reverse order in which they were opened":
    "schließen Sie die Tags in umgekehrter Reihenfolge, wie sie geöffnet wurden",
  "a tag is closed that is not the one opened last":
    "ein Tag wird geschlossen, das nicht zuletzt geöffnet wurde",
  "braces hold something that is no expression":
    "in geschweiften Klammern steht etwas, das kein Ausdruck ist",
  'write &lt; or \\< for a sign that is meant as text; attributes are written name="value"':
    'schreiben Sie &lt; oder \\< für ein Zeichen, das als Text gemeint ist; Attribute haben die Form name="wert"',
  "the quotation mark of an attribute is not closed":
    "das Anführungszeichen eines Attributs ist nicht geschlossen",
  'close the quotation mark of the attribute before this place: name="value"':
    'schließen Sie das Anführungszeichen des Attributs vor dieser Stelle: name="Wert"',
  "the value of an attribute stands in other quotation marks":
    "der Wert eines Attributs steht in anderen Anführungszeichen",
  'write straight quotation marks: name="value"': 'schreiben Sie gerade Anführungszeichen: name="Wert"',
  "a tag or an attribute holds a sign that cannot stand there":
    "in einem Tag oder Attribut steht ein Zeichen, das dort nicht stehen kann",
  "import only files that stand beside the lesson":
    "importieren Sie nur Dateien, die neben der Lektion liegen",
  "a file that is imported is not there": "eine Datei, die importiert wird, gibt es nicht",
  "close every tag that was opened": "schließen Sie jedes Tag, das geöffnet wurde",
  "a tag is not closed before the end": "ein Tag ist am Ende noch offen",
  "compare it with docs/authoring.md": "vergleichen Sie es mit docs/authoring.md",
  "this cannot be read as MDX": "das lässt sich nicht als MDX lesen",
  "running the lesson failed: {0}": "die Lektion ließ sich nicht ausführen: {0}",
  "mend the component or the braces in it":
    "berichtigen Sie den Baustein oder die geschweiften Klammern darin",
  "the link has no address": "der Link hat keine Adresse",
  "{0} is not an address": "{0} ist keine Adresse",
  "links may not begin with {0}": "Links dürfen nicht mit {0} beginnen",
  "the address of {0} does not say http or https": "die Adresse von {0} sagt nicht, ob http oder https",
  "write an https:, mailto: or tel: address, or one within the site such as /courses":
    "schreiben Sie eine Adresse mit https:, mailto: oder tel: oder eine auf dieser Seite wie /courses",
  "stands outside of {0}": "steht außerhalb von {0}",
  "stands inside {0}": "steht in {0}",
  "put it inside {0}": "setzen Sie es in {0}",
  "put it at the top level of the lesson": "setzen Sie es auf die oberste Ebene der Lektion",
  "put it outside of the item": "setzen Sie es außerhalb der Aufgabe",
  "put it into the question or into the text": "setzen Sie es in die Frage oder in den Text",
  'write kind="note", kind="tip" or kind="warning"':
    'schreiben Sie kind="note", kind="tip" oder kind="warning"',
  'write title="…", or leave it out': 'schreiben Sie title="…" oder lassen Sie es weg',
  'write src="…": a svg, png, jpg or webp file of the lesson\'s folder':
    'schreiben Sie src="…": eine svg-, png-, jpg- oder webp-Datei aus dem Ordner der Lektion',
  'write alt="…": what the picture says, for those who cannot see it':
    'schreiben Sie alt="…": was das Bild sagt, für alle, die es nicht sehen können',
  'write caption="…", or leave it out': 'schreiben Sie caption="…" oder lassen Sie es weg',
  "is not written as plain text": "ist nicht als einfacher Text geschrieben",
  'write {0}="file"': 'schreiben Sie {0}="datei"',
  'write summary="…": the question to think about': 'schreiben Sie summary="…": die Frage zum Nachdenken',
  'write label="…": what the tabs are alternatives of':
    'schreiben Sie label="…": wofür die Reiter Alternativen sind',
  'write title="…": what stands on the tab': 'schreiben Sie title="…": was auf dem Reiter steht',
  "holds something else than Tab": "enthält etwas anderes als Tab",
  "put the text into a Tab, or outside of Tabs": "setzen Sie den Text in einen Tab oder außerhalb von Tabs",
  "holds fewer than two Tab": "enthält weniger als zwei Tab",
  "add a Tab, or leave Tabs out": "ergänzen Sie einen Tab oder lassen Sie Tabs weg",
  "write the id of a word in glossary.yaml": "schreiben Sie die id eines Wortes aus glossary.yaml",
  "add it to glossary.yaml, or {0}": "ergänzen Sie es in glossary.yaml, oder: {0}",
  "{0} is not in the glossary": "{0} steht nicht im Glossar",
  "holds no word": "enthält kein Wort",
  'write <Term id="{0}">{1}</Term>': 'schreiben Sie <Term id="{0}">{1}</Term>',
  "is no mp4 or webm file": "ist keine mp4- oder webm-Datei",
  'write src="film.mp4"': 'schreiben Sie src="film.mp4"',
  "is no vtt file": "ist keine vtt-Datei",
  'write captions="film.de.vtt": every film needs captions':
    'schreiben Sie captions="film.de.vtt": Jeder Film braucht Untertitel',
  "is no picture": "ist kein Bild",
  'write poster="film.png", or leave it out': 'schreiben Sie poster="film.png" oder lassen Sie es weg',
  'write title="…": what the film shows': 'schreiben Sie title="…": was der Film zeigt',
  'write title="…": what is shown': 'schreiben Sie title="…": was vorgemacht wird',
} as const;
