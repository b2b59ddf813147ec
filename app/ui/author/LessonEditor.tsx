import { Link } from "@remix-run/react";
import { useRef, useState } from "react";
import type { Language } from "~/content/lessons";
import { type Packed, unpackShared } from "~/platform/packed";
import type { AnswerReply } from "../items/reply";
import { useLanguage } from "../language";
import { authorTexts } from "../messages/author";
import { editorTexts } from "../messages/editor";
import { type Saving, useSaving } from "../saving/use-saving";
import type { EditorHandle } from "./CodeEditor";
import { Conflict } from "./Conflict";
import type { CourseHead } from "./CourseFrame";
import type { Offers } from "./code/offers";
import { EditorBar } from "./EditorBar";
import { EditorHead } from "./EditorHead";
import type { EditorReply, TextState } from "./editor";
import { FindingList } from "./FindingList";
import { LessonPreview } from "./LessonPreview";
import { PictureField } from "./PictureField";
import { TextField } from "./TextField";
import { useLeaving } from "./use-leaving";
import { type ShownPreview, usePreview } from "./use-preview";

export type OpenText = {
  folder: string;
  kind: "lesson" | "test" | "course";
  path: string;
  edition: Language | null;
  editions: Language[];
  title: string;
  id: string;
};

export type LessonEditorProps = {
  course: CourseHead;
  text: OpenText;
  state: TextState;
  lessons: { folder: string; kind: "lesson" | "test"; title: Record<Language, string> }[];
  offers: Packed<Offers>;
  preview: Packed<ShownPreview>;
  reply: EditorReply | undefined;
  answer: AnswerReply | undefined;
};

function firstSaving(state: TextState, reply: EditorReply | undefined): Saving<TextState> {
  if (reply?.said === "conflict") return { status: "conflict", stored: reply.state, tooLong: [] };
  if (reply?.said === "too-long" || reply?.said === "gone")
    return { status: reply.said, stored: state, tooLong: [] };
  return { status: "kept", stored: state, tooLong: [] };
}

/** Writing a lesson: its text, what the check says of it, and the lesson as learners see it beside it. */
export function LessonEditor({ course, text, state, lessons, reply, answer, ...props }: LessonEditorProps) {
  const words = useLanguage().texts(editorTexts);
  const action = `/author/${course.id}/${text.folder}${text.edition ? `?edition=${text.edition}` : ""}`;
  const first = reply?.typed ?? state.text;
  const typed = useRef(first);
  const area = useRef<HTMLTextAreaElement>(null);
  const editor = useRef<EditorHandle | null>(null);
  const [offers, setOffers] = useState(() => unpackShared(props.offers));
  const [alive, setAlive] = useState(false);
  const [view, setView] = useState<"write" | "look">("write");
  const { shown, waits, check } = usePreview(action, props.preview);
  const { saving, changed, save, settle } = useSaving<TextState>({
    action,
    first: firstSaving(state, reply),
    enabled: true,
    read: () => [
      ["intent", "save"],
      ["text", typed.current],
    ],
    encType: "multipart/form-data",
  });
  useLeaving(saving.status, words.leave);

  const onChange = (now: string) => {
    if (now === typed.current) return;
    typed.current = now;
    changed();
    check(now);
  };
  const write = (now: string) => {
    if (editor.current) editor.current.replace(now);
    else if (area.current) area.current.value = now;
    typed.current = now;
    check(now);
  };
  const go = (place: { line: number; column: number }) => {
    setView("write");
    // A hidden editor cannot take the focus.
    requestAnimationFrame(() => editor.current?.goTo(place));
  };
  const isConflict = saving.status === "conflict";

  return (
    <div className="author-desk" data-view={view}>
      <EditorHead {...{ course, text, lessons, view, setView }} />
      <div className="author-write">
        <form
          method="post"
          action={action}
          encType="multipart/form-data"
          className="author-form"
          onSubmit={(event) => {
            event.preventDefault();
            changed();
            save();
          }}
        >
          <input type="hidden" name="intent" value="save" />
          <input type="hidden" name="_revision" value={saving.stored.revision} />
          {isConflict ? (
            <Conflict
              stored={saving.stored}
              mine={typed.current}
              address={action}
              onKeep={(merged) => {
                write(merged);
                settle(false);
              }}
              onTake={() => {
                settle(true);
                write(saving.stored.text);
              }}
            />
          ) : null}
          <EditorBar saving={saving} courseId={course.id} />
          <div className={isConflict ? "author-behind" : undefined}>
            <TextField
              text={first}
              area={area}
              handle={editor}
              alive={alive}
              onAlive={setAlive}
              offers={offers}
              findings={shown.findings}
              onChange={onChange}
              onLeave={save}
            />
          </div>
        </form>
        {text.kind === "course" ? null : (
          <PictureField
            courseId={course.id}
            folder={text.folder}
            pictures={offers.pictures}
            onUpload={(picture) =>
              setOffers((known) => ({ ...known, pictures: [...known.pictures, picture] }))
            }
            onInsert={(tag) => editor.current?.insert(tag)}
          />
        )}
        <section className="author-check" aria-labelledby="check-title">
          <h2 id="check-title">{words.findings}</h2>
          <div aria-live="polite">
            {waits ? <p className="small soft">{words.checking}</p> : null}
            {shown.findings.length === 0 && !waits ? <p className="small soft">{words.sound}</p> : null}
          </div>
          <FindingList findings={shown.findings} onGo={alive ? go : undefined} />
        </section>
      </div>
      {text.kind === "course" ? null : (
        <section className="author-look" aria-labelledby="preview-title">
          <h2 id="preview-title" className="eyebrow">
            {words.preview}
          </h2>
          {shown.page && shown.findings.some(({ stops }) => stops) ? (
            <p className="small soft">{words.noPreview}</p>
          ) : null}
          <LessonPreview preview={shown} action={action} reply={answer} />
        </section>
      )}
      <p className="author-foot">
        <Link to={`/author/${course.id}`}>{useLanguage().texts(authorTexts).nav.overview}</Link>
      </p>
    </div>
  );
}
