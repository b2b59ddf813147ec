/**
 * The editor that takes the place of a text area where scripts run. Load it lazily: only the page on which lessons are
 * written has it.
 */
import { setDiagnostics } from "@codemirror/lint";
import { EditorView } from "@codemirror/view";
import { type MutableRefObject, useEffect, useRef } from "react";
import { type Offers, offering } from "./code/offers";
import { basics, diagnosticsOf, placeIn, writing } from "./code/setup";
import type { Finding } from "./editor";

/** What the page around it may ask of the editor. */
export type EditorHandle = {
  goTo: (place: { line: number; column: number }) => void;
  insert: (text: string) => void;
  replace: (text: string) => void;
};

export type CodeEditorProps = {
  /** What it begins with. */
  text: string;
  label: string;
  describedBy: string;
  phrases: Record<string, string>;
  language: "de" | "en";
  offers: Offers;
  findings: Finding[];
  handle: MutableRefObject<EditorHandle | null>;
  onChange: (text: string) => void;
  onLeave: () => void;
};

export default function CodeEditor(props: CodeEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>();
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const { text, label, describedBy, phrases, language, handle } = latest.current;
    const editor = new EditorView({
      doc: text,
      parent: host.current as HTMLElement,
      extensions: [
        basics(phrases),
        writing({ "aria-label": label, "aria-describedby": describedBy, spellcheck: "true", lang: language }),
        offering(() => latest.current.offers, language),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) latest.current.onChange(update.state.doc.toString());
          if (update.focusChanged && !update.view.hasFocus) latest.current.onLeave();
        }),
      ],
    });
    view.current = editor;
    handle.current = {
      goTo: (place) => {
        const { from } = placeIn(editor.state.doc, place);
        editor.dispatch({
          selection: { anchor: from },
          effects: EditorView.scrollIntoView(from, { y: "center" }),
        });
        editor.focus();
      },
      insert: (text) => {
        editor.dispatch(editor.state.replaceSelection(text));
        editor.focus();
      },
      replace: (text) => editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } }),
    };
    return () => {
      handle.current = null;
      editor.destroy();
    };
  }, []);

  const { findings } = props;
  useEffect(() => {
    const { current } = view;
    if (current) current.dispatch(setDiagnostics(current.state, diagnosticsOf(current.state.doc, findings)));
  }, [findings]);

  return <div className="code-editor" ref={host} />;
}
