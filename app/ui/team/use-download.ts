import { useEffect, useRef, useState } from "react";
import { readFrames } from "~/platform/frames";

/** How it stands with a download that the page itself follows. */
export type Download =
  | { state: "idle" | "counting" | "stopped" | "failed" | "busy" }
  | { state: "writing"; written: number; of: number }
  | { state: "ready"; file: string };

/**
 * Takes a report and tells how many of its rows are written. Where the answer is no report (the person is signed out, the
 * choice is gone) the browser goes to the address itself, and gets the page that says so.
 */
export function useDownload() {
  const [download, setDownload] = useState<Download>({ state: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function start(address: string): Promise<void> {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    const tell = (next: Download) => {
      if (running.current === mine) setDownload(next);
    };
    tell({ state: "counting" });
    try {
      const answer = await fetch(`${address}&progress=on`, { signal: mine.signal });
      if (answer.status === 429) return tell({ state: "busy" });
      const type = answer.headers.get("X-Report-Type");
      if (!answer.ok || !type || !answer.body) {
        window.location.assign(address);
        return;
      }
      const of = Number(answer.headers.get("X-Report-Rows"));
      const pieces: BlobPart[] = [];
      for await (const { bytes, written } of readFrames(chunksOf(answer.body))) {
        pieces.push(bytes as BlobPart);
        // Rows that came meanwhile are in it too.
        tell({ state: "writing", written, of: Math.max(of, written) });
      }
      const file = /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition") ?? "")?.[1] ?? "";
      save(new Blob(pieces, { type }), file);
      tell({ state: "ready", file });
    } catch {
      tell({ state: mine.signal.aborted ? "stopped" : "failed" });
    }
  }

  return { download, start, stop: () => running.current?.abort() };
}

/** The chunks of a stream; not every browser can go through one by itself. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

function save(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has begun to save by then, and keeps what it needs.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
