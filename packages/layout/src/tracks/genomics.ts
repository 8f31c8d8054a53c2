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

/** LOINC answer "Present": the finding's name already says it. */
const PRESENT = "LA9633-4";

/**
 * The source's own words for the finding; where it has none, gene, variant, significance and origin.
 * Any result but "present" is said with it, so that an absent variant never reads as a found one.
 */
function findingWords(event: Finding, text: SelectContext["text"]): string {
  if (event.kind === "specimen") return titleOf(event, text);
  const parts = [textOf(event.gene), event.variant, textOf(event.significance)]
    .filter(Boolean)
    .join(" ");
  const origin = event.origin ? ` (${text(`genomics.${event.origin}`)})` : "";
  const name = event.code.text ?? (parts === "" ? titleOf(event, text) : `${parts}${origin}`);
  const isPresent =
    event.value.kind === "none" ||
    (event.value.kind === "coded" &&
      event.value.concept.coding.some(({ code }) => code === PRESENT));
  return isPresent ? name : `${name}: ${contentOf(event, text)}`;
}
