import type { ClinicalEvent, ClinicalEventKind, PatientRecord } from "@ipo/model";
import { datedEventsOfKind } from "@ipo/model";
import type { Strip, Track } from "./tracks/track.js";

/** What some tracks have taken, so that no dated fact is without a place. */
export interface TakenEvents {
  /** The ids of the events taken, but for those of `kinds`. */
  readonly ids: ReadonlySet<string>;
  /** Kinds of which every dated event is taken. */
  readonly kinds: ReadonlySet<ClinicalEventKind>;
}

type EventList = readonly ClinicalEvent[];

/**
 * What tracks have taken with the strips that they chose. A record may have very many vital signs, each in one of a few
 * strips: their ids are noted only where not all of them are taken.
 */
export function takenEvents(
  record: PatientRecord,
  chosen: readonly { readonly track: Track; readonly strips: readonly Strip<unknown>[] }[],
): TakenEvents {
  const kinds = new Set(chosen.flatMap(({ track }) => track.takesAll ?? []));
  const lists = chosen
    .filter(({ track }) => track.takesAll === undefined)
    .flatMap(({ strips }) => strips.map(({ events }) => events));
  const signLists = lists.filter(isOfSigns);
  const areSignsTaken = areSplitInto(datedEventsOfKind(record, "vitalSign"), signLists);
  if (areSignsTaken) kinds.add("vitalSign");
  const ids = new Set<string>();
  for (const list of lists)
    if (!areSignsTaken || !isOfSigns(list)) for (const { id } of list) ids.add(id);
  return { ids, kinds };
}

function isOfSigns([first]: EventList): boolean {
  return first?.kind === "vitalSign";
}

/**
 * Whether each of some events is in one of some lists, and nothing else is, each list in the order of the events. Says no
 * where a list has an order of its own, or an event of another. It compares which event it is, and reads none.
 */
export function areSplitInto(events: EventList, lists: readonly EventList[]): boolean {
  if (lists.reduce((sum, { length }) => sum + length, 0) !== events.length) return false;
  const places = new Int32Array(lists.length);
  const isNext = (list: number, event: ClinicalEvent) =>
    lists[list]?.[places[list] as number] === event;
  let turn = 0;
  // By index: code that runs once makes an object for each step through a list.
  for (let index = 0; index < events.length; index += 1) {
    const event = events[index] as ClinicalEvent;
    // Values that are measured together come in turns, so that the list after the last one is asked first.
    const last = turn;
    do turn = turn + 1 < lists.length ? turn + 1 : 0;
    while (!isNext(turn, event) && turn !== last);
    if (!isNext(turn, event)) return false;
    places[turn] = (places[turn] as number) + 1;
  }
  return true;
}
