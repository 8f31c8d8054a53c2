import { isDated } from "@ipo/model";
import {
  completenessNotesOf,
  isOnlyNote,
  type CompletenessNote,
} from "../completeness/completenessNotes.js";
import { COMPLETENESS } from "../completeness/withCompleteness.js";
import type { Track } from "./track.js";

/**
 * What the record says of its own gaps. Each is said under the strip that it concerns (`withCompleteness`); this strip
 * holds those events, and shows those that concern no other strip of the picture. Before `otherTrack` in the list.
 */
export const completenessTrack: Track<CompletenessNote> = {
  kind: COMPLETENESS,
  select: ({ record, text }, taken) => {
    const rows = completenessNotesOf(record, text);
    const events = rows
      .map(({ event }) => event)
      .filter((event) => isOnlyNote(event) && isDated(event.time) && !taken().ids.has(event.id));
    return rows.length === 0
      ? []
      : [{ id: COMPLETENESS, label: text("track.completeness"), rows, events }];
  },
  // Its marks are drawn where the notes are placed; on its own it takes no room.
  layout: () => ({ height: 0, marks: [] }),
  layoutCollapsed: () => ({ height: 0, marks: [] }),
  readout: () => undefined,
};
