import { worded } from "../fhir/codes.mjs";
import { drugCourse, lineOfTherapy, radiotherapy } from "../fhir/treatments.mjs";
import { addNumberedCycles } from "../resources/course.mjs";
import { daysFrom } from "../resources/panels.mjs";

const LEUPRORELIN = { atc: "L02AE02", text: "Leuprorelin" };
const BICALUTAMIDE = { atc: "L02BB03", text: "Bikalutamid" };
const APALUTAMIDE = { atc: "L02BB05", text: "Apalutamid" };
const DAROLUTAMIDE = { atc: "L02BB06", text: "Darolutamid" };

/** An injection every twelfth week. */
const LATE_INJECTIONS = daysFrom("2023-06-07", "2026-08-31", 84);

/** Both lines of the prostate cancer. Gives the courses adverse events are suspected to come from. @param {import("../fhir/bundle.mjs").BundleBuilder} bundle @param {string} diagnosis */
export function addProstateTreatments(bundle, diagnosis) {
  const forIt = { reasonReference: [{ reference: diagnosis }] };
  const line = (
    /** @type {number} */ number,
    /** @type {string} */ title,
    /** @type {{ start: string, end?: string }} */ period,
  ) =>
    bundle.add(`line-prostate-${number}`, "INCA", {
      ...lineOfTherapy({ title: `Linje ${number}: prostata, ${title}`, period }),
      addresses: [{ reference: diagnosis }],
    });
  const first = line(1, "strålbehandling och hormon", { start: "2019-05-06", end: "2019-11-04" });
  const second = line(2, "hormonbehandling", { start: "2023-06-07" });
  const injection = {
    dose: /** @type {[number, string]} */ ([22.5, "mg"]),
    dosage: "22,5 mg subkutant var 12:e vecka",
    other: forIt,
  };
  bundle.add(
    "bicalutamide",
    "Cosmic",
    drugCourse({
      drug: BICALUTAMIDE,
      period: { start: "2019-05-06", end: "2019-06-05" },
      status: "completed",
      dose: [50, "mg"],
      dosage: "50 mg dagligen",
      line: first,
      other: forIt,
    }),
  );
  addNumberedCycles(
    bundle,
    "leuprorelin-1",
    LEUPRORELIN,
    ["2019-05-13", "2019-08-05"],
    {
      period: { start: "2019-05-13", end: "2019-11-04" },
      status: "completed",
      line: first,
      ...injection,
    },
    { of: 2 },
  );
  bundle.add("rt-prostate", "Cosmic", {
    ...radiotherapy({
      when: { start: "2019-07-01", end: "2019-08-23" },
      kva: "DV070",
      text: "Strålbehandling mot prostata",
      site: "Prostata och sädesblåsor",
      doseGy: 78,
      fractions: 39,
      intent: "curative",
      line: first,
    }),
    ...forIt,
  });
  const leuprorelin = addNumberedCycles(bundle, "leuprorelin-2", LEUPRORELIN, LATE_INJECTIONS, {
    period: { start: "2023-06-07" },
    status: "active",
    line: second,
    ...injection,
  });
  const apalutamide = bundle.add(
    "apalutamide",
    "Cosmic",
    drugCourse({
      drug: APALUTAMIDE,
      period: { start: "2023-06-21", end: "2025-11-10" },
      status: "stopped",
      stopReason: worded("interaktion med dabrafenib"),
      dose: [240, "mg"],
      dosage: "240 mg dagligen",
      line: second,
      other: forIt,
    }),
  );
  bundle.add(
    "darolutamide",
    "Cosmic",
    drugCourse({
      drug: DAROLUTAMIDE,
      period: { start: "2025-11-11" },
      status: "active",
      dose: [600, "mg"],
      dosage: "600 mg två gånger dagligen",
      line: second,
      other: forIt,
    }),
  );
  return { leuprorelin, apalutamide };
}
