import type { PageKey } from "./pageText.js";

/** Swedish messages of the HTML file, in ICU form. */
export const sv: Readonly<Record<PageKey, string>> = {
  "page.title": "Patientöversikt, {name}",
  "page.picture": "Tidslinje",
  "page.notDrawn": "Poster som inte ritades ({count, number})",
  "page.issues": "Anmärkningar på data ({count, number})",
  "page.events": "Alla händelser i journalutdraget, i tidsordning ({count, number})",
  "page.fate": "Utfall",
  "page.reference": "Post",
  "page.type": "Typ",
  "page.reason": "Skäl",
  "page.severity": "Allvarlighetsgrad",
  "page.path": "Plats i data",
  "page.explanation": "Förklaring",
  "page.severity.fatal": "avbrott",
  "page.severity.error": "fel",
  "page.severity.warning": "varning",
  "page.severity.information": "upplysning",
};
