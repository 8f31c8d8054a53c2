import type { EpochMs } from "@ipo/model";

/**
 * What a reader may change of the picture without changing what it holds: one plain value with one owner, like the
 * viewport. Ids are those of strips (`TrackScene.id`, such as `lab:…`) or kinds of tracks (`lab`) for all their strips.
 * An id that the record does not have changes nothing.
 */
export interface Display {
  /** Strips shown as one line. */
  readonly collapsed?: readonly string[] | undefined;
  /** Strips shown whole although their track would begin with one line. A strip's own id weighs more than its kind. */
  readonly expanded?: readonly string[] | undefined;
  /** Id of what time is counted from (`timeAnchorsOf`), printed beside the calendar. Default: the calendar alone. */
  readonly anchor?: string | undefined;
  /** Value axis by strip id; default by the pack, else by the analyte's table. */
  readonly valueScales?: Readonly<Record<string, "linear" | "log">> | undefined;
  /** Ids of the action limits drawn (`actionLimits` of `@ipo/clinical`). Default: none, because they hold in one context only. */
  readonly actionLimits?: readonly string[] | undefined;
  /** Strips of numbers laid over one another in one strip with an axis each; the first of a group gives its place. */
  readonly overlays?: readonly (readonly string[])[] | undefined;
  /** The instant that differences and percentages are counted from: the last value known by then. Default: the first value. */
  readonly reference?: EpochMs | undefined;
  /** Id of the pack whose diagnosis orders the tracks, where the record has several. Default: all, the first first. */
  readonly diagnosis?: string | undefined;
}

/** The parts of a display that options hold, each named, so that two displays can be compared part by part. */
export function displayOf(options: Display): Required<Display> {
  const { collapsed, expanded, anchor, valueScales, actionLimits, overlays, reference, diagnosis } =
    options;
  return {
    collapsed,
    expanded,
    anchor,
    valueScales,
    actionLimits,
    overlays,
    reference,
    diagnosis,
  };
}

/**
 * Whether a part of the picture is shown as one line. What the reader chose for the part itself weighs more than what was
 * chosen for its kind of track, and either more than how the part begins.
 */
export function isShownCollapsed(
  { collapsed = [], expanded = [] }: Display,
  {
    id,
    kind,
    byDefault,
  }: { readonly id: string; readonly kind: string; readonly byDefault: boolean },
): boolean {
  if (collapsed.includes(id)) return true;
  if (expanded.includes(id)) return false;
  if (collapsed.includes(kind)) return true;
  return expanded.includes(kind) ? false : byDefault;
}
