import { imagingStudy } from "../fhir/care.mjs";
import { diagnosticReport } from "../resources/reports.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const MODALITIES = /** @type {Record<string, string[]>} */ ({
  Skelettröntgen: ["DX"],
  "MR helrygg": ["MR"],
  "DT skelett, lågdos": ["CT"],
  "PET-DT": ["PT", "CT"],
  "DT thorax": ["CT"],
});

/** @type {readonly (readonly [day: string, name: string, conclusion: string])[]} */
const STUDIES = [
  ["2011-05-12", "Skelettröntgen", "Multipla destruktioner i skalle och bäcken. Kompression L3."],
  ["2011-05-18", "MR helrygg", "Kompression L3 utan medullapåverkan."],
  ["2012-04-16", "Skelettröntgen", "Oförändrade destruktioner."],
  ["2016-11-21", "MR helrygg", "Kompression Th8 med epidural växt, hotande medullapåverkan."],
  ["2016-12-01", "DT skelett, lågdos", "Nya destruktioner i bröstrygg och bäcken."],
  ["2017-09-18", "PET-DT", "Inget patologiskt upptag."],
  ["2019-02-04", "DT thorax", "Lobär pneumoni höger."],
  ["2020-03-18", "PET-DT", "Destruktion höger femur, hotande fraktur. Upptag i bäcken."],
  ["2020-10-06", "PET-DT", "Upptaget har gått i regress."],
  ["2023-02-06", "MR helrygg", "Ny kompression L1."],
  ["2024-05-20", "PET-DT", "Multipla aktiva förändringar."],
  ["2024-09-30", "DT thorax", "Bilaterala infiltrat."],
  ["2025-02-18", "PET-DT", "Inget patologiskt upptag."],
  ["2026-05-18", "PET-DT", "Extramedullär förändring vid sternum, 34 mm. Upptag i bäcken."],
  ["2026-08-17", "DT thorax", "Förändringen vid sternum mäter 21 mm."],
];

/** Imaging with its reports. @param {BundleBuilder} bundle */
export function addImaging(bundle) {
  for (const [index, [day, name, conclusion]] of STUDIES.entries()) {
    const number = index + 1;
    const study = imagingStudy(day, name, MODALITIES[name] ?? []);
    const reference = bundle.add(`imaging-${number}`, "RIS", study);
    bundle.add(
      `radiology-${number}`,
      "RIS",
      diagnosticReport({
        when: day,
        section: "RAD",
        name: `Utlåtande, ${name}`,
        conclusion,
        studies: [reference],
      }),
    );
  }
}
