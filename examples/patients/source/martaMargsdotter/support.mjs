import { worded } from "../fhir/codes.mjs";
import { drugCourse, drugDose } from "../fhir/treatments.mjs";
import { daysFrom } from "../resources/panels.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/** Name, ATC, words, start, end, dosage, what for. Acyclovir of 2011 was never closed in the source. */
const COURSES = /** @type {const} */ ([
  [
    "allopurinol",
    "M04AA01",
    "Allopurinol",
    "2011-05-17",
    "2011-07-31",
    "100 mg dagligen",
    "Tumörlys",
  ],
  [
    "acyclovir-1",
    "J05AB01",
    "Aciklovir",
    "2011-06-07",
    undefined,
    "400 mg två gånger dagligen",
    "Herpesprofylax",
  ],
  [
    "aspirin",
    "B01AC06",
    "Acetylsalicylsyra",
    "2012-01-30",
    "2020-01-13",
    "75 mg dagligen",
    "Trombosprofylax",
  ],
  ["metoprolol", "C07AB02", "Metoprolol", "2004", undefined, "50 mg dagligen", "Hypertoni"],
  ["amlodipine", "C08CA01", "Amlodipin", "2017-01-10", undefined, "5 mg dagligen", "Hypertoni"],
  [
    "valaciclovir",
    "J05AB11",
    "Valaciklovir",
    "2016-12-06",
    undefined,
    "250 mg två gånger dagligen",
    "Herpesprofylax",
  ],
  [
    "co-trimoxazole",
    "J01EE01",
    "Trimetoprim-sulfa",
    "2020-04-07",
    undefined,
    "3 dagar i veckan",
    "Pneumocystisprofylax",
  ],
  [
    "gabapentin",
    "N03AX12",
    "Gabapentin",
    "2020-07",
    "2021-11",
    "300 mg tre gånger dagligen",
    "Neuropati",
  ],
  [
    "apixaban",
    "B01AF02",
    "Apixaban",
    "2023-02-28",
    "2024-05-20",
    "2,5 mg två gånger dagligen",
    "Trombosprofylax",
  ],
  [
    "darbepoetin",
    "B03XA02",
    "Darbepoetin alfa",
    "2023-09-05",
    "2024-10",
    "500 µg var 3:e vecka",
    "Anemi",
  ],
  [
    "oxycodone",
    "N02AA05",
    "Oxikodon, depot",
    "2026-05-18",
    undefined,
    "10 mg två gånger dagligen",
    "Skelettsmärta",
  ],
  [
    "olanzapine",
    "N05AH03",
    "Olanzapin",
    "2026-06-02",
    undefined,
    "2,5 mg till natten",
    "Illamående",
  ],
]);

/** Drugs given at the clinic: name, ATC, words, dose, dosage, days, and whether they go on. */
const GIVEN = /** @type {const} */ ([
  [
    "zoledronic-acid",
    "M05BA08",
    "Zoledronsyra",
    [4, "mg"],
    "4 mg intravenöst var 4:e, senare var 12:e vecka",
    [...daysFrom("2011-06-14", "2013-05-14", 28), ...daysFrom("2017-01-10", "2019-04-02", 84)],
    false,
  ],
  [
    "denosumab",
    "M05BX04",
    "Denosumab",
    [120, "mg"],
    "120 mg subkutant var 4:e, från 2024 var 12:e vecka",
    [...daysFrom("2020-04-14", "2022-03-15", 28), ...daysFrom("2024-07-02", "2026-08-25", 84)],
    true,
  ],
  [
    "immunoglobulin",
    "J06BA01",
    "Immunglobulin",
    undefined,
    "subkutant varje vecka, dosering enligt IgG",
    [],
    true,
  ],
]);

/** Supporting drugs, and those for other illnesses. @param {BundleBuilder} bundle */
export function addSupport(bundle) {
  for (const [name, atc, text, start, end, dosage, reason] of COURSES)
    bundle.add(
      name,
      "Cosmic",
      drugCourse({
        drug: { atc, text },
        period: { start, end },
        status: end === undefined ? "active" : "completed",
        dosage,
        other: { reasonCode: [worded(reason)] },
      }),
    );
  for (const [name, atc, text, amount, dosage, days, isOngoing] of GIVEN) {
    const drug = { atc, text };
    const dose =
      amount === undefined ? {} : { dose: /** @type {[number, string]} */ ([...amount]) };
    const start = days[0] ?? "2024-10-01";
    const period = isOngoing ? { start } : { start, end: /** @type {string} */ (days.at(-1)) };
    const status = isOngoing ? "active" : "completed";
    const course = bundle.add(
      name,
      "Cosmic",
      drugCourse({ drug, period, status, dosage, ...dose }),
    );
    for (const [index, when] of days.entries())
      bundle.add(`${name}-${index + 1}`, "Cosmic", drugDose({ drug, when, course, ...dose }));
  }
  const tocilizumab = { atc: "L04AC07", text: "Tocilizumab" };
  bundle.add(
    "tocilizumab",
    "Cosmic",
    drugDose({ drug: tocilizumab, when: "2024-06-15", dose: [8, "mg/kg"] }),
  );
}
