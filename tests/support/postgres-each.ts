import { afterEach } from "vitest";
import { emptyUsed } from "./empty-database";

// Read anew for each file, also where files share modules.
afterEach(emptyUsed);
