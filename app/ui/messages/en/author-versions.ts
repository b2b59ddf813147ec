import type { authorVersions as de } from "../de/author-versions";

export const authorVersions: typeof de = {
  publish: {
    title: "Publish",
    faultsTitle: "Fix this first",
    faultsLead: "The course cannot be published while any of these errors is left.",
    advice: { one: "# remark that stops nothing", other: "# remarks that stop nothing" },
    happensTitle: "What publishing does",
    first: (team) => `All members of ${team} will find the course under “Courses”, and nobody else.`,
    again: (version) =>
      `Whoever opens the course from then on sees version ${version}. Whoever is learning in it goes on at the same place.`,
    members: { one: "That is # person so far.", other: "That is # people so far." },
    kept: "What somebody has completed stays completed. Answers that were given stay stored, too.",
    changes: { new: "new", changed: "changed", same: "unchanged", gone: "no longer offered" },
    completed: {
      few: "Fewer than five people have completed the lesson; that stays.",
      people: (people) => `About ${people} people have completed the lesson; that stays.`,
    },
    classOf: "How has the lesson changed?",
    proposal: "(our proposal)",
    classes: {
      wording: {
        name: "Only worded otherwise",
        means: "The same, better said. Nobody is asked for anything.",
      },
      minor: {
        name: "Changed a little",
        means:
          "Something that nobody has to learn anew, such as an example or a source. Nobody is asked for anything.",
      },
      material: {
        name: "Changed in substance",
        means: "Whoever has completed the lesson is asked to look at what has changed, and only at that.",
      },
    },
    asked: {
      few: "That is fewer than five people.",
      people: (people) => `That is about ${people} people.`,
    },
    corrected: {
      title: (question) => `Another solution holds for this question: “${question}”`,
      few: "Fewer than five people have answered it so far. What they answered is graded anew.",
      people: (people) => `The answers of about ${people} people are graded anew.`,
      waiting:
        "How many of these count for more or less is shown from 50 people on, so that no single answer can be made out. Nobody loses anything by it.",
      of: (people) =>
        `Of the first answers of ${people} people, as far as five or more have given the same one:`,
      none: (people) =>
        `Of the first answers of ${people} people, a few at most count otherwise than before.`,
      better: (answers, to, from) => `about ${answers} count for more: ${to} instead of ${from}`,
      worse: (answers, to, from) => `about ${answers} count for less: ${to} instead of ${from}`,
      kept: "Nobody loses anything by it: what was reached stays.",
    },
    lessonsTitle: "Lessons",
    test: "Final test",
    same: "The draft is exactly what is published already.",
    toVersions: "Earlier versions",
    compare: "See the changes in detail",
    note: "What is new?",
    noteFirst: "Note (optional)",
    noteHint:
      "A sentence or two for those who look after the course with you. They will stand in the history.",
    submit: (version) => `Publish version ${version}`,
    done: (version) => `Version ${version} is published.`,
    see: "See the course",
    archiveTitle: "Stop offering it",
    archiveLead:
      "The course goes from everyone's list of courses. Nothing is deleted: completions stay, and you can offer it again at any time.",
    archive: "Stop offering the course",
    archivedTitle: "This course is no longer offered",
    archivedLead: "Nobody finds it in the list of courses. Completions have stayed.",
    unarchive: "Offer it again",
    didArchive: "The course is no longer offered.",
    didUnarchive: "The course is offered again.",
  },
  versions: {
    title: "History",
    lead: "Every published version is kept. You can compare what has changed, and bring an earlier version back into the draft.",
    none: "Nothing published yet",
    noneText: "Once you publish the course, each version appears here with its date and note.",
    version: (number) => `Version ${number}`,
    draft: "Draft",
    current: "what learners see now",
    by: (date, name) => (name ? `${date}, ${name}` : date),
    changed: {
      wording: (title) => `${title}: only worded otherwise`,
      minor: (title) => `${title}: changed a little`,
      material: (title) => `${title}: changed in substance`,
    },
    withDraft: "Compare with the draft",
    withBefore: "Compare with the version before",
    restore: "Bring back into the draft",
    restoreLead:
      "The draft will then look like this version. What stands in it now and is different is kept as a copy. Nothing changes for your learners until you publish.",
    restoreSubmit: (number) => `Bring version ${number} back`,
    restored: "The version is in the draft now. What was different there is among the copies.",
    compareTitle: "Compare",
    from: "from",
    to: "with",
    compare: "Compare",
    result: (from, to) => `${from} and ${to} compared`,
    equal: "Both are the same.",
    changes: { added: "new", removed: "removed", changed: "changed" },
    added: "added:",
    removed: "removed:",
    lineNumber: (line) => `line ${line}`,
    tooMuch: "So much has changed here that a comparison line by line does not help.",
    pictures: "Pictures",
    before: "before",
    after: "after",
  },
  problems: {
    "has-faults": "The course still has errors. They are listed below with their place.",
    "edition-unwritable":
      "At the top of a lesson the number at “edition” cannot be changed. Write it there as a plain line, such as “edition: 2”, and try again.",
    "nothing-changed": "There is nothing new to publish.",
    "is-archived": "The course is no longer offered. Offer it again first.",
    "draft-changed":
      "Meanwhile somebody else has changed the draft, or published it. Below is how it stands now; please look at it once more.",
    "still-assigned": "The course is still assigned to somebody. End the assignment first, or ask for that.",
    "note-missing": "Please say in a sentence or two what is new.",
    "note-long": "No more than 500 characters, please.",
    "note-invalid": "The note has characters that cannot be shown.",
  },
};
