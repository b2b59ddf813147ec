/**
 * What may leave the server of a member, on any page or download that others of the team can reach. Nothing else does:
 * no answer, score, attempt or time, nor the place in a lesson. The pages that tell members what is seen of them are
 * made from the same list.
 */
export const SEEN_OF_MEMBERS = ["name", "email", "role", "groups", "joinedAt"] as const;

/** Of each course that a team asks of a member, and of no other course of theirs. */
export const SEEN_OF_ASSIGNED = ["course", "status", "assignedOn", "dueOn", "doneOn", "version"] as const;

export type Seen = (typeof SEEN_OF_MEMBERS)[number];
export type SeenOfAssigned = (typeof SEEN_OF_ASSIGNED)[number];

/** What it says to members that nobody sees, by the names that the texts have for it. */
export const NEVER_SEEN = ["answers", "scores", "attempts", "times", "place"] as const;

/**
 * Every key that stands in the data of a page below /team, of whatever it tells (tests/integration/teams/visible.test.ts
 * crawls them all): what is seen of a member, what a page needs to work, and what a team says of itself.
 */
export const KEYS_ON_TEAM_PAGES: readonly string[] = [
  ...SEEN_OF_MEMBERS,
  ...SEEN_OF_ASSIGNED,
  // which member it is, and what may be done with them
  "id",
  "you",
  "mayChange",
  // the team, and which of their teams somebody looks at
  "team",
  "teams",
  "memberCount",
  "seats",
  "myRole",
  "may",
  "sees",
  // to each their own: what they completed before they joined, and whether the team may know
  "earlier",
  "completedOn",
  "shared",
  "never",
  // the list: what was asked for, and what there is
  "members",
  "count",
  "search",
  "sort",
  "given",
  "before",
  "after",
  "done",
  // invitations, which tell nothing of what somebody does once they have joined
  "invitations",
  "counts",
  "open",
  "bounced",
  "accepted",
  "expired",
  "revoked",
  "state",
  "group",
  "sentAt",
  "expiresAt",
  "groupChoices",
  "language",
  "mostRows",
  // groups
  "parentId",
  "managerName",
  "managerEmail",
  "version",
  // assignments: what is asked of whom, why and until when
  "assignments",
  "courseChoices",
  "pathChoices",
  "what",
  "title",
  "reason",
  "everyone",
  "people",
  "dueOn",
  "dueDays",
  "repeatMonths",
  "repeats",
  "concerned",
  "spread",
  // that reminders went: when, and how many from five on
  "reminded",
  "on",
  "mails",
  "graceDays",
  "endedAt",
  "changing",
  "today",
  // the way to AI: company matters, and the name of whoever looks after a step
  "steps",
  "step",
  "shown",
  "ownerName",
  "ownerEmail",
  "startsOn",
  "outcome",
  "notes",
  "courses",
  "slug",
  "minutes",
  "useCases",
  "chosen",
  "kpi",
  "unit",
  "direction",
  "baseline",
  "baselineOn",
  "target",
  "targetOn",
  "latest",
  "latestOn",
  "share",
  "reached",
  "measurements",
  "measuredOn",
  "value",
  // how far they are: rows of the list, what it was filtered by, and sums of no fewer than five persons
  "asked",
  "seesAssigned",
  "rows",
  "key",
  "path",
  "whatChoices",
  "dashboard",
  "sum",
  "persons",
  "overdue",
  "kept",
  "depth",
  "parts",
  "way",
  "months",
  "month",
  "completed",
  // the report: what there is to choose, and what was chosen
  "assignmentChoices",
  "wish",
  "status",
  "rounds",
  "format",
  "problems",
  // by which calendars its days go, and what there is to choose
  "timeZone",
  "zones",
  "region",
  "place",
  // the team's link
  "joinLink",
  "code",
  "address",
  "works",
];
