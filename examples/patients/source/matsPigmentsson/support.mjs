import { worded } from "../fhir/codes.mjs";
import { drugCourse, drugDose } from "../fhir/treatments.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/** The steroids and others that adverse events were treated with: dose in mg and what for. */
const SUPPORT = /** @type {const} */ ([
  ["H02AB06", "Prednisolon", "2021-11-15", "2021-11-28", 80, "Kolit"],
  ["H02AB06", "Prednisolon", "2021-11-29", "2021-12-12", 40, "Kolit"],
  ["H02AB06", "Prednisolon", "2021-12-13", "2022-01-16", 10, "Kolit"],
  ["H02AB06", "Prednisolon", "2023-06-02", "2023-06-15", 80, "Förhöjt ALAT"],
  ["H02AB06", "Prednisolon", "2023-06-16", "2023-07-14", 20, "Förhöjt ALAT"],
  ["H02AB01", "Betametason", "2024-04-12", "2024-05-05", 8, "Hjärnödem"],
]);

/** What adverse events were treated with. @param {BundleBuilder} bundle */
export function addSupport(bundle) {
  for (const [index, [atc, text, start, end, mg, reason]] of SUPPORT.entries()) {
    const course = drugCourse({
      drug: { atc, text },
      period: { start, end },
      status: "completed",
      dose: [mg, "mg"],
      dosage: `${mg} mg dagligen`,
      other: { reasonCode: [worded(reason)] },
    });
    bundle.add(`steroid-${index + 1}`, "Cosmic", course);
  }
  bundle.add(
    "infliximab",
    "Cosmic",
    drugDose({
      drug: { atc: "L04AB02", text: "Infliximab" },
      when: "2021-11-22",
      dose: [5, "mg/kg"],
    }),
  );
  const lasting = (
    /** @type {string} */ atc,
    /** @type {string} */ text,
    /** @type {string} */ start,
    /** @type {string} */ reason,
  ) =>
    drugCourse({
      drug: { atc, text },
      period: { start },
      status: "active",
      other: { reasonCode: [worded(reason)] },
    });
  bundle.add("levothyroxine", "Cosmic", lasting("H03AA01", "Levotyroxin", "2022-01", "Hypotyreos"));
  bundle.add(
    "levetiracetam",
    "Cosmic",
    lasting("N03AX14", "Levetiracetam", "2024-04-11", "Krampanfall"),
  );
}
