import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { findProgram } from "../../scripts/setup.mjs";
import { startDaemon } from "../support/daemon.mjs";
import type { Node } from "./patroni";

/** Milliseconds between two checks; one that succeeds is enough to come back, two that fail to go. */
const CHECK_MS = 500;

const configuration = ({ database, site, nodes, apps }: Places) => `
global
  maxconn 2000

defaults
  timeout connect 1s
  timeout check 2s
  option redispatch
  default-server inter ${CHECK_MS} fall 2 rise 1 on-marked-down shutdown-sessions

# Whoever connects here reaches the primary: Patroni answers 200 to /primary there and nowhere else.
listen database
  bind 127.0.0.1:${database}
  mode tcp
  timeout client 1h
  timeout server 1h
  option httpchk OPTIONS /primary
${nodes.map(({ name, port, api }) => `  server ${name} 127.0.0.1:${port} check port ${api}`).join("\n")}

# A process whose database is away answers 503 to /healthz. A request is tried again only if nobody took it.
listen site
  bind 127.0.0.1:${site}
  mode http
  timeout client 60s
  timeout server 60s
  timeout http-keep-alive 60s
  option forwardfor
  option httpchk GET /healthz
  balance roundrobin
${apps.map((port, index) => `  server app-${index + 1} 127.0.0.1:${port} check`).join("\n")}
`;

type Places = { database: number; site: number; nodes: Node[]; apps: number[] };

/** Starts the way in: to the database's primary at one port, to the app's processes at another. */
export function startHaproxy(folder: string, places: Places): { stop: () => Promise<void> } {
  const file = join(folder, "haproxy.cfg");
  writeFileSync(file, configuration(places));
  const daemon = startDaemon(findProgram("haproxy") ?? "haproxy", ["-db", "-f", file], { folder });
  return { stop: () => daemon.end("SIGTERM") };
}
