import type { EventOfKind } from "@ipo/model";
import { isDated, textOf } from "@ipo/model";
import { contentOf } from "../describe/contentOf.js";
import { titleOf } from "../describe/titleOf.js";
import { clusteredTrack } from "./clustered.js";
import type { SelectContext } from "./track.js";

type Finding = EventOfKind<"genomicFinding"> | EventOfKind<"specimen">;

/** Genomic and receptor findings, and specimens, each with its words where there is room. */
export const genomicsTrack = clusteredTrack({
  kind: "genomics",
  symbol: "hexagon",
  fill: "accent",
  select: ({ record }) =>
    record.events.filter(
      (event): event is Finding =>
        (event.kind === "genomicFinding" || event.kind === "specimen") && isDated(event.time),
    ),
  words: findingWords,
});

/** Gene, variant, significance and origin in the source's words; without a gene, what was found. */
function findingWords(event: Finding, text: SelectContext["text"]): string {
  if (event.kind === "specimen") return titleOf(event, text);
  const parts = [textOf(event.gene), event.variant, textOf(event.significance)]
    .filter(Boolean)
    .join(" ");
  const origin = event.origin ? ` (${text(`genomics.${event.origin}`)})` : "";
  if (parts !== "") return `${parts}${origin}`;
  return event.value.kind === "none" ? titleOf(event, text) : contentOf(event, text);
}
