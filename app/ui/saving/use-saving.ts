import { useFetcher } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Unsent } from "./unsent";

/** How long nobody types before what is there is saved, and how long until it is tried again. In milliseconds. */
const PAUSE = 1_200;
const TRY_AGAIN = 8_000;

export type Saving<State> = {
  status:
    | "kept"
    | "typing"
    | "saving"
    | "saved"
    | "offline"
    | "away"
    | "gone"
    | "signed-out"
    | "conflict"
    | "too-long";
  /** What is stored as far as this page knows: in a conflict, what somebody else stored. */
  stored: State;
  /** Fields that are too long; `form` is all of it together. */
  tooLong: string[];
};

/** What the server says to what is saved: what stands there now, or why it could not be taken. */
export type SavingReply<State> =
  | { said: "saved" | "conflict"; state: State }
  /** Nobody is signed in: it is stored nowhere. */
  | { said: "calculated" | "signed-out" }
  | { said: "too-long"; fields: string[] }
  | Unsent;

type Options<State> = {
  /** Where it is posted to. */
  action: string;
  first: Saving<State>;
  enabled: boolean;
  /** What would be posted now, without what each edit adds; null once it is no longer on the page. */
  read: () => [string, string][] | null;
  /** For texts that are longer than an ordinary form may be. */
  encType?: "multipart/form-data";
};

/**
 * Saves a form by itself: after a pause, on leaving a field, on leaving the page, and again until it has arrived. One
 * request at a time; each says what it is based on (platform/edits), so that nothing of another window is overwritten unseen.
 */
export function useSaving<State extends { revision: number }>({
  action,
  first,
  enabled,
  read,
  encType,
}: Options<State>) {
  const fetcher = useFetcher<SavingReply<State>>();
  const [saving, setSaving] = useState(first);
  const now = useRef({
    revision: first.stored.revision,
    editor: "",
    edit: 0,
    fields: [] as [string, string][],
    dirty: false,
    busy: false,
    blocked: first.status === "conflict",
    /** The next edit replaces what another one stored, which its author has seen. */
    over: false,
  });
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const reading = useRef(read);
  reading.current = read;
  const show = useCallback(
    (change: Partial<Saving<State>>) => setSaving((known) => ({ ...known, ...change })),
    [],
  );

  /** The form as it stands, or stood while it was there, as the next edit of this page. */
  const next = useCallback(() => {
    const { current } = now;
    current.fields = reading.current() ?? current.fields;
    current.editor ||= Math.random().toString(36).slice(2, 14);
    current.edit += 1;
    const sent = new FormData();
    for (const [name, value] of current.fields) sent.append(name, value);
    sent.append("_revision", String(current.revision));
    sent.append("_editor", current.editor);
    sent.append("_edit", String(current.edit));
    if (current.over) sent.append("_over", "on");
    return sent;
  }, []);

  const { submit } = fetcher;
  const save = useCallback(() => {
    const { current } = now;
    clearTimeout(timer.current);
    if (!enabled || !current.dirty || current.busy || current.blocked) return;
    if (!navigator.onLine) return show({ status: "offline" });
    current.busy = true;
    current.dirty = false;
    show({ status: "saving" });
    submit(next(), { method: "post", action, encType });
  }, [enabled, submit, next, action, encType, show]);

  const saveIn = useCallback(
    (time: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(save, time);
    },
    [save],
  );

  const changed = useCallback(() => {
    const fields = enabled ? reading.current() : null;
    if (!fields) return;
    now.current.fields = fields;
    now.current.dirty = true;
    if (now.current.blocked) return;
    setSaving((known) => (known.status === "offline" ? known : { ...known, status: "typing" }));
    saveIn(PAUSE);
  }, [enabled, saveIn]);

  const heard = useRef(fetcher.data);
  useEffect(() => {
    const { data: reply } = fetcher;
    if (!reply || reply === heard.current) return;
    heard.current = reply;
    const { current } = now;
    current.busy = false;
    if (reply.said === "saved") {
      current.revision = reply.state.revision;
      current.over = false;
      show({ status: current.dirty ? "typing" : "saved", stored: reply.state, tooLong: [] });
      if (current.dirty) saveIn(PAUSE);
      return;
    }
    current.dirty = true;
    if (reply.said === "offline" || reply.said === "away") {
      show({ status: reply.said });
      saveIn(TRY_AGAIN);
    } else if (reply.said === "too-long") show({ status: "too-long", tooLong: reply.fields });
    else if (reply.said === "too-large") show({ status: "too-long", tooLong: ["form"] });
    else if (reply.said === "gone") show({ status: "gone" });
    else if (reply.said === "calculated" || reply.said === "signed-out") show({ status: "signed-out" });
    else if (reply.said === "conflict") {
      current.blocked = true;
      show({ status: "conflict", stored: reply.state });
    }
  }, [fetcher, show, saveIn]);

  useEffect(() => {
    if (!enabled) return;
    /** A page that goes away cannot wait for an answer; if it comes back, it saves once more and hears one. */
    const leave = () => {
      const { current } = now;
      if (current.blocked || !(current.dirty || current.busy)) return;
      navigator.sendBeacon(action, encType ? next() : new URLSearchParams(next() as never));
      current.dirty = true;
    };
    const turn = () => (document.visibilityState === "hidden" ? leave() : save());
    document.addEventListener("visibilitychange", turn);
    addEventListener("pagehide", leave);
    addEventListener("online", save);
    return () => {
      document.removeEventListener("visibilitychange", turn);
      removeEventListener("pagehide", leave);
      removeEventListener("online", save);
      leave();
      clearTimeout(timer.current);
    };
  }, [enabled, action, encType, next, save]);

  /** Ends a conflict: with what is typed here, or (`take`) with what was stored elsewhere. */
  const settle = (take: boolean) => {
    const { current } = now;
    current.blocked = false;
    current.revision = saving.stored.revision;
    current.dirty = !take;
    current.over = !take;
    if (take) show({ status: "kept" });
    else save();
  };

  return { saving, changed, save, settle };
}

/** What a form would post, without what is sent anew each time. */
export const fieldsOf = (form: HTMLFormElement | null): [string, string][] | null =>
  form &&
  [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" && name !== "_revision" ? [[name, value]] : [],
  );
