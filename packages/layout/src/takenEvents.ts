import type { ClinicalEvent, ClinicalEventKind, PatientRecord } from "@ipo/model";
import { datedEventsOfKind } from "@ipo/model";
import type { Strip, Track } from "./tracks/track.js";

/** What tracks have taken, so that no dated fact is without a place. */
export interface TakenEvents {
  /** The ids of the events taken so far. */
  readonly ids: () => ReadonlySet<string>;
  /** Kinds of which every dated event is taken; their ids need not be among the others. */
  readonly kinds: ReadonlySet<ClinicalEventKind>;
  /** Notes the strips that a track has chosen. */
  readonly take: (track: Track, strips: readonly Strip<unknown>[]) => void;
}

type EventList = readonly ClinicalEvent[];

/**
 * Nothing of a record taken so far. A record may have very many vital signs, each in one of a few strips: their ids are noted
 * only when somebody asks before all of them are taken.
 */
export function createTakenEvents(record: PatientRecord): TakenEvents {
  const ids = new Set<string>();
  const kinds = new Set<ClinicalEventKind>();
  const signs = datedEventsOfKind(record, "vitalSign");
  const signLists: EventList[] = [];
  let waiting: EventList[] = [];
  const note = (list: EventList) => {
    for (const { id } of list) ids.add(id);
  };
  return {
    ids: () => {
      waiting.forEach(note);
      waiting = [];
      return ids;
    },
    kinds,
    take: ({ takesAll }, strips) => {
      if (takesAll) {
        kinds.add(takesAll);
        return;
      }
      const lists = strips.map(({ events }) => events);
      const own = lists.filter(([first]) => first?.kind === "vitalSign");
      lists.filter((list) => !own.includes(list)).forEach(note);
      if (own.length === 0) return;
      signLists.push(...own);
      waiting.push(...own);
      if (!areSplitInto(signs, signLists)) return;
      kinds.add("vitalSign");
      waiting = [];
    },
  };
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
  for (const event of events) {
    // Values that are measured together come in turns, so that the list after the last one is asked first.
    const last = turn;
    do turn = turn + 1 < lists.length ? turn + 1 : 0;
    while (!isNext(turn, event) && turn !== last);
    if (!isNext(turn, event)) return false;
    places[turn] = (places[turn] as number) + 1;
  }
  return true;
}
