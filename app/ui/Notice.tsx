/** A message in the page: `kind` "info" (default), "success" or "warning". `live` has it read out when it appears. */
import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon";

const ICONS: Record<"info" | "success" | "warning", IconName> = {
  info: "info",
  success: "tick",
  warning: "warning",
};

export function Notice({
  kind = "info",
  title,
  live,
  children,
}: {
  kind?: keyof typeof ICONS;
  title?: string;
  live?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className={`notice notice-${kind}`} role={live ? "status" : undefined}>
      <Icon name={ICONS[kind]} />
      <div>
        {title ? <strong>{title}</strong> : null}
        <div>{children}</div>
      </div>
    </div>
  );
}
