import type { Language } from "~/content/lessons";
import type { Library } from "~/content/library";

/** What a course is called, where it is, and how long it takes. */
export type StepCourse = { slug: string; title: string; minutes: number };

/** The courses that teach each of the five steps of the way to AI, the first step first. */
export const coursesByStep = (library: Library, language: Language): StepCourse[][] =>
  [1, 2, 3, 4, 5].map((step) =>
    library
      .courses()
      .filter((one) => one.step === step)
      .map(({ slug, title, lessons }) => ({
        slug,
        title: title[language],
        minutes: lessons.reduce((sum, { minutes }) => sum + minutes, 0),
      })),
  );
