import { join } from "node:path";
import { findProgram } from "../../scripts/setup.mjs";
import { startDaemon } from "../support/daemon.mjs";
import { freePort } from "../support/free-port.mjs";
import { asked, until } from "./until";

/** Starts the one etcd through which the database's nodes elect their primary. (In earnest there are three.) */
export async function startEtcd(folder: string): Promise<{ address: string; stop: () => Promise<void> }> {
  const [address, peer] = [`127.0.0.1:${await freePort()}`, `http://127.0.0.1:${await freePort()}`];
  const options = {
    name: "etcd",
    "data-dir": join(folder, "etcd"),
    "listen-client-urls": `http://${address}`,
    "advertise-client-urls": `http://${address}`,
    "listen-peer-urls": peer,
    "initial-advertise-peer-urls": peer,
    "initial-cluster": `etcd=${peer}`,
    "log-level": "warn",
  };
  const args = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
  const daemon = startDaemon(findProgram("etcd") ?? "etcd", args, { folder });
  await until("etcd is healthy", () => asked(`http://${address}/health`));
  return { address, stop: () => daemon.end("SIGTERM") };
}
