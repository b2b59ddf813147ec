/** Two versions of a text side by side; from the other one, place by place can be taken into one's own. Load it lazily. */
import { MergeView } from "@codemirror/merge";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { useEffect, useRef } from "react";
import { basics, writing } from "./code/setup";

type Props = {
  theirs: string;
  mine: string;
  labels: { theirs: string; mine: string };
  phrases: Record<string, string>;
  onChange: (text: string) => void;
};

export default function MergeEditor(props: Props) {
  const host = useRef<HTMLDivElement>(null);
  const first = useRef(props);
  const changed = useRef(props.onChange);
  changed.current = props.onChange;

  useEffect(() => {
    const { theirs, mine, labels, phrases } = first.current;
    const view = new MergeView({
      parent: host.current as HTMLElement,
      a: {
        doc: theirs,
        extensions: [
          basics(phrases),
          EditorState.readOnly.of(true),
          EditorView.contentAttributes.of({ "aria-label": labels.theirs }),
        ],
      },
      b: {
        doc: mine,
        extensions: [
          basics(phrases),
          writing({ "aria-label": labels.mine }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) changed.current(update.state.doc.toString());
          }),
        ],
      },
      revertControls: "a-to-b",
      collapseUnchanged: { margin: 3, minSize: 6 },
    });
    return () => view.destroy();
  }, []);

  return <div className="code-merge" ref={host} />;
}
