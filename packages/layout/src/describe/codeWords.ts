import type { CodeableConcept } from "@ipo/model";
import { textOf } from "@ipo/model";
import type { Text } from "../locale/text.js";

/** Swedish words of codes. English has the code itself, which is an English word. */
type Words = Readonly<Record<string, string>>;

/** hl7.org/fhir/R4/valueset-condition-ver-status.html and valueset-allergyintolerance-verification.html */
const verification: Words = {
  unconfirmed: "obekräftad",
  provisional: "preliminär",
  differential: "differentialdiagnos",
  presumed: "förmodad",
  confirmed: "bekräftad",
};

/** hl7.org/fhir/R4/valueset-reaction-event-severity.html and valueset-adverse-event-severity.html */
const severity: Words = { mild: "lindrig", moderate: "måttlig", severe: "svår" };

/** Codes that stand alone in an element of FHIR R4, by what the element is about. */
const elements = {
  verification,
  severity,
  /** hl7.org/fhir/R4/valueset-allergy-intolerance-criticality.html */
  criticality: { low: "låg", high: "hög", "unable-to-assess": "ej bedömbar" },
  /** hl7.org/fhir/R4/valueset-allergy-intolerance-category.html */
  allergyCategory: {
    food: "livsmedel",
    medication: "läkemedel",
    environment: "miljö",
    biologic: "biologiskt ämne",
  },
  /** The status value sets of hl7.org/fhir/R4 that have another word than the event's own status. */
  status: {
    draft: "utkast",
    intended: "avsedd",
    planned: "planerad",
    preparation: "förbereds",
    proposed: "föreslagen",
    accepted: "accepterad",
    pending: "inväntar svar",
    booked: "bokad",
    waitlist: "väntelista",
    requested: "begärd",
    received: "mottagen",
    ready: "redo",
    active: "aktiv",
    current: "aktuell",
    "in-progress": "pågår",
    arrived: "har kommit",
    triaged: "bedömd vid ankomst",
    onleave: "på permission",
    suspended: "uppehåll",
    completed: "slutförd",
    finished: "slutförd",
    fulfilled: "genomförd",
    revoked: "återkallad",
    failed: "misslyckad",
    inactive: "ej aktiv",
    retired: "utgången",
    superseded: "ersatt",
    registered: "registrerad",
    partial: "delsvar",
    available: "tillgänglig",
    unavailable: "ej tillgänglig",
    unsatisfactory: "otillräckligt prov",
    rejected: "avvisad",
    // hl7.org/fhir/R4/valueset-condition-clinical.html and valueset-allergyintolerance-clinical.html
    recurrence: "recidiv",
    relapse: "återfall",
    remission: "remission",
    resolved: "utläkt",
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Codes by code system, for concepts that come without words. */
const concepts: Readonly<Record<string, Words>> = {
  "http://terminology.hl7.org/CodeSystem/condition-ver-status": verification,
  "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification": verification,
  "http://terminology.hl7.org/CodeSystem/adverse-event-severity": severity,
  /** hl7.org/fhir/R4/codesystem-adverse-event-outcome.html */
  "http://terminology.hl7.org/CodeSystem/adverse-event-outcome": {
    resolved: "utläkt",
    recovering: "på bättringsvägen",
    ongoing: "pågår",
    resolvedWithSequelae: "utläkt med bestående men",
    fatal: "dödlig utgång",
    unknown: "okänt",
  },
  /** loinc.org, answer codes. */
  "http://loinc.org": {
    "LA9633-4": "påvisad",
    "LA9634-2": "ej påvisad",
    "LA11882-0": "påvisad",
    "LA11883-8": "ej påvisad",
    "LA6576-8": "positiv",
    "LA6577-6": "negativ",
  },
};

/** English words of the codes that are none. */
const english: Words = {
  "LA9633-4": "present",
  "LA9634-2": "absent",
  "LA11882-0": "detected",
  "LA11883-8": "not detected",
  "LA6576-8": "positive",
  "LA6577-6": "negative",
};

/** A FHIR code of an element in the interface's language; one that no list knows stands as it is. */
export function codeWord(element: keyof typeof elements, code: string, { lang }: Text): string {
  const words: Words = elements[element];
  return (lang === "sv" && Object.hasOwn(words, code) ? words[code] : undefined) ?? code;
}

/**
 * The words of a concept: its own text; for one that has only codes those of the lists, where the language is Swedish or
 * the source gives no words at all; else as the source has it. `undefined` for a concept that holds nothing.
 */
export function conceptWords(concept: CodeableConcept | undefined, text: Text): string | undefined {
  if (!concept || concept.text !== undefined) return textOf(concept);
  const isWorded = concept.coding.some(({ display }) => display);
  for (const { system = "", code = "" } of concept.coding) {
    const words = Object.hasOwn(concepts, system) ? concepts[system] : undefined;
    if (!words || !Object.hasOwn(words, code)) continue;
    if (text.lang === "sv") return words[code];
    if (!isWorded) return english[code] ?? code;
  }
  return textOf(concept);
}
