import type { plans as German } from "../de/plans";

export const plans: typeof German = {
  title: "On your own or as a team",
  description: "For individuals or for teams and companies: what each includes.",
  lead: "Everyone learns with the same courses. A team adds what you need for several people.",
  compare: "What is included",
  names: { individual: "For individuals", team: "For teams and companies" },
  seats: "Learners",
  seatsUpTo: { one: "# person", other: "up to # people" },
  anySeats: "any number",
  included: "included",
  notIncluded: "not included",
  inPreparation: "in preparation",
  yours: "Your plan",
  choose: { individual: "Start on your own", team: "Start with your team" },
  withTeam: "Learn with a team",
  demoFirst: "Would you like to see KI-fit first?",
  demo: "Book a demo of 30 minutes",
  rights: {
    courses: "All courses with their final test",
    certificates: "A record for each course passed",
    "team-members": "A team with members and roles",
    "team-assignments": "Assign courses, with a due date",
    "team-reports": "Progress of the team, without anyone’s answers and scores",
    "own-courses": "Write courses of your own",
  },
};
