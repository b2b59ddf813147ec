const unreadable = {
  title: "Das konnten wir nicht lesen",
  text: "Die Anfrage kam unvollständig oder beschädigt an. Bitte gehen Sie einen Schritt zurück und versuchen Sie es noch einmal.",
};

/** By HTTP status; 500 stands for everything that is our fault. */
export const errors = {
  home: "Zur Startseite",
  by: {
    400: unreadable,
    401: { title: "Bitte melden Sie sich an", text: "Diese Seite gehört zu einem Konto." },
    403: {
      title: "Das ist hier nicht möglich",
      text: "Die Anfrage kam von einer anderen Website, oder Sie haben dafür keine Berechtigung. Bitte öffnen Sie die Seite direkt und versuchen Sie es noch einmal.",
    },
    404: {
      title: "Diese Seite gibt es nicht",
      text: "Vielleicht wurde sie verschoben, oder in der Adresse steckt ein Tippfehler. Ihre Fortschritte sind davon nicht betroffen.",
    },
    405: unreadable,
    409: {
      title: "Hier hat sich inzwischen etwas geändert",
      text: "Diese Aktion passt nicht mehr zum aktuellen Stand, zum Beispiel weil sie in einem anderen Fenster schon abgeschlossen wurde. Ihre gespeicherten Antworten bleiben erhalten.",
    },
    410: { title: "Diesen Inhalt gibt es nicht mehr", text: "Er wurde entfernt." },
    413: {
      title: "Das ist zu groß",
      text: "So viele Daten nehmen wir an dieser Stelle nicht an. Bitte kürzen Sie Ihre Eingabe.",
    },
    422: {
      title: "Das passt so nicht",
      text: "Die Angaben sind nicht vollständig oder nicht gültig. Bitte gehen Sie zurück und prüfen Sie sie.",
    },
    429: {
      title: "Das waren viele Versuche",
      text: "Zum Schutz Ihres Kontos machen wir eine kurze Pause. Bitte versuchen Sie es in einigen Minuten noch einmal.",
    },
    500: {
      title: "Da ist bei uns etwas schiefgegangen",
      text: "Das tut uns leid. Ihre gespeicherten Antworten sind sicher. Bitte versuchen Sie es gleich noch einmal.",
    },
    503: {
      title: "KI-fit ist gleich wieder da",
      text: "Im Moment können wir diese Seite nicht laden. Ihre gespeicherten Antworten sind sicher. Bitte versuchen Sie es in einem Augenblick noch einmal.",
    },
  },
};
