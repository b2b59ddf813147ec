import { lazy, Suspense, useState } from "react";
import { Button } from "../Button";
import { Icon } from "../Icon";
import { useLanguage } from "../language";
import { editorTexts } from "../messages/editor";
import { useScripted } from "../use-scripted";
import { SideText } from "./Copies";
import type { TextState } from "./editor";

const Merge = lazy(() => import("./MergeEditor"));

type Props = {
  stored: TextState;
  mine: string;
  /** Where the text as it is stored can be read. */
  address: string;
  onKeep: (text: string) => void;
  onTake: () => void;
};

/** What somebody else saved meanwhile beside one's own: nothing is lost until it is decided, and nothing afterwards. */
export function Conflict({ stored, mine, address, onKeep, onTake }: Props) {
  const { texts, date } = useLanguage();
  const editor = texts(editorTexts);
  const words = editor.conflict;
  const scripted = useScripted();
  const [merged, setMerged] = useState(mine);
  const time = date(stored.savedAt, { dateStyle: "long", timeStyle: "short" });
  return (
    <section className="author-conflict" aria-labelledby="conflict-title">
      <div className="notice notice-warning" role="alert">
        <Icon name="warning" />
        <div>
          <strong id="conflict-title">{words.title}</strong>
          <p>
            {stored.by ? words.by(stored.by, time) : words.someone(time)} {words.text} {words.after}
          </p>
        </div>
      </div>
      {scripted ? (
        <>
          <p className="author-merge-heads small" aria-hidden="true">
            <strong>{words.theirs}</strong>
            <strong>{words.mine}</strong>
          </p>
          <Suspense fallback={<SideText title={words.theirs} text={stored.text} />}>
            <Merge
              theirs={stored.text}
              mine={mine}
              labels={words}
              phrases={editor.phrases}
              onChange={setMerged}
            />
          </Suspense>
        </>
      ) : (
        <SideText title={words.theirs} text={stored.text} />
      )}
      <p className="cluster">
        <Button
          name="_over"
          value="on"
          onClick={(event) => {
            event.preventDefault();
            onKeep(merged);
          }}
        >
          {words.keep}
        </Button>
        <a
          className="button button-quiet"
          href={address}
          onClick={(event) => {
            event.preventDefault();
            onTake();
          }}
        >
          {words.take}
        </a>
      </p>
    </section>
  );
}
