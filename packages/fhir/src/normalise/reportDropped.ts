import type { DroppedField } from "../schema/readerOf.js";
import { droppedText, report, type ReadContext } from "./context.js";

/** Reports the fields that were left out of a part of the resource; `field` is the path to that part. */
export function reportDropped(
  dropped: readonly DroppedField[],
  field: string,
  context: ReadContext,
): void {
  for (const { path, message } of dropped)
    report(
      context,
      "warning",
      "structure",
      path === "" ? field : `${field}.${path}`,
      droppedText(message),
    );
}
