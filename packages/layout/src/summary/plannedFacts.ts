import type { ClinicalEvent, PatientRecord } from "@ipo/model";
import { endOf, eventsOfKind, eventsOfKinds, startOf } from "@ipo/model";
import { contentOf } from "../describe/contentOf.js";
import { studyStatusText } from "../describe/studyStatusText.js";
import { titleOf } from "../describe/titleOf.js";
import type { PreparedTimeline } from "../prepare.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import { hasNotEndedBy, type SummaryFact } from "./summaryFact.js";

const PLANNED = ["careEvent", "procedure", "imaging", "radiotherapy", "medication"] as const;

/**
 * Studies that the patient takes part in or is to join, with the arm and how far it has come, in the words of the strip.
 * One that has ended is in the table.
 */
export function studyFacts(
  record: PatientRecord,
  { context: { text, now } }: PreparedTimeline,
): SummaryFact[] {
  const studies = eventsOfKind(record, "studyParticipation")
    .filter(hasNotEndedBy(now))
    .filter(({ status }) => status === "active" || status === "planned" || status === "on-hold");
  return studies.map((study) => ({
    id: `study:${study.id}`,
    label: text("summary.study"),
    value: [
      titleOf(study, text),
      contentOf(study, text),
      study.status === "active" ? "" : studyStatusText(study, text),
    ]
      .filter(Boolean)
      .join(" · "),
  }));
}

/** What is planned next after now, with all that is planned for that same day. Nothing for the dead, or without a now. */
export function nextFact(
  record: PatientRecord,
  { context: { text, now, ongoingUntil } }: PreparedTimeline,
): SummaryFact[] {
  if (now === undefined || ongoingUntil !== now) return [];
  const planned = eventsOfKinds(record, ...PLANNED)
    .filter(({ status }) => status === "planned")
    .flatMap((event) => {
      const start = startOf(event.time);
      // A date without a clock lasts the day out: what is planned for today is still to come.
      const last = event.time.kind === "point" ? endOf(event.time) : start;
      return start !== undefined && last !== undefined && last > now ? [{ event, start }] : [];
    })
    .sort((a, b) => a.start - b.start);
  const [first] = planned;
  if (!first) return [];
  const dayOf = ({ time }: ClinicalEvent) =>
    formatEventTime(
      time.kind === "period" && time.start ? { kind: "point", at: time.start } : time,
      formatDay,
    );
  const day = dayOf(first.event);
  const all = planned
    .filter(({ event }) => dayOf(event) === day)
    .map(({ event }) => ({ kind: event.kind, title: titleOf(event, text) }));
  // A drug and the visit at which it is given are often planned as two: what the other says in full is said once. Two of
  // one kind are two, however alike their names.
  const titles = all
    .filter(
      ({ kind, title }) =>
        !all.some(
          (other) => other.kind !== kind && other.title !== title && other.title.startsWith(title),
        ),
    )
    .map(({ title }) => title);
  return [
    {
      id: "next",
      label: text("summary.next"),
      value: `${[...new Set(titles)].join(" · ")} ${day}`,
    },
  ];
}
