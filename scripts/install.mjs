import { installPackages } from "./setup.mjs";

await installPackages();
