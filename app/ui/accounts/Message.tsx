/** A page that says one thing and offers what to do next (`children`). */
import type { ReactNode } from "react";

export function Message({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className="stack">
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      <div className="cluster">{children}</div>
    </div>
  );
}
