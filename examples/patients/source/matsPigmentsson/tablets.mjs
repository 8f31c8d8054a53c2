import { worded } from "../fhir/codes.mjs";
import { drugCourse } from "../fhir/treatments.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const DABRAFENIB = { atc: "L01EC02", text: "Dabrafenib" };
const TRAMETINIB = { atc: "L01EE01", text: "Trametinib" };

/** Breaks lie between the courses; a new dose is a new course; the last is open. */
const DABRAFENIB_COURSES = /** @type {const} */ ([
  ["2024-05-06", "2024-05-20", 150, "uppehåll för feber"],
  ["2024-05-28", "2024-07-14", 100, undefined],
  ["2024-07-15", undefined, 150, undefined],
]);
const TRAMETINIB_COURSES = /** @type {const} */ ([
  ["2024-05-06", "2024-05-20", 2, "uppehåll för feber"],
  ["2024-05-28", "2024-11-04", 2, "uppehåll för nedsatt ejektionsfraktion"],
  ["2024-12-03", undefined, 1.5, undefined],
]);

/** The two tablets against BRAF and MEK, with their breaks and doses. @param {BundleBuilder} bundle @param {string} line */
export function addTablets(bundle, line) {
  const add = (
    /** @type {string} */ name,
    /** @type {{ atc: string, text: string }} */ drug,
    /** @type {string} */ often,
    /** @type {readonly (readonly [start: string, end: string | undefined, mg: number, stop: string | undefined])[]} */ courses,
  ) =>
    courses.map(([start, end, mg, stop], index) =>
      bundle.add(
        `${name}-${index + 1}`,
        "Cosmic",
        drugCourse({
          drug,
          period: { start, end },
          status: end === undefined ? "active" : "completed",
          dose: [mg, "mg"],
          dosage: `${String(mg).replace(".", ",")} mg ${often}`,
          stopReason: stop === undefined ? undefined : worded(stop),
          line,
        }),
      ),
    );
  const [dabrafenib = ""] = add(
    "dabrafenib",
    DABRAFENIB,
    "två gånger dagligen",
    DABRAFENIB_COURSES,
  );
  const [, trametinib = ""] = add("trametinib", TRAMETINIB, "dagligen", TRAMETINIB_COURSES);
  return { dabrafenib, trametinib };
}
