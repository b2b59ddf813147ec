import { redirect } from "@remix-run/node";
import type { ActionArgs } from "~/context";
import { visitLesson } from "~/domain/learning";
import { readForm } from "~/platform/forms";
import { orNotFound, problemOf } from "~/platform/problems";

export const loader = () => redirect("/learn");

/** The lesson page says where the learner is: `path` of the lesson, `place` in it. */
export async function action({ request, context: { db, library, viewer, language } }: ActionArgs) {
  if (!viewer) return new Response(null, { status: 401 });
  try {
    const { path, place } = await readForm(request, ["path", "place"]);
    const [, , courseSlug = "", lessonSlug = ""] = path.split("/");
    const course = orNotFound(library.courseBySlug(courseSlug));
    const lesson = orNotFound(library.lesson(courseSlug, lessonSlug, language));
    await visitLesson(db, { userId: viewer.id, course, lesson, place: place || null });
    return new Response(null, { status: 204 });
  } catch (error) {
    return new Response(null, { status: problemOf(error).status });
  }
}
