import { builtInTables } from "./builtInTables.js";
import { createTerminology } from "./createTerminology.js";
import type { Terminology } from "./terminology.js";

/** The terminology of this package, used where a host gives none. */
export const terminology: Terminology = createTerminology(builtInTables);
