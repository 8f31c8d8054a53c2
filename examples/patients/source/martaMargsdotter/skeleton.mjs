import { procedure } from "../fhir/care.mjs";
import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { radiotherapy } from "../fhir/treatments.mjs";
import { condition } from "../resources/background.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/** Start, end, site, Gy, fractions. The back was treated three times, never twice in one place. */
const IRRADIATED = /** @type {const} */ ([
  ["2011-05-24", "2011-05-24", "L3", 8, 1],
  ["2016-11-28", "2016-12-02", "Th7-Th9", 20, 5],
  ["2020-03-27", "2020-03-27", "Höger femur", 8, 1],
  ["2023-02-13", "2023-02-17", "L1-L2", 20, 5],
  ["2026-05-26", "2026-05-26", "Sternum", 8, 1],
]);

/** @type {readonly (readonly [day: string, text: string, site: string])[]} */
const FRACTURES = [
  ["2011-05", "Kotkompression L3", "L3"],
  ["2016-11-21", "Kotkompression Th8, hotande medullapåverkan", "Th8"],
  ["2023-02-06", "Kotkompression L1", "L1"],
];

/** Fractures, radiotherapy and one operation on the skeleton. @param {BundleBuilder} bundle */
export function addSkeleton(bundle) {
  for (const [index, [when, text, site]] of FRACTURES.entries())
    bundle.add(`fracture-${index + 1}`, "Cosmic", condition({ when, code: worded(text), site }));
  for (const [index, [start, end, site, doseGy, fractions]] of IRRADIATED.entries())
    bundle.add(
      `rt-${index + 1}`,
      "Cosmic",
      radiotherapy({
        when: { start, end },
        kva: "DV071",
        text: `Palliativ strålbehandling ${site}`,
        site,
        doseGy,
        fractions,
        intent: "palliative",
      }),
    );
  bundle.add(
    "femur-nail",
    "Cosmic",
    procedure({
      when: "2020-03-19",
      code: worded("Märgspik höger femur, hotande fraktur"),
      other: {
        category: coded(SYSTEM.snomed, "387713003", undefined, "Kirurgi"),
        bodySite: [worded("Höger femur")],
      },
    }),
  );
}
