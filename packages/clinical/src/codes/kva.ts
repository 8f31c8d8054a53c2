import type { CodeableConcept, LocalisedText } from "@ipo/model";
import type { TableSource } from "../tableSource.js";
import { canonicalSystem, systems } from "./systems.js";

/** Where the Swedish procedure codes (KVÅ) were read. */
export const kvaSource: TableSource = {
  source:
    "R package decoder 1.2.2 (Regionala cancercentrum), KVÅ 2020; SVF coding guide, cancercentrum.se",
  date: "2026-09-15",
  note: "SVF suffixes 42, 56 and 65 were withdrawn in 2018 and are left out.",
};

/** A measuring point of a standardised care pathway (SVF). */
export interface SvfPoint {
  readonly pathway: LocalisedText;
  readonly suffix: string;
  readonly label: LocalisedText;
  /** `start`: the clock starts; `end`: first treatment, the clock stops; `closed`: the pathway ends without treatment. */
  readonly role: "start" | "end" | "mdk" | "step" | "closed";
}

const pathwayByPrefix: ReadonlyMap<string, LocalisedText> = new Map([
  ["VG9", { sv: "Bröstcancer", en: "Breast cancer" }],
  ["VE0", { sv: "Hudmelanom", en: "Skin melanoma" }],
  ["VK0", { sv: "Njurcancer", en: "Kidney cancer" }],
  ["VC0", { sv: "Lungcancer", en: "Lung cancer" }],
  ["VH4", { sv: "Äggstockscancer", en: "Ovarian cancer" }],
  ["VJ1", { sv: "Prostatacancer", en: "Prostate cancer" }],
  ["VN2", { sv: "Myelom", en: "Myeloma" }],
  ["VL2", { sv: "Hjärntumör", en: "Brain tumour" }],
]);

const pointBySuffix: ReadonlyMap<string, Pick<SvfPoint, "label" | "role">> = new Map([
  [
    "05",
    {
      label: { sv: "Beslut om remiss vid misstanke", en: "Referral decision on suspicion" },
      role: "step",
    },
  ],
  [
    "10",
    {
      label: { sv: "Beslut välgrundad misstanke", en: "Decision on well-founded suspicion" },
      role: "start",
    },
  ],
  ["15", { label: { sv: "Remiss mottagen", en: "Referral received" }, role: "step" }],
  ["20", { label: { sv: "Remiss bedömd", en: "Referral assessed" }, role: "step" }],
  ["22", { label: { sv: "Kirurgisk diagnostik", en: "Surgical diagnostics" }, role: "step" }],
  ["25", { label: { sv: "Första specialistbesök", en: "First specialist visit" }, role: "step" }],
  ["35", { label: { sv: "MDK", en: "MDT conference" }, role: "mdk" }],
  ["40", { label: { sv: "Information om diagnos", en: "Information on diagnosis" }, role: "step" }],
  [
    "43",
    {
      label: { sv: "Behandlingsbeslut, grundutredning", en: "Treatment decision, basic work-up" },
      role: "step",
    },
  ],
  [
    "44",
    {
      label: {
        sv: "Behandlingsbeslut, utökad utredning",
        en: "Treatment decision, extended work-up",
      },
      role: "step",
    },
  ],
  ["50", { label: { sv: "Start kirurgi", en: "Start of surgery" }, role: "end" }],
  ["52", { label: { sv: "Start läkemedel", en: "Start of drugs" }, role: "end" }],
  ["54", { label: { sv: "Start strålbehandling", en: "Start of radiotherapy" }, role: "end" }],
  [
    "58",
    { label: { sv: "Start symtomlindring", en: "Start of palliative symptom care" }, role: "end" },
  ],
  ["59", { label: { sv: "Start annan behandling", en: "Start of other treatment" }, role: "end" }],
  ["60", { label: { sv: "Aktiv exspektans", en: "Active expectance" }, role: "end" }],
  ["70", { label: { sv: "Kriterier ej uppfyllda", en: "Criteria not met" }, role: "closed" }],
  ["72", { label: { sv: "Annan cancer", en: "Other cancer" }, role: "closed" }],
  ["73", { label: { sv: "Ingen vidare åtgärd", en: "No further action" }, role: "closed" }],
  ["74", { label: { sv: "Medicinska skäl", en: "Medical reasons" }, role: "closed" }],
  ["76", { label: { sv: "Patientens val", en: "Patient's choice" }, role: "closed" }],
  ["78", { label: { sv: "Misstanke avskriven", en: "Suspicion dismissed" }, role: "closed" }],
  [
    "90",
    { label: { sv: "Överflyttad till annan enhet", en: "Moved to other unit" }, role: "step" },
  ],
  [
    "91",
    { label: { sv: "Överflyttad från annan enhet", en: "Moved from other unit" }, role: "step" },
  ],
]);

/** The measuring point a KVÅ code such as `VJ110` stands for: pathway prefix and two-digit suffix; `undefined` for any other code. */
export function svfPointOf(code: string): SvfPoint | undefined {
  const pathway = pathwayByPrefix.get(code.slice(0, 3));
  const suffix = code.slice(3);
  const point = pointBySuffix.get(suffix);
  return pathway && point ? { pathway, suffix, ...point } : undefined;
}

/** The KVÅ code of a concept; `undefined` when it carries none. */
export function kvaCodeOf(concept: CodeableConcept | undefined): string | undefined {
  return concept?.coding.find(
    ({ system }) => system !== undefined && canonicalSystem(system) === systems.kva,
  )?.code;
}

/** Radiotherapy in KVÅ, among them brachytherapy DV012-DV018 and isotopes DV009. */
const radiotherapy = /^DV(?:0(?:09|1[2-8]|6[9]|7[0-2])|144)$/;
/** Drug treatment in KVÅ: route codes DT and immunotherapy DV033. */
const systemic = /^(?:DT(?:107|108|112|116|135)|DV033)$/;
const transplant = /^DR04[38]$/;
/** Surgical chapters A-Q of KVÅ are coded by three letters and two digits (NCSP), such as `KEC01`. */
const surgical = /^[A-HJ-NP-Q][A-Z]{2}\d{2}$/;

/** What kind of treatment a KVÅ code is, by its group; `undefined` for a code of no listed group. */
export function kvaCategoryOf(
  code: string,
): "radiotherapy" | "systemic" | "transplant" | "surgery" | undefined {
  if (radiotherapy.test(code)) return "radiotherapy";
  if (systemic.test(code)) return "systemic";
  if (transplant.test(code)) return "transplant";
  return surgical.test(code) ? "surgery" : undefined;
}
