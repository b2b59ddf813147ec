process.env.NODE_ENV = "production";
const build = await import("../build/server/index.js");

/** Serves what is built, until it is told to stop; requests under way are finished first. */
try {
  const { url, close } = await build.entry.module.serve(build);
  console.log(`KI-fit is ready: ${url}`);
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, async () => {
      await close();
      process.exit(0);
    });
  }
} catch (error) {
  const known = ["SettingsError", "MigrationError"].includes(error.name);
  const inUse = error.code === "EADDRINUSE" && `Port ${error.port} is in use. Set PORT to another one.`;
  console.error(inUse || (known ? error.message : error));
  process.exit(1);
}
