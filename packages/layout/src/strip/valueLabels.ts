import type { MeasurementEvent } from "@ipo/model";
import { dayTextOf, quantityOf } from "@ipo/model";
import { formatValue } from "../describe/formatValue.js";
import { labelOf } from "../describe/labelOf.js";
import { gather } from "../gather.js";
import { fonts } from "../geometry.js";
import type { Mark } from "../marks/mark.js";
import { formatQuantity } from "../text/formatNumber.js";
import type { TrackContext } from "../tracks/track.js";
import type { ValueRoom } from "./valueRoom.js";
import type { PlacedValue } from "./placeValues.js";

/** Values of one day whose symbols lie closer than this cover one another. */
const COVERED = 4;

const none: readonly Mark[] = [];

/** Why a value is missing, or what it says, in words beside its sign at the foot of the strip; of a run that says the same, the last. */
export function missingWords(
  visible: readonly PlacedValue[],
  bottom: number,
  room: ValueRoom,
  { text }: TrackContext,
): Mark[] {
  return gather(visible, ({ event, x, y }, index) => {
    if (y !== undefined) return none;
    const next = visible[index + 1];
    const said = missingText(event, text);
    if (next && next.y === undefined && missingText(next.event, text) === said) return none;
    const places = [
      { x: x + 9, y: bottom - 1.5, anchor: "start" as const },
      { x: x - 9, y: bottom - 1.5, anchor: "end" as const },
      { x, y: bottom - 12, anchor: "middle" as const },
    ];
    return room.place({ words: [said], places, font: fonts.axis, fill: "ink-faint" });
  });
}

/** A form not answered is named as such; anything else by its value, in words or as the reason that it is missing. */
function missingText(event: MeasurementEvent, text: TrackContext["text"]): string {
  const isDeclined = event.value.kind === "absent" && event.value.reason === "asked-declined";
  return event.kind === "promScore" && isDeclined
    ? text("prom.notAnswered")
    : formatValue(event.value, text);
}

/** The limit of the last value of each run of equal censored values: beyond its triangle, else beside it. */
export function limitWords(
  visible: readonly PlacedValue[],
  bottom: number,
  room: ValueRoom,
  { text }: TrackContext,
): Mark[] {
  return gather(visible, ({ event, x, y, isCensored }, index) => {
    const quantity = isCensored ? quantityOf(event) : undefined;
    if (!quantity || y === undefined) return none;
    const next = visible[index + 1];
    const nextQuantity = next && quantityOf(next.event);
    if (nextQuantity?.comparator === quantity.comparator && nextQuantity?.value === quantity.value)
      return none;
    const isBelow = quantity.comparator?.startsWith("<") ?? false;
    const beside = Math.min(bottom + 3, y + (isBelow ? 11 : -3));
    const places = [
      { x, y: isBelow ? y + 22 : y - 15, anchor: "middle" as const },
      { x: x + 8, y: beside, anchor: "start" as const },
      { x: x - 8, y: beside, anchor: "end" as const },
      { x, y: isBelow ? y - 6 : y + 15, anchor: "middle" as const },
    ];
    const words = [formatQuantity(quantity, text.lang, { unit: false, short: true })];
    return room.place({ words, places, font: fonts.small, fill: "ink-muted" });
  });
}

/** How many values of one day lie on one another, beside them, with all of them in the label. */
export function sameDayCounts(
  visible: readonly PlacedValue[],
  room: ValueRoom,
  { text }: TrackContext,
): Mark[] {
  const marks: Mark[] = [];
  for (let from = 0, to = 1; from < visible.length; to += 1) {
    const first = visible[from] as PlacedValue;
    const next = visible[to];
    if (next && isCovered(first, next)) continue;
    if (to - from > 1) marks.push(...countWords(first, visible.slice(from, to), room, text));
    from = to;
  }
  return marks;
}

function countWords(
  { x, y = 0 }: PlacedValue,
  group: readonly PlacedValue[],
  room: ValueRoom,
  text: TrackContext["text"],
): Mark[] {
  const places = [
    { x: x + 6, y: y - 4, anchor: "start" as const },
    { x: x - 6, y: y - 4, anchor: "end" as const },
    { x: x + 6, y: y + 12, anchor: "start" as const },
    { x: x - 6, y: y + 12, anchor: "end" as const },
  ];
  // A number alone would be read as a value.
  const words = [`n=${group.length}`];
  const placed = room.place({ words, places, font: fonts.small, fill: "ink" });
  // Most find no room in a dense strip: what all of them say is only written for those that do.
  return placed.map((mark) => ({
    ...mark,
    events: group.map(({ event }) => event.id),
    label: group.map(({ event }) => labelOf(event, text)).join("; "),
  }));
}

function isCovered(a: PlacedValue, b: PlacedValue): boolean {
  if (a.y === undefined || b.y === undefined) return false;
  const isNear = Math.abs(a.x - b.x) < COVERED && Math.abs(a.y - b.y) < COVERED;
  return isNear && dayOf(a) !== undefined && dayOf(a) === dayOf(b);
}

function dayOf({ event: { time } }: PlacedValue): string | undefined {
  return time.kind === "point" ? dayTextOf(time.at) : undefined;
}
