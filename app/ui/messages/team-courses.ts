/** What marks a course that somebody's own team wrote. */
export const teamCourseTexts = {
  de: { by: (team: string) => `Kurs von ${team}` },
  en: { by: (team: string) => `Course by ${team}` },
};
