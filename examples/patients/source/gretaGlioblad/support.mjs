import { worded } from "../fhir/codes.mjs";
import { drugCourse } from "../fhir/treatments.mjs";
import { dispense } from "../resources/measures.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const DEXAMETHASONE = { atc: "H02AB02", text: "Dexametason" };
const LEVETIRACETAM = { atc: "N03AX14", text: "Levetiracetam" };
const TRIMETHOPRIM_SULFA = { atc: "J01EE01", text: "Trimetoprim-sulfa" };
const DALTEPARIN = { atc: "B01AB04", text: "Dalteparin" };

/** Dose in mg a day, start, end. Two stretches with ten months between them. */
const DEXAMETHASONE_COURSES = /** @type {const} */ ([
  [16, "2024-04-11", "2024-04-27"],
  [8, "2024-04-28", "2024-05-14"],
  [4, "2024-05-15", "2024-06-23"],
  [2, "2024-06-24", "2024-08-13"],
  [4, "2025-06-12", "2025-08-11"],
  [8, "2025-08-12", "2025-11-10"],
  [4, "2025-11-11", "2026-01-27"],
  [12, "2026-01-28", "2026-03-08"],
]);

/** Drugs that go beside the tumour treatment: steroid, epilepsy, infection, thrombosis. @param {BundleBuilder} bundle */
export function addSupport(bundle) {
  for (const [index, [amount, start, end]] of DEXAMETHASONE_COURSES.entries()) {
    const course = {
      drug: DEXAMETHASONE,
      period: { start, end },
      status: "completed",
      dose: /** @type {[number, string]} */ ([amount, "mg"]),
      dosage: `${amount} mg dagligen`,
    };
    bundle.add(`dexamethasone-${index + 1}`, "Cosmic", drugCourse(course));
  }
  const levetiracetam = (
    /** @type {number} */ amount,
    /** @type {string} */ start,
    /** @type {string} */ end,
  ) =>
    drugCourse({
      drug: LEVETIRACETAM,
      period: { start, end },
      status: "completed",
      dose: [amount, "mg"],
      dosage: `${amount} mg två gånger dagligen`,
    });
  bundle.add("levetiracetam-1", "Cosmic", levetiracetam(500, "2024-04-10", "2024-11-18"));
  bundle.add("levetiracetam-2", "Cosmic", levetiracetam(1000, "2024-11-19", "2026-01-27"));
  bundle.add("levetiracetam-3", "Cosmic", levetiracetam(1500, "2026-01-28", "2026-03-08"));
  bundle.add(
    "trimethoprim-sulfa",
    "Cosmic",
    drugCourse({
      drug: TRIMETHOPRIM_SULFA,
      period: { start: "2024-05-20", end: "2024-06-10" },
      status: "stopped",
      stopReason: worded("utslag"),
      dosage: "profylax under strålbehandlingen",
    }),
  );
  bundle.add(
    "dalteparin",
    "Cosmic",
    drugCourse({
      drug: DALTEPARIN,
      period: { start: "2025-12-28", end: "2026-02" },
      status: "completed",
      dosage: "efter vikt",
    }),
  );
  for (const [index, day] of ["2024-04-12", "2024-11-20"].entries()) {
    const box = { drug: LEVETIRACETAM, day, amount: 200, unit: "tabletter", days: 100 };
    bundle.add(`dispense-${index + 1}`, "NLL", dispense(box));
  }
}
