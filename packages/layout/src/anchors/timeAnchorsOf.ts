import type { TimeAnchor } from "@ipo/clinical";
import type { ClinicalEvent, EpochMs, PatientRecord } from "@ipo/model";
import { dayTextOf, parseTimePoint } from "@ipo/model";
import type { TimelineOptions } from "../options.js";
import { prepareTimeline } from "../prepare.js";
import type { SelectContext } from "../tracks/track.js";
import { anchorPointOf } from "./anchorPoint.js";

/** Something in this record that time can be counted from. */
export interface RecordAnchor {
  readonly id: string;
  /** What comes after "since": `diagnosis`, `line 3`. */
  readonly label: string;
  /** The beginning of its calendar day as written. */
  readonly at: EpochMs;
  /** The event that states it. */
  readonly eventId: string;
}

/** Counted from in every diagnosis whose pack does not say otherwise. */
const usual: readonly TimeAnchor[] = [
  { id: "diagnosis", label: { sv: "diagnos", en: "diagnosis" }, at: { kind: "diagnosis" } },
  {
    id: "last-line",
    label: { sv: "senaste linje", en: "latest line" },
    at: { kind: "line", line: "last" },
  },
];

/**
 * What time can be counted from in a record, in the pack's order: only what the record states to the day and what has
 * happened by now. Two anchors on one day are both given, because they mean different things.
 */
export function timeAnchorsOf(
  record: PatientRecord,
  options: Omit<TimelineOptions, "width"> = {},
): readonly RecordAnchor[] {
  return recordAnchorsOf(prepareTimeline(record, options).context);
}

const known = new WeakMap<PatientRecord, { context: SelectContext; anchors: RecordAnchor[] }>();

/** As `timeAnchorsOf`, of a record that is prepared already. Found once for as long as the context is the same. */
export function recordAnchorsOf(context: SelectContext): readonly RecordAnchor[] {
  const { pack, text, now, record } = context;
  const last = known.get(record);
  if (last?.context.pack === pack && last.context.text === text && last.context.now === now)
    return last.anchors;
  const anchors = findAnchors(context);
  known.set(record, { context, anchors });
  return anchors;
}

function findAnchors({ record, pack, text, now }: SelectContext): RecordAnchor[] {
  const { terminology } = text;
  const search = { record, terminology, packIds: ownIds(pack.id), now };
  return (pack.anchors ?? usual).flatMap(({ id, label, at: rule }) => {
    const found = anchorPointOf(rule, search);
    const day = found && parseTimePoint(dayTextOf(found.at));
    if (!found || !day) return [];
    const words = rule.kind === "line" ? lineWords(found.event, text) : undefined;
    return [{ id, label: words ?? text.of(label), at: day.start, eventId: found.event.id }];
  });
}

/** The ids of the packs that a pack stands for; the generic one stands for every diagnosis. */
function ownIds(id: string): string[] {
  return id.split("+").filter((part) => part !== "generic");
}

function lineWords(event: ClinicalEvent, text: SelectContext["text"]): string | undefined {
  if (event.kind !== "carePlan" || event.line === undefined) return undefined;
  return text("anchor.line", { line: event.line });
}
