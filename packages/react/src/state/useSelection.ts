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

/** The selection and the way to change it. `sourceOf` gives the resource an event came from. */
export function useSelection(
  { selection, defaultSelection = null, onSelectionChange }: SelectionProps,
  sourceOf: (eventId: string) => string | undefined,
): [Selection | null, ChangeSelection] {
  const [current, setOwn] = useControlled<Selection | null>(selection, defaultSelection);
  const latest = useLatest({ onSelectionChange, sourceOf });
  const change = useCallback<ChangeSelection>(
    (next, details) => {
      setOwn(next);
      const sources = (next?.events ?? []).flatMap((id) => latest.current.sourceOf(id) ?? []);
      latest.current.onSelectionChange?.(next, { ...details, sources: [...new Set(sources)] });
    },
    [latest, setOwn],
  );
  return [current, change];
}
