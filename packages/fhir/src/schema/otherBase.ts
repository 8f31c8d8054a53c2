import * as z from "zod";
import { Annotation, resourceBase } from "./datatypes.js";
import { list } from "./list.js";

/** What every resource of a type without a schema of its own is read for, beside the elements its table names. */
export const OtherBase = z.object({ ...resourceBase, note: list(Annotation) });
