/** Reminders of what a team asks for, and the calendar of it. */
export const reminders = {
  stop: {
    title: "Keine Erinnerungen mehr?",
    lead: "Mit dem Knopf schalten Sie die Erinnerungen an offene Kurse ab. Was Ihr Team Ihnen zuweist, sehen Sie weiterhin unter „Mein Weg“.",
    submit: "Erinnerungen abschalten",
    stoppedTitle: "Die Erinnerungen sind abgeschaltet",
    stopped: "Sie bekommen keine mehr. In den Einstellungen können Sie sie jederzeit wieder einschalten.",
    unknownTitle: "Dieser Link gilt nicht mehr",
    unknown: "Ob Sie erinnert werden, stellen Sie in den Einstellungen ein.",
    toSettings: "Zu den Einstellungen",
  },
  settings: {
    title: "Erinnerungen und Kalender",
    on: "Wir erinnern Sie per E-Mail, wenn ein Kurs ansteht, um den Ihr Team Sie bittet: höchstens einmal in der Woche, am Morgen eines Werktags.",
    onUnconfirmed: "Dafür bestätigen Sie bitte zuerst Ihre E-Mail-Adresse.",
    off: "Die Erinnerungen sind abgeschaltet. Was ansteht, sehen Sie unter „Mein Weg“.",
    turnOff: "Erinnerungen abschalten",
    turnOn: "Erinnerungen einschalten",
    calendar: "Fristen im Kalender",
    calendarLead:
      "Sie können die Fristen in Ihrem Kalender abonnieren, etwa in Outlook, Thunderbird oder auf dem Telefon. Wer die Adresse kennt, kann Ihre Fristen lesen; geben Sie sie deshalb nicht weiter.",
    calendarSince: (day: string) =>
      `Ihr Kalender hat eine Adresse seit ${day}. Wir zeigen sie nur ein einziges Mal. Wenn Sie sie nicht mehr haben, machen Sie eine neue; die bisherige gilt dann nicht mehr.`,
    make: "Adresse anlegen",
    renew: "Neue Adresse anlegen",
    end: "Adresse löschen",
    address: "Ihre Kalenderadresse",
    addressHint:
      "Kopieren Sie sie jetzt in Ihren Kalender („Kalender abonnieren“ oder „Aus dem Internet“). Wir zeigen sie nur dieses eine Mal.",
    done: {
      "reminders-off": "Die Erinnerungen sind abgeschaltet.",
      "reminders-on": "Die Erinnerungen sind eingeschaltet.",
      "calendar-end": "Die Adresse ist gelöscht. Ihr Kalender bekommt darüber nichts mehr.",
    },
    problems: {
      "calendar-changed":
        "Die Adresse wurde inzwischen an anderer Stelle angelegt oder erneuert. Bitte sehen Sie noch einmal hin.",
    },
  },
  /** What those see who assign: that reminders went, and never whom they reached. */
  went: (day: string) => `Erinnerungen wurden zuletzt am ${day} verschickt.`,
  wentMany: (mails: string, day: string) => `Letzte Erinnerungen: ${mails}, verschickt am ${day}.`,
};
