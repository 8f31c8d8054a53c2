/** English messages of the HTML file, in ICU form. */
export const en = {
  "page.title": "Patient overview, {name}",
  "page.picture": "Timeline",
  "page.notDrawn": "Entries that are not drawn ({count, number})",
  "page.issues": "Remarks on the data ({count, number})",
  "page.events": "All events of the record, in order of time ({count, number})",
  "page.fate": "Fate",
  "page.reference": "Entry",
  "page.type": "Type",
  "page.reason": "Reason",
  "page.severity": "Severity",
  "page.path": "Place in the data",
  "page.explanation": "Explanation",
  "page.severity.fatal": "fatal",
  "page.severity.error": "error",
  "page.severity.warning": "warning",
  "page.severity.information": "information",
} as const;
