/**
 * What may leave the server of a member, on any page or download that others of the team can reach. Nothing else does:
 * no answer, score, attempt or time, nor the place in a lesson. The pages that tell members what is seen of them are
 * made from the same list.
 */
export const SEEN_OF_MEMBERS = ["name", "email", "role", "groups", "joinedAt"] as const;

export type Seen = (typeof SEEN_OF_MEMBERS)[number];

/** What it says to members that nobody sees, by the names that the texts have for it. */
export const NEVER_SEEN = ["answers", "scores", "attempts", "times", "place"] as const;

/**
 * Every key that stands in the data of a page below /team, of whatever it tells (tests/integration/teams/visible.test.ts
 * crawls them all): what is seen of a member, what a page needs to work, and what a team says of itself.
 */
export const KEYS_ON_TEAM_PAGES: readonly string[] = [
  ...SEEN_OF_MEMBERS,
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
  // the team's link
  "joinLink",
  "code",
  "address",
  "works",
];
