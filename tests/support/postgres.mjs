import { rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { findPostgres, POSTGRES_MISSING } from "../../scripts/setup.mjs";
import { daemonFolder, startDaemon } from "./daemon.mjs";
import { freePort } from "./free-port.mjs";

/** A commit then waits for no disk: for tests of what is stored, not of whether it stays. */
const FORGETFUL = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/**
 * @typedef {object} Postgres
 * @property {number} port
 * @property {string} url The database that every server has, for what concerns the whole server.
 * @property {(name: string, from?: { template?: string }) => Promise<string>} databaseUrl
 *   Creates that database anew, empty or as a copy of another one, and gives its address.
 * @property {(signal?: "SIGINT" | "SIGQUIT") => Promise<void>} restart
 *   As an operator does it: who is connected is thrown out. With SIGQUIT as after a crash: it recovers from its log.
 * @property {() => Promise<void>} interrupt Ends it, and keeps its files and its port for `resume`.
 * @property {() => Promise<void>} resume
 * @property {() => Promise<void>} stop Ends it and removes its files.
 */

/**
 * Starts a PostgreSQL of the test's own on loopback, in a temporary folder, with Debian's binaries.
 * @param {{ port?: number, folder?: string, durable?: boolean, settings?: string[] }} [options]
 *   `folder` belongs to whoever runs it (see `daemonFolder`); `durable: false` is faster and forgets when the machine does; `settings` are lines such as "max_connections=50".
 * @returns {Promise<Postgres>}
 * @throws Error that says what to install where there are no binaries.
 */
export async function startPostgres({ port, folder, durable = true, settings = [] } = {}) {
  const bin = findPostgres();
  if (!bin) throw new Error(POSTGRES_MISSING);
  const home = folder ?? daemonFolder("ki-fit-postgres-");
  const data = join(home, "data");
  const init = startDaemon(
    join(bin, "initdb"),
    ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"],
    { folder: home },
  );
  await init.exited;
  if (init.child.exitCode !== 0) throw new Error(`No database could be made:\n${init.output()}`);

  const at = port ?? (await freePort());
  const lines = [
    "listen_addresses=127.0.0.1",
    `unix_socket_directories=${home}`,
    "max_connections=200",
    ...(durable ? [] : FORGETFUL),
    ...settings,
  ];
  const start = async () => {
    const args = ["-D", data, "-p", String(at), ...lines.flatMap((line) => ["-c", line])];
    const started = startDaemon(join(bin, "postgres"), args, { folder: home, farewell: "QUIT" });
    await started.says(/database system is ready to accept connections/);
    return started;
  };
  let server = await start();
  const address = (/** @type {string} */ name) => `postgres://postgres@127.0.0.1:${at}/${name}`;

  return {
    port: at,
    url: address("postgres"),
    databaseUrl: async (name, { template } = {}) => {
      const client = new pg.Client(address("postgres"));
      await client.connect();
      const copied = template === undefined ? "" : ` template ${client.escapeIdentifier(template)}`;
      await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
      await client.query(`create database ${client.escapeIdentifier(name)}${copied}`);
      await client.end();
      return address(name);
    },
    restart: async (signal = "SIGINT") => {
      await server.end(signal);
      server = await start();
    },
    interrupt: () => server.end("SIGINT"),
    resume: async () => {
      server = await start();
    },
    stop: async () => {
      await server.end("SIGINT");
      rmSync(home, { recursive: true, force: true });
    },
  };
}
