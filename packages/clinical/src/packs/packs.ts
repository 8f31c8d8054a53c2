import type { LocalisedText } from "@ipo/model";
import type { TableSource } from "../tableSource.js";
import { breast } from "./breast.js";
import { cns } from "./cns.js";
import { generic } from "./generic.js";
import { kidney } from "./kidney.js";
import { lung } from "./lung.js";
import { melanoma } from "./melanoma.js";
import { myeloma } from "./myeloma.js";
import { ovary } from "./ovary.js";
import { prostate } from "./prostate.js";
import type { TimeAnchor } from "./timeAnchor.js";

/**
 * What a diagnosis usually shows first: order of analytes and patient-reported scales. A choice of rows, not of limits.
 * A host's pack has an id of its own, or takes the place of a built-in one by using its id.
 */
export interface Pack {
  readonly id: string;
  readonly label: LocalisedText;
  /** ICD-10 and ICD-O-3 topography categories of the diagnosis, as prefixes. */
  readonly icd10: readonly string[];
  /** ICD-O-3 histologies that make the diagnosis wherever the tumour lies, as prefixes; only malignant primary tumours count. */
  readonly icdO3?: readonly string[];
  /** SNOMED CT codes of the diagnosis. */
  readonly snomed?: readonly string[];
  /** Analyte ids, in the order of their rows. */
  readonly analytes: readonly string[];
  /** Scale ids, in the order of their rows. */
  readonly promScales: readonly string[];
  /**
   * Kinds of track, in order from the top. A kind that is not listed comes after those that are, in the default order:
   * a pack orders, it hides nothing. Absent: the default order.
   */
  readonly tracks?: readonly string[];
  /** Ids of the response systems that the diagnosis is usually judged by, most usual first. */
  readonly responseSystems?: readonly string[];
  /** Analytes of the header's latest value, in order: the first that the record has is shown. Absent: `analytes`. */
  readonly summaryAnalytes?: readonly string[];
  /** Type of the value axis by analyte id, where the diagnosis wants another than the analyte's own. */
  readonly valueScales?: Readonly<Record<string, "linear" | "log">>;
  /** From what time may be counted instead of by the calendar, most useful first. */
  readonly anchors?: readonly TimeAnchor[];
  /** Words that replace the picture's own for this diagnosis, by message key (such as `track.disease`). */
  readonly terms?: Readonly<Record<string, LocalisedText>>;
  readonly source: TableSource;
}

/** The diagnoses that have a pack, and the generic pack, which comes last. */
export const packs: readonly Pack[] = [
  prostate,
  breast,
  lung,
  melanoma,
  kidney,
  ovary,
  myeloma,
  cns,
  generic,
];
