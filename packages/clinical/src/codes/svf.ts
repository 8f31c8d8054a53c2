import type { LocalisedText } from "@ipo/model";
import type { TableSource } from "../tableSource.js";

/** A standardised care pathway (SVF), by the first three characters of its KVÅ codes. */
export interface SvfPathway {
  readonly prefix: string;
  readonly label: LocalisedText;
}

/** What the last two digits of a measuring point mean, in every pathway. */
export interface SvfStep {
  readonly suffix: string;
  readonly label: LocalisedText;
  /** `start`: the clock starts; `end`: first treatment, the clock stops; `closed`: the pathway ends without treatment. */
  readonly role: "start" | "end" | "mdk" | "step" | "closed";
}

/** A measuring point of a standardised care pathway (SVF). */
export interface SvfPoint {
  readonly pathway: LocalisedText;
  readonly suffix: string;
  readonly label: LocalisedText;
  readonly role: SvfStep["role"];
}

/** Where the pathways and their measuring points were read. */
export const svfSource: TableSource = {
  source:
    "R package decoder 1.2.2 (Regionala cancercentrum), KVÅ 2020; SVF coding guide, cancercentrum.se",
  date: "2026-11-22",
  note: "Every pathway of KVÅ 2020. Suffixes 42, 56 and 65 were withdrawn in 2018 and are left out.",
};

const pathways: readonly (readonly [prefix: string, sv: string, en: string])[] = [
  ["VA9", "Huvud- och halscancer", "Head and neck cancer"],
  ["VB0", "Matstrupe- och magsäckscancer", "Oesophageal and gastric cancer"],
  ["VB2", "Tjock- och ändtarmscancer", "Colorectal cancer"],
  ["VB3", "Analcancer", "Anal cancer"],
  ["VB4", "Levercancer", "Liver cancer"],
  ["VB5", "Cancer i gallblåsa och gallgång", "Cancer of the gallbladder and bile ducts"],
  ["VB6", "Cancer i bukspottkörtel och periampullärt", "Pancreatic and periampullary cancer"],
  ["VC0", "Lungcancer", "Lung cancer"],
  ["VE0", "Hudmelanom", "Skin melanoma"],
  ["VF3", "Buksarkom", "Abdominal sarcoma"],
  ["VF4", "Neuroendokrina buktumörer", "Abdominal neuroendocrine tumours"],
  ["VG9", "Bröstcancer", "Breast cancer"],
  ["VH0", "Vulvacancer", "Vulvar cancer"],
  ["VH2", "Livmoderhalscancer", "Cervical cancer"],
  ["VH3", "Livmoderkroppscancer", "Cancer of the uterine body"],
  ["VH4", "Äggstockscancer", "Ovarian cancer"],
  ["VJ0", "Peniscancer", "Penile cancer"],
  ["VJ1", "Prostatacancer", "Prostate cancer"],
  ["VJ2", "Testikelcancer", "Testicular cancer"],
  ["VK0", "Njurcancer", "Kidney cancer"],
  ["VK1", "Cancer i urinblåsan och urinvägarna", "Cancer of the bladder and urinary tract"],
  ["VL2", "Hjärntumör", "Brain tumour"],
  ["VM0", "Sköldkörtelcancer", "Thyroid cancer"],
  ["VN0", "Lymfom", "Lymphoma"],
  ["VN2", "Myelom", "Myeloma"],
  ["VN4", "Akut lymfatisk leukemi", "Acute lymphatic leukaemia"],
  ["VN5", "Kronisk lymfatisk leukemi", "Chronic lymphatic leukaemia"],
  ["VN6", "Akut myeloisk leukemi", "Acute myeloid leukaemia"],
  ["VP5", "Skelett- och mjukdelssarkom", "Sarcoma of bone and soft tissue"],
  [
    "VP8",
    "Cancermisstanke vid allvarliga, ospecifika symtom",
    "Serious, unspecific symptoms that may be cancer",
  ],
  ["VP9", "Cancer med okänd primärtumör", "Cancer of unknown primary"],
];

/** The pathways, by prefix. */
export const svfPathways: readonly SvfPathway[] = pathways.map(([prefix, sv, en]) => ({
  prefix,
  label: { sv, en },
}));

const steps: readonly (readonly [suffix: string, role: SvfStep["role"], sv: string, en: string])[] =
  [
    ["05", "step", "Beslut om remiss vid misstanke", "Referral decision on suspicion"],
    ["10", "start", "Beslut välgrundad misstanke", "Decision on well-founded suspicion"],
    ["15", "step", "Remiss mottagen", "Referral received"],
    ["20", "step", "Remiss bedömd", "Referral assessed"],
    ["22", "step", "Kirurgisk diagnostik", "Surgical diagnostics"],
    ["25", "step", "Första specialistbesök", "First specialist visit"],
    ["35", "mdk", "MDK", "MDT conference"],
    ["40", "step", "Information om diagnos", "Information on diagnosis"],
    ["43", "step", "Behandlingsbeslut, grundutredning", "Treatment decision, basic work-up"],
    ["44", "step", "Behandlingsbeslut, utökad utredning", "Treatment decision, extended work-up"],
    ["50", "end", "Start kirurgi", "Start of surgery"],
    ["52", "end", "Start läkemedel", "Start of drugs"],
    ["54", "end", "Start strålbehandling", "Start of radiotherapy"],
    ["58", "end", "Start symtomlindring", "Start of palliative symptom care"],
    ["59", "end", "Start annan behandling", "Start of other treatment"],
    ["60", "end", "Aktiv exspektans", "Active expectance"],
    ["70", "closed", "Kriterier ej uppfyllda", "Criteria not met"],
    ["72", "closed", "Annan cancer", "Other cancer"],
    ["73", "closed", "Ingen vidare åtgärd", "No further action"],
    ["74", "closed", "Medicinska skäl", "Medical reasons"],
    ["76", "closed", "Patientens val", "Patient's choice"],
    ["78", "closed", "Misstanke avskriven", "Suspicion dismissed"],
    ["90", "step", "Överflyttad till annan enhet", "Moved to other unit"],
    ["91", "step", "Överflyttad från annan enhet", "Moved from other unit"],
  ];

/** The measuring points, by suffix. */
export const svfSteps: readonly SvfStep[] = steps.map(([suffix, role, sv, en]) => ({
  suffix,
  role,
  label: { sv, en },
}));
