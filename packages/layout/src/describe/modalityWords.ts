import type { EventOfKind } from "@ipo/model";
import type { Text } from "../locale/text.js";

type Modality = EventOfKind<"imaging">["modality"][number];

/** DICOM modality codes in the language of the ward. */
const wordsOfCode: Readonly<Record<string, { sv: string; en: string }>> = {
  CT: { sv: "DT", en: "CT" },
  MR: { sv: "MR", en: "MRI" },
  PT: { sv: "PET", en: "PET" },
  US: { sv: "UL", en: "US" },
  MG: { sv: "Mammografi", en: "Mammography" },
  NM: { sv: "Skint", en: "NM" },
  DX: { sv: "Rtg", en: "X-ray" },
  CR: { sv: "Rtg", en: "X-ray" },
};

/** A modality in a short word: of the ward where its code is known, else its code, else the source's own. */
export function modalityWords({ code, display }: Modality, text: Text): string {
  const words =
    code !== undefined && Object.hasOwn(wordsOfCode, code) ? wordsOfCode[code] : undefined;
  return words ? text.of(words) : (code ?? display ?? "");
}
