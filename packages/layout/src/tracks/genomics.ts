import type { EventOfKind } from "@ipo/model";
import { isDated } from "@ipo/model";
import { findingText, isNotFound } from "../describe/findingText.js";
import { titleOf } from "../describe/titleOf.js";
import { clusteredTrack } from "./clustered.js";

type Finding = EventOfKind<"genomicFinding"> | EventOfKind<"specimen">;

/** Genomic and receptor findings, and specimens, each with its words where there is room; what was not found is hollow. */
export const genomicsTrack = clusteredTrack({
  kind: "genomics",
  symbol: "hexagon",
  fill: "accent",
  select: ({ record }) =>
    record.events.filter(
      (event): event is Finding =>
        (event.kind === "genomicFinding" || event.kind === "specimen") && isDated(event.time),
    ),
  words: (event, text) =>
    event.kind === "specimen" ? titleOf(event, text) : findingText(event, text),
  isHollow: (event) => event.kind === "genomicFinding" && isNotFound(event),
});
