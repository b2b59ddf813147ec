import { describe, expect, it } from "vitest";
import { privacyTexts } from "~/ui/messages/privacy";
import { realTables } from "../support/every-table";
import { filesIn, read } from "../support/house";

type Processing = keyof typeof privacyTexts.de.processings;

/** Which part of the notice tells of a table. A new table needs a place here, and so words in the notice. */
const TOLD: Record<string, Processing> = {
  users: "account",
  sessions: "sessions",
  links: "mails",
  jobs: "mails",
  teams: "teams",
  memberships: "teams",
  groups: "teams",
  group_members: "teams",
  shared_courses: "teams",
  invitations: "invitations",
  assignments: "assignments",
  assignment_courses: "assignments",
  assignment_lessons: "assignments",
  assignment_targets: "assignments",
  assigned: "assignments",
  assigned_counts: "assignments",
  learner_paths: "learning",
  path_exceptions: "learning",
  rollout_steps: "rollout",
  use_cases: "rollout",
  kpi_measurements: "rollout",
  reminder_mails: "reminders",
  reminder_stops: "reminders",
  reminder_rounds: "reminders",
  calendar_feeds: "calendar",
  enrolments: "learning",
  completions: "learning",
  item_progress: "learning",
  answers: "learning",
  attempts: "learning",
  publications: "learning",
  lesson_editions: "learning",
  regrades: "learning",
  looks: "learning",
  regrade_notices: "learning",
  pending_answers: "pending",
  analyses: "analysis",
  answer_tallies: "analysis",
  flags: "flags",
  measurements: "measurements",
  worksheets: "worksheets",
  team_courses: "authoring",
  course_files: "authoring",
  course_file_copies: "authoring",
  course_images: "authoring",
  course_image_paths: "authoring",
  course_versions: "authoring",
  course_builds: "authoring",
  demo_bookings: "demos",
  limits: "limits",
};

describe.each(["de", "en"] as const)("the privacy notice (%s)", (language) => {
  const notice = privacyTexts[language];

  it("tells of every table: what, why, on which basis, how long", () => {
    expect(Object.keys(TOLD).sort()).toEqual(realTables());
    const told = Object.keys(notice.processings).sort();
    expect(told).toEqual([...new Set([...Object.values(TOLD), "visit"])].sort());
    for (const { data, purpose, basis, time } of Object.values(notice.processings)) {
      for (const text of [data, purpose, basis, time]) expect(text).toMatch(/\S/);
      expect(basis).toMatch(/^Art\. 6/);
    }
  });

  it("names every cookie that the code knows, and no other", () => {
    const cookies = (text: string) => [...new Set(text.match(/\bkf_[a-z]+/g))].sort();
    const sources = filesIn("app", /\.tsx?$/).filter((path) => !path.startsWith("app/ui/messages/"));
    expect(cookies(notice.cookiesList.join(" ").replaceAll("__Host-", ""))).toEqual(
      cookies(sources.map(read).join("\n").replaceAll("__Host-", "")),
    );
  });

  it("has everything that Art. 13 asks for", () => {
    const all = JSON.stringify(notice);
    for (const article of ["13", "15", "16", "17", "18", "20", "21", "22", "28", "77"]) {
      expect(all).toContain(`Art. ${article}`);
    }
  });
});
