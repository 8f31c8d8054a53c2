import type { Extension } from "fhir/r4";

const IPO = "https://ipo.example/fhir/StructureDefinition";

/** Addresses of the extensions that written resources carry. */
export const extensionUrls = {
  /** Cycle of a treatment, with `number` and `of`. */
  treatmentCycle: `${IPO}/treatment-cycle`,
  /** Period of an adverse event, which R4 gives a single date. */
  adverseEventPeriod: `${IPO}/adverse-event-period`,
  fractionsDelivered: `${IPO}/fractions-delivered`,
  fractionsPlanned: `${IPO}/fractions-planned`,
  dataAbsent: "http://hl7.org/fhir/StructureDefinition/data-absent-reason",
  /** Points of a coded answer. */
  ordinalValue: "http://hl7.org/fhir/StructureDefinition/ordinalValue",
  procedureIntent: "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-procedure-intent",
  histology: "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-histology-morphology-behavior",
  volumeDose:
    "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-radiotherapy-dose-delivered-to-volume",
  modalityAndTechnique:
    "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-radiotherapy-modality-and-technique",
  modality: "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-radiotherapy-modality",
  technique: "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-radiotherapy-technique",
} as const;

/** Marks an element that FHIR R4 requires and the record does not state (hl7.org/fhir/R4/extension-data-absent-reason.html). */
export const NOT_STATED: { readonly extension: Extension[] } = {
  extension: [{ url: extensionUrls.dataAbsent, valueCode: "unknown" }],
};

/** The extensions that say something; one without a value and without parts of its own is left out. */
export function extensionsOf(...extensions: readonly (Extension | undefined)[]): Extension[] {
  return extensions.filter(
    (extension) =>
      extension !== undefined &&
      Object.entries(extension).some(([key, value]) =>
        key === "extension"
          ? Array.isArray(value) && value.length > 0
          : key !== "url" && value !== undefined,
      ),
  ) as Extension[];
}
