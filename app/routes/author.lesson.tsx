import { data, redirect } from "@remix-run/node";
import {
  type ClientActionFunctionArgs,
  type MetaFunction,
  useActionData,
  useLoaderData,
} from "@remix-run/react";
import type { Language } from "~/content/lessons";
import type { ActionArgs, LoaderArgs } from "~/context";
import {
  addEdition,
  courseFrame,
  lessonsOf,
  type OpenCourse,
  offersFor,
  openText,
  plainText,
  previewText,
  readDraft,
  saveFile,
  shownPreview,
  tryAnswer,
} from "~/domain/authoring";
import { readEdit } from "~/platform/edits";
import { readEntries } from "~/platform/forms";
import { pack } from "~/platform/packed";
import { orNotFound, Problem } from "~/platform/problems";
import { openTeamCourse, teamFrame } from "~/team";
import type { EditorReply } from "~/ui/author/editor";
import { LessonEditor } from "~/ui/author/LessonEditor";
import { type AnswerReply, unsentReply } from "~/ui/items/reply";
import { Page } from "~/ui/Page";
import { unsent } from "~/ui/saving/unsent";
import { pageMeta, useViewer } from "~/ui/viewer";

/** The text that the address is about, in the draft as it is. */
async function find({ request, params, context }: LoaderArgs, course: OpenCourse) {
  const draft = await readDraft(context.db, course);
  const edition = new URL(request.url).searchParams.get("edition");
  const folder = params.lesson ?? "";
  const text = openText(draft, { folder, edition, language: context.language });
  return { draft, text: orNotFound(text) };
}

const address = (course: OpenCourse, folder: string, edition: Language | null): string =>
  `/author/${course.id}/${folder}${edition ? `?edition=${edition}` : ""}`;

export async function loader(args: LoaderArgs) {
  const course = await openTeamCourse(args);
  const { draft, text } = await find(args, course);
  const { library, language } = args.context;
  if (text.folder !== args.params.lesson) throw redirect(address(course, text.folder, text.edition));
  const file = orNotFound(draft.files[text.path]);
  const preview = await previewText(library, course, { draft, path: text.path, text: file.text, language });
  return {
    ...teamFrame(course.me),
    course: courseFrame(course, draft, language),
    text,
    state: { text: file.text, revision: file.revision, savedAt: file.changedAt.toISOString(), by: file.by },
    lessons: lessonsOf(draft).map(({ folder, kind, title }) => ({ folder, kind, title })),
    offers: pack(offersFor(library, course, { draft, text, language })),
    preview: pack(shownPreview(preview)),
  };
}

export async function action(args: ActionArgs) {
  // A page whose session has ended keeps its text, and is led nowhere.
  if (!args.context.viewer && !args.context.isDocument) {
    return data({ said: "signed-out" } satisfies EditorReply, { status: 401 });
  }
  const course = await openTeamCourse(args);
  const { draft, text } = await find(args, course);
  const { db, library, isDocument, language } = args.context;
  const fields = await readEntries(args.request);
  const { path, folder, edition } = text;
  const control = new Map(fields);
  if (control.has("_item")) {
    const reply: AnswerReply = await tryAnswer(library, course, { draft, path, fields, language });
    return data(reply, { status: reply.problem ? 422 : 200 });
  }
  const typed = control.get("text") ?? "";
  switch (control.get("intent")) {
    case "check": {
      const preview = await previewText(library, course, { draft, path, text: plainText(typed), language });
      return data({ preview: pack(shownPreview(preview)) });
    }
    case "add-edition": {
      const added = control.get("language") === "en" ? "en" : "de";
      await addEdition(db, course, { folder, language: added });
      return redirect(address(course, folder, added), 303);
    }
    case "save": {
      const over = control.has("_over");
      const saved = await saveFile(db, course, { path, text: typed, edit: readEdit(control), over });
      if (isDocument && saved.said === "saved") return redirect(address(course, folder, edition), 303);
      const reply: EditorReply =
        saved.said === "too-long" ? { said: "too-long", fields: ["form"], typed } : { ...saved, typed };
      const status = { saved: 200, conflict: 409, "too-long": 422, gone: 410 }[saved.said];
      // The page that sent it knows what it typed.
      return data(isDocument ? reply : { ...reply, typed: undefined }, { status });
    }
    default:
      throw new Problem("unreadable");
  }
}

/** Without a connection the page keeps what was typed, and what was answered. */
export const clientAction = async ({ request, serverAction }: ClientActionFunctionArgs) => {
  const form = await request.clone().formData();
  return serverAction<typeof action>().catch((error: unknown) => {
    if (form.has("_item")) return unsentReply(form, error);
    if (form.get("intent") === "save" || form.get("intent") === "check") return unsent(error);
    throw error;
  });
};

/** What is saved and checked as one types changes nothing else on the page. */
export const shouldRevalidate = ({
  formData,
  defaultShouldRevalidate,
}: {
  formData?: FormData;
  defaultShouldRevalidate: boolean;
}) => {
  const quiet = formData?.has("_item") || ["save", "check"].includes(String(formData?.get("intent")));
  return quiet ? false : defaultShouldRevalidate;
};

export const meta: MetaFunction<typeof loader> = ({ data: loaded, matches }) =>
  pageMeta(matches, (t) => loaded?.text.title ?? t.errors.by[404].title);

export default function LessonEditorRoute() {
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page viewer={useViewer()} width="bare">
      <LessonEditor
        key={`${loaded.course.id}/${loaded.text.path}`}
        {...loaded}
        reply={reply && "said" in reply ? reply : undefined}
        answer={reply && "item" in reply ? reply : undefined}
      />
    </Page>
  );
}
