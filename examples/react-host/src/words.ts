import type { Language } from "@ipo/layout";

const sv = {
  title: "Individuell patientöversikt",
  note: "Exempel med påhittade patienter. Inte för vård.",
  patient: "Patient",
  ownFile: "Egen fil",
  open: "Öppna fil …",
  drop: "Släpp en FHIR-fil för att öppna den. Den stannar i webbläsaren.",
  language: "Språk",
  theme: "Utseende",
  auto: "Auto",
  light: "Ljust",
  dark: "Mörkt",
  loading: "Läser …",
  unread: "Filen kunde inte läsas som FHIR R4.",
  unreadHelp: "Öppna en Bundle, en resurs eller NDJSON med FHIR R4-resurser, med en Patient.",
  several: "Filen handlar om flera patienter. Välj en:",
  source: "Källa",
  noSource: "Resursen finns inte under det namnet i filen.",
  close: "Stäng",
};

const en: typeof sv = {
  title: "Individual patient overview",
  note: "Examples with made-up patients. Not for care.",
  patient: "Patient",
  ownFile: "Your file",
  open: "Open file …",
  drop: "Drop a FHIR file to open it. It stays in the browser.",
  language: "Language",
  theme: "Appearance",
  auto: "Auto",
  light: "Light",
  dark: "Dark",
  loading: "Reading …",
  unread: "The file could not be read as FHIR R4.",
  unreadHelp: "Open a Bundle, a resource, or NDJSON with FHIR R4 resources, with a Patient.",
  several: "The file is about several patients. Choose one:",
  source: "Source",
  noSource: "The file has no resource of that name.",
  close: "Close",
};

/** The example's own words. */
export type Words = typeof sv;

/** The example's own words by language. */
export const words: Readonly<Record<Language, Words>> = { sv, en };
