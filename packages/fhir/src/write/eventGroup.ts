import type { ClinicalEvent, PatientRecord } from "@ipo/model";
import { groupedBy } from "../groupedBy.js";

/** The events that one resource gave, in the order of the record. */
export interface EventGroup {
  readonly source: string;
  readonly path: string;
  /** Which version of the source it is, from 1, where the record holds several; else `undefined`. */
  readonly version: number | undefined;
  readonly events: readonly [ClinicalEvent, ...ClinicalEvent[]];
}

/** Gathers the events of each resource, in the order in which the resources stood in the input. */
export function eventGroupsOf({ events }: PatientRecord): EventGroup[] {
  const groups = groupedBy(events, ({ source, path }) => JSON.stringify([source, path]));
  const ordered = [...groups.values()]
    .map((group) => group as [ClinicalEvent, ...ClinicalEvent[]])
    .map((group) => ({ group, place: placeOf(group[0].path) }))
    .sort((a, b) => comparePlaces(a.place, b.place))
    .map(({ group }) => group);
  const versions = groupedBy(ordered, ([{ source }]) => source);
  return ordered.map((group) => {
    const { source, path } = group[0];
    const all = versions.get(source) ?? [];
    const version = all.length > 1 ? all.indexOf(group) + 1 : undefined;
    return { source, path, version, events: group };
  });
}

/** The numbers of a path such as `Bundle.entry[12].resource`: they say the order, which events of one time keep. */
function placeOf(path: string): number[] {
  return (path.match(/\d+/g) ?? []).map(Number);
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
