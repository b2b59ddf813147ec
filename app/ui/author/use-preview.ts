import { useFetcher } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ItemState } from "~/content/items";
import type { LessonPage } from "~/content/lesson-page";
import type { Language } from "~/content/lessons";
import { type Packed, unpack } from "~/platform/packed";
import type { Unsent } from "../saving/unsent";
import type { Finding } from "./editor";

/** How long nobody types before the text is looked at again, in milliseconds. */
const PAUSE = 600;

export type ShownPreview = {
  page: LessonPage | null;
  lessonId: string;
  language: Language | null;
  solved: Record<string, ItemState>;
  findings: Finding[];
};

/** What the check says of the text as it stands, and the last preview that was possible: one request at a time. */
export function usePreview(action: string, first: Packed<ShownPreview>) {
  const fetcher = useFetcher<{ preview: Packed<ShownPreview> } | Unsent>();
  const [shown, setShown] = useState(() => unpack(first));
  const [waits, setWaits] = useState(false);
  const now = useRef({ text: "", dirty: false, busy: false });
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const { submit } = fetcher;
  const look = useCallback(() => {
    const { current } = now;
    if (!current.dirty || current.busy) return;
    current.dirty = false;
    current.busy = true;
    const form = new FormData();
    form.append("intent", "check");
    form.append("text", current.text);
    submit(form, { method: "post", action, encType: "multipart/form-data" });
  }, [submit, action]);

  const check = useCallback(
    (text: string) => {
      now.current.text = text;
      now.current.dirty = true;
      setWaits(true);
      clearTimeout(timer.current);
      timer.current = setTimeout(look, PAUSE);
    },
    [look],
  );

  const heard = useRef(fetcher.data);
  useEffect(() => {
    const { data: reply } = fetcher;
    if (!reply || reply === heard.current) return;
    heard.current = reply;
    now.current.busy = false;
    if ("preview" in reply) {
      const next = unpack(reply.preview);
      setShown((known) => (next.page ? next : { ...known, findings: next.findings }));
    }
    if (now.current.dirty) look();
    else setWaits(false);
  }, [fetcher, look]);
  useEffect(() => () => clearTimeout(timer.current), []);

  return { shown, waits, check };
}
