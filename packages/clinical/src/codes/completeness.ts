import type { Coding, LocalisedText } from "@ipo/model";
import type { TableSource } from "../tableSource.js";
import { codings } from "./codings.js";

/** What a source says of data it does not give. Each state is another thing than "nothing happened". */
export interface CompletenessState {
  readonly id: string;
  readonly label: LocalisedText;
  /**
   * `incomplete`: some are missing · `pending`: will come · `blocked`: exist and may not be shown · `none-known`: looked
   * for, and there are none · `not-asked`: never looked for · `unavailable`: cannot be had · `not-started`: not yet
   * gathered · `closed`: no longer kept up.
   */
  readonly state:
    | "incomplete"
    | "pending"
    | "blocked"
    | "none-known"
    | "not-asked"
    | "unavailable"
    | "not-started"
    | "closed";
  /** Kinds of track that it concerns; empty where the code alone does not say what is missing. */
  readonly tracks: readonly string[];
  readonly codes: readonly Coding[];
}

/** Where the codes were read. */
export const completenessSource: TableSource = {
  source:
    "HL7 list-empty-reason (terminology.hl7.org); the local completeness code system, after the status `Läkemedelsrapportering ej komplett` of IPÖ",
  date: "2026-11-22",
  note: "No official Swedish codes of incomplete reporting are known. A list's empty reason concerns what the list is about, so it names no track.",
};

const local: readonly (readonly [
  id: string,
  state: CompletenessState["state"],
  tracks: readonly string[],
  sv: string,
  en: string,
])[] = [
  [
    "medication-incomplete",
    "incomplete",
    ["treatment"],
    "Läkemedelsrapportering ej komplett",
    "Drug reporting incomplete",
  ],
  [
    "radiotherapy-incomplete",
    "incomplete",
    ["treatment"],
    "Strålbehandling ej komplett rapporterad",
    "Radiotherapy reporting incomplete",
  ],
  [
    "surgery-incomplete",
    "incomplete",
    ["treatment"],
    "Kirurgi ej komplett rapporterad",
    "Surgery reporting incomplete",
  ],
  [
    "laboratory-incomplete",
    "incomplete",
    ["lab"],
    "Laboratoriesvar ej kompletta",
    "Laboratory results incomplete",
  ],
  [
    "imaging-incomplete",
    "incomplete",
    ["imaging"],
    "Bilddiagnostik ej komplett",
    "Imaging incomplete",
  ],
  [
    "pathology-incomplete",
    "incomplete",
    ["pathology", "genomics"],
    "Patologisvar ej kompletta",
    "Pathology results incomplete",
  ],
  [
    "prom-incomplete",
    "incomplete",
    ["prom", "symptoms"],
    "Patientrapporterade svar ej kompletta",
    "Patient-reported answers incomplete",
  ],
  [
    "adverse-event-incomplete",
    "incomplete",
    ["adverse"],
    "Biverkningar ej kompletta",
    "Adverse events incomplete",
  ],
  [
    "care-incomplete",
    "incomplete",
    ["care"],
    "Vårdkontakter ej kompletta",
    "Care contacts incomplete",
  ],
  ["incomplete", "incomplete", [], "Uppgifter saknas", "Data missing"],
  ["pending", "pending", [], "Svar inväntas", "Pending"],
  ["blocked", "blocked", [], "Spärrade uppgifter", "Blocked data"],
];

const emptyReasons: readonly (readonly [
  code: string,
  state: CompletenessState["state"],
  sv: string,
  en: string,
])[] = [
  ["nilknown", "none-known", "Inga kända", "None known"],
  ["notasked", "not-asked", "Ej efterfrågat", "Not asked"],
  ["withheld", "blocked", "Undanhållet", "Information withheld"],
  ["unavailable", "unavailable", "Ej tillgängligt", "Unavailable"],
  ["notstarted", "not-started", "Ej påbörjat", "Not started"],
  ["closed", "closed", "Avslutad lista", "Closed"],
];

/** The states of completeness. */
export const completenessStates: readonly CompletenessState[] = [
  ...local.map(([id, state, tracks, sv, en]) => ({
    ...{ id, label: { sv, en }, state, tracks },
    codes: codings("completeness", id),
  })),
  ...emptyReasons.map(([code, state, sv, en]) => ({
    ...{ id: `list-${code}`, label: { sv, en }, state, tracks: [] },
    codes: codings("listEmptyReason", code),
  })),
];
