const sv = {
  title: "Läs en stor FHIR-fil i en worker",
  open: "Öppna fil:",
  progress: "Så långt läst",
  entries: (done: number, total: number) => `${done} av ${total} poster`,
  cancel: "Avbryt",
  fates: {
    drawn: "Ritade",
    listed: "I tabellen",
    withheld: "Undanhållna",
    unsupported: "Läses inte",
    invalid: "Ogiltiga",
  },
};

const en: typeof sv = {
  title: "Read a large FHIR file in a worker",
  open: "Open file:",
  progress: "Read so far",
  entries: (done, total) => `${done} of ${total} entries`,
  cancel: "Cancel",
  fates: {
    drawn: "Drawn",
    listed: "In the table",
    withheld: "Withheld",
    unsupported: "Not read",
    invalid: "Invalid",
  },
};

/** The page's own words by language. */
export const words = { sv, en };
