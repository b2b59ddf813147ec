import { parseArgs } from "node:util";

/**
 * What a command was called with. Asked for `--help` it says how it is used; where something does not fit it says what, and ends with 2.
 * @param config as `parseArgs` takes it, without `help`
 * @param read makes of `{ values, positionals }` what the command works with, and throws what does not fit
 */
export function readOptions(usage, config, read = (parsed) => parsed) {
  try {
    const options = { ...config.options, help: { type: "boolean", default: false } };
    const { values, positionals } = parseArgs({ ...config, options });
    const { help, ...given } = values;
    if (!help) return read({ values: given, positionals });
    console.log(usage);
    return process.exit(0);
  } catch (error) {
    console.error(`${error.message}\n\n${usage}`);
    return process.exit(2);
  }
}
