import type { ClinicalEvent, EventOfKind } from "@ipo/model";
import { textOf } from "@ipo/model";
import { contentOf } from "../describe/contentOf.js";
import type { Text } from "../locale/text.js";

/** What makes up the course of a disease. */
export type Course = Extract<
  ClinicalEvent,
  { kind: "condition" | "stage" | "diseaseStatus" | "death" | "followUp" }
>;

/** A state of the disease spans time. */
export type State = EventOfKind<"diseaseStatus">;

/** Whether an event belongs to the course: the cancer's own conditions, its states and turns, staging, death, follow-up. */
export function isCourse(event: ClinicalEvent): event is Course {
  if (event.kind === "condition") return event.role !== "other";
  return (
    event.kind === "stage" ||
    event.kind === "diseaseStatus" ||
    event.kind === "death" ||
    event.kind === "followUp"
  );
}

/** A state spans time; a turn of the disease is at a point. */
export function isState(event: Course): event is State {
  return event.kind === "diseaseStatus" && event.time.kind === "period";
}

/** The short words of a pin or band. The primary diagnosis is "Diagnosis"; its name stands in the header and the label. */
export function courseWords(event: Course, text: Text): string {
  switch (event.kind) {
    case "condition":
      return event.role === "primary-cancer"
        ? text("event.diagnosis")
        : (textOf(event.code) ?? text("event.diagnosis"));
    case "diseaseStatus":
      return textOf(event.value) ?? textOf(event.code) ?? text("kind.diseaseStatus");
    case "stage":
      return contentOf(event, text) || text("event.stage");
    case "death":
      return text("event.death");
    case "followUp":
      return text("event.followUp");
    default:
      return event satisfies never;
  }
}
