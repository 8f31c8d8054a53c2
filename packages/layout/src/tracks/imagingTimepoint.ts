import type { EventOfKind } from "@ipo/model";
import { textOf } from "@ipo/model";
import { memoiseLast } from "../memoiseLast.js";

/** What later examinations are compared with. */
export type Timepoint = "baseline" | "nadir";

const WORDS: Readonly<Record<Timepoint, string>> = {
  baseline: "baseline(?:undersökning(?:en)?)?|baslinje(?:undersökning(?:en)?)?|utgångsläge",
  nadir: "nadir",
};
const OF_WHAT =
  ",? (?:(?:för|före|inför|for|of|before) )?(?:(?:behandlings)?linje|line|studie|study|behandling|treatment)(?: \\d+)?";
/** The word alone, or as the first or last word of a name: `DT buk, baseline`. Inside a sentence it may be what something is compared with. */
const asName = (words: string) =>
  new RegExp(`^(?:${words})(?![\\p{L}\\d])[^.]*$|^[^.]*[ ,(–-](?:${words})\\)?$`, "iu");
/** Nothing but the word, at most with the line or the treatment that it is of: `Baslinje, linje 2`. */
const asWhole = (words: string) =>
  new RegExp(`^(?:[\\w.]+: )?(?:${words})(?:${OF_WHAT})?\\.?$`, "iu");
const patterns = (["baseline", "nadir"] as const).map((timepoint) => ({
  timepoint,
  name: asName(WORDS[timepoint]),
  whole: asWhole(WORDS[timepoint]),
}));

/** `compared with baseline` and the like name what a value is compared with, not what it is. */
const COMPARED =
  /(?<!\p{L})(?:jämför\p{L}*|jfr|mot|från|sedan|än|compared|versus|vs|from|since|to|than)(?!\p{L})/iu;

/**
 * Whether the source says that an examination or a measure is the baseline or the nadir: in its name, in its
 * interpretation, or in a remark or a report's conclusion that says nothing else. Never by which value is the first or the
 * smallest.
 */
export function timepointOf(
  event: Named,
  reports: readonly EventOfKind<"report">[] = NO_REPORTS,
): Timepoint | undefined {
  return keptTimepoint(event, reports);
}

type Named = EventOfKind<"imaging"> | EventOfKind<"response"> | EventOfKind<"observation">;

const NO_REPORTS: readonly EventOfKind<"report">[] = [];

const keptTimepoint = memoiseLast(readTimepoint);

function readTimepoint(
  event: Named,
  reports: readonly EventOfKind<"report">[],
): Timepoint | undefined {
  const names = [event.code.text, ...event.code.coding.map(({ display }) => display)].filter(
    (words) => words !== undefined && !COMPARED.test(words),
  );
  const remarks = [
    ...(event.note ?? []),
    ...(event.kind === "imaging" ? [event.conclusion] : []),
    ...reports.map(({ conclusion }) => conclusion),
    ...(event.kind === "observation" ? (event.interpretation ?? []).map(textOf) : []),
  ];
  return patterns.find(
    ({ name, whole }) =>
      names.some((words) => words !== undefined && name.test(words.trim())) ||
      remarks.some((words) => words !== undefined && whole.test(words.trim())),
  )?.timepoint;
}
