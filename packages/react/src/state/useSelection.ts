import type { PatientRecord } from "@ipo/model";
import { useCallback } from "react";
import { useControlled } from "./useControlled.js";
import { useLatest } from "./useLatest.js";

/** The events whose details are shown, by id: one, or all those that one mark stands for. */
export interface Selection {
  readonly events: readonly string[];
}

/** Why the selection changes, the browser's own event, and the resources the selected events came from, untouched. */
export interface SelectionChangeDetails {
  readonly reason: "pointer" | "keyboard" | "table" | "close";
  readonly event: Event;
  readonly sources: readonly string[];
}

/** Asks for another selection; `null` for none. */
export type ChangeSelection = (
  selection: Selection | null,
  details: Omit<SelectionChangeDetails, "sources">,
) => void;

/** Props by which a host owns, seeds or follows the selection. `null` is a selection of nothing. */
export interface SelectionProps {
  readonly selection?: Selection | null | undefined;
  readonly defaultSelection?: Selection | null | undefined;
  readonly onSelectionChange?:
    ((selection: Selection | null, details: SelectionChangeDetails) => void) | undefined;
}

/** The selection and the way to change it. What is selected is looked up in the record when it changes, and not before. */
export function useSelection(
  { selection, defaultSelection = null, onSelectionChange }: SelectionProps,
  record: PatientRecord,
): [Selection | null, ChangeSelection] {
  const [current, setOwn] = useControlled<Selection | null>(selection, defaultSelection);
  const latest = useLatest({ onSelectionChange, record });
  const change = useCallback<ChangeSelection>(
    (next, details) => {
      setOwn(next);
      const { onSelectionChange: tell, record: own } = latest.current;
      tell?.(next, { ...details, sources: sourcesOf(next?.events ?? [], own) });
    },
    [latest, setOwn],
  );
  return [current, change];
}

/** The resources that events came from, each once, in the order of the events. */
function sourcesOf(ids: readonly string[], { events }: PatientRecord): readonly string[] {
  const wanted = new Set(ids);
  const sources = new Map<string, string>();
  for (const { id, source } of wanted.size > 0 ? events : [])
    if (wanted.has(id)) sources.set(id, source);
  return [...new Set(ids.flatMap((id) => sources.get(id) ?? []))];
}
