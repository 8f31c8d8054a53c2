import type { Issue } from "@ipo/model";
import type { InputEntry } from "../container/inputEntry.js";
import type { Subject } from "./subject.js";

/** Says once how many entries name a subject that fits several patients; such entries are shown for nobody. */
export function ambiguousSubjectIssues(
  entries: readonly InputEntry[],
  subjects: readonly (Subject | undefined)[],
): Issue[] {
  let count = 0;
  let first: InputEntry | undefined;
  subjects.forEach((subject, position) => {
    if (subject?.kind !== "ambiguous") return;
    first ??= entries[position];
    count += 1;
  });
  if (!first) return [];
  const diagnostics = `The subject of ${count} of the entries fits several resources of the input, this one first. They are shown for nobody. Give each entry its fullUrl, or read each source by itself.`;
  return [{ severity: "warning", code: "multiple-matches", expression: first.path, diagnostics }];
}
