import type { reminders as german } from "../de/reminders";

export const reminders: typeof german = {
  stop: {
    title: "No more reminders?",
    lead: "The button turns off the reminders of open courses. What your team asks of you still shows under “My way”.",
    submit: "Turn reminders off",
    stoppedTitle: "The reminders are off",
    stopped: "You will get no more of them. You can turn them on again in the settings at any time.",
    unknownTitle: "This link no longer works",
    unknown: "You choose in the settings whether you are reminded.",
    toSettings: "Go to settings",
  },
  settings: {
    title: "Reminders and calendar",
    on: "We remind you by e-mail when a course is coming up that your team asks for: once a week at most, on the morning of a working day.",
    onUnconfirmed: "For that, please confirm your e-mail address first.",
    off: "The reminders are off. What is coming up shows under “My way”.",
    turnOff: "Turn reminders off",
    turnOn: "Turn reminders on",
    calendar: "Due dates in your calendar",
    calendarLead:
      "You can subscribe to the due dates in your calendar, such as Outlook, Thunderbird or the one on your phone. Whoever knows the address can read your due dates, so keep it to yourself.",
    calendarSince: (day) =>
      `Your calendar has had an address since ${day}. We show it only once. If you no longer have it, make a new one; the old one then stops working.`,
    make: "Make an address",
    renew: "Make a new address",
    end: "Delete the address",
    address: "The address of your calendar",
    addressHint:
      "Copy it into your calendar now (“Subscribe to calendar” or “From the internet”). We show it only this once.",
    done: {
      "reminders-off": "The reminders are off.",
      "reminders-on": "The reminders are on.",
      "calendar-end": "The address is deleted. Your calendar gets nothing from it any more.",
    },
    problems: {
      "calendar-changed":
        "The address has been made or renewed elsewhere in the meantime. Please look again.",
    },
  },
  went: (day) => `Reminders last went on ${day}.`,
  wentMany: (mails, day) => `Last reminders: ${mails}, sent on ${day}.`,
};
