import type { EpochMs } from "@ipo/model";
import { anchorOf, eventsOfKinds, isDated } from "@ipo/model";
import { titleOf } from "../describe/titleOf.js";
import { careKinds, isCare } from "./careEvents.js";
import { isPlanned } from "./isPlanned.js";
import { layoutPlanned } from "./plannedLayout.js";
import {
  plannedStepsOf,
  stepDay,
  stepStanding,
  stepWords,
  type Planned,
  type PlannedStep,
} from "./plannedSteps.js";
import type { Track } from "./track.js";

/**
 * Planned care and imaging: what is booked, ordered or meant, in order of time, hatched and worded, never as done. A booking whose
 * day has passed stays here and says so; whether anybody came is then not known. Planned drugs, radiotherapy and
 * procedures are hatched among the treatments.
 */
export const plannedTrack: Track<PlannedStep> = {
  kind: "planned",
  select: ({ record, text, now }) => {
    const events = eventsOfKinds(record, ...careKinds, "imaging", "other").filter(
      (event): event is Planned =>
        isDated(event.time) &&
        (event.kind === "other"
          ? event.status === "planned"
          : isPlanned(event, now) && (event.kind === "imaging" || isCare(event, text.terminology))),
    );
    if (events.length === 0) return [];
    const rows = plannedStepsOf(events, now);
    return [{ id: "planned", label: text("track.planned"), rows, events }];
  },
  layout: ({ label, rows }, context) => layoutPlanned(label, rows, context),
  readout: ({ rows }, at, { text, now }) => {
    // Before now, what was planned then is not known: the next step is told from now on.
    const from = now === undefined ? at : (Math.max(now, at) as EpochMs);
    const [next, ...later] = rows.filter(({ event }) => (anchorOf(event.time) ?? 0) >= from);
    if (!next) return undefined;
    return {
      title: titleOf(next.event, text),
      details: [
        `${stepDay(next)}, ${stepStanding(next, text)}`,
        ...later.map((step) => `${stepDay(step)} ${titleOf(step.event, text)}`),
      ],
      events: [next, ...later]
        .flatMap(({ event, orders }) => [event, ...orders])
        .map(({ id }) => id),
    };
  },
  summary: ({ rows }, { text }) => {
    const coming = rows.filter(({ isPast }) => !isPast);
    const past = rows.length - coming.length;
    return [
      ...coming.map((step) => stepWords(step, text)),
      ...(past > 0 ? [text("planned.pastCount", { count: past })] : []),
    ].join(" · ");
  },
};
