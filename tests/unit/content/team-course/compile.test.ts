import { afterAll, expect, it } from "vitest";
import { closeTeamCourseThreads, compileTeamCourse, previewLesson } from "~/content/team-course";
import { COURSE, courseOf } from "./support";

afterAll(closeTeamCourseThreads);

const QUESTION = `<SingleChoice id="${COURSE}-1-frage">
  Was gilt?

  <Option id="a" correct>Eins<Feedback>Ja.</Feedback></Option>
  <Option id="b">Zwei<Feedback>Nein.</Feedback></Option>
</SingleChoice>
`;

it("compiles a course of one edition, which stands for both languages", async () => {
  const { compiled, faults } = await compileTeamCourse(
    courseOf(`\n## Anfang\n\nEin **Satz**.\n\n${QUESTION}`),
  );
  expect(faults).toEqual([]);
  expect(compiled?.course.lessons.map(({ id }) => id)).toEqual([`${COURSE}-1`]);
  const [lesson] = compiled?.lessons ?? [];
  expect(lesson?.editions.en).toEqual(lesson?.editions.de);
  expect(lesson?.editions.en.language).toBe("de");
  expect(JSON.stringify(lesson?.editions.de.segments)).toContain("<strong>Satz</strong>");
});

it("shows one lesson", async () => {
  for (let i = 0; i < 10; i++) {
    const { lesson, faults } = await previewLesson({
      ...courseOf(`\nText.\n\n${QUESTION} ${i}`),
      path: "01-regeln/lesson.de.mdx",
    });
    expect(faults).toEqual([]);
    expect(lesson?.segments).toHaveLength(3);
  }
});
