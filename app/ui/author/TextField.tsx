import { lazy, type MutableRefObject, type RefObject, Suspense, useEffect } from "react";
import { useLanguage } from "../language";
import { editorTexts } from "../messages/editor";
import { useScripted } from "../use-scripted";
import type { CodeEditorProps, EditorHandle } from "./CodeEditor";

const Editor = lazy(() => import("./CodeEditor"));

type Props = Pick<CodeEditorProps, "offers" | "findings" | "onChange" | "onLeave"> & {
  text: string;
  area: RefObject<HTMLTextAreaElement>;
  handle: MutableRefObject<EditorHandle | null>;
  /** Whether the editor is there. */
  alive: boolean;
  onAlive: (alive: boolean) => void;
};

/** The text of a lesson: a text area, in whose place the editor stands once its code has come. */
export function TextField({ text, area, handle, alive, onAlive, ...props }: Props) {
  const { texts, language } = useLanguage();
  const words = texts(editorTexts);
  const scripted = useScripted();
  return (
    <>
      <label htmlFor="text" className={alive ? "visually-hidden" : undefined}>
        {words.text}
      </label>
      <textarea
        ref={area}
        id="text"
        name="text"
        className="input author-text"
        rows={24}
        spellCheck
        defaultValue={text}
        hidden={alive}
        onInput={(event) => props.onChange(event.currentTarget.value)}
        onBlur={props.onLeave}
        aria-describedby="text-hint"
      />
      {scripted ? (
        <Suspense fallback={null}>
          <Standing area={area} onAlive={onAlive} fallback={text}>
            {(standing) => (
              <Editor
                {...props}
                text={standing}
                label={words.text}
                describedBy="text-hint"
                phrases={words.phrases}
                language={language}
                handle={handle}
              />
            )}
          </Standing>
        </Suspense>
      ) : null}
      <p id="text-hint" className="item-hint from-script">
        {words.keyboard}
      </p>
    </>
  );
}

/** Takes over what stands in the text area by now, and hides it when the editor is there. */
function Standing({
  area,
  onAlive,
  fallback,
  children,
}: {
  area: RefObject<HTMLTextAreaElement>;
  onAlive: (alive: boolean) => void;
  fallback: string;
  children: (text: string) => JSX.Element;
}) {
  const editor = children(area.current?.value ?? fallback);
  useEffect(() => {
    onAlive(true);
    return () => onAlive(false);
  }, [onAlive]);
  return editor;
}
