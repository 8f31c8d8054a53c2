import { imagingStudy } from "../fhir/care.mjs";
import { coded, worded } from "../fhir/codes.mjs";
import { RESPONSE, ecog, response } from "../fhir/observations.mjs";
import { addBodySize } from "../resources/bodySize.mjs";
import { addExaminations as addStudies } from "../resources/examined.mjs";
import { bloodPressure } from "../resources/measures.mjs";
import { diagnosticReport } from "../resources/reports.mjs";
import { SYSTEM } from "../fhir/codes.mjs";

const CT = { name: "DT thorax och buk", modalities: ["CT"] };
const PSMA = { name: "PSMA-PET-DT", modalities: ["PT", "CT"] };

/** What follows the melanoma, with sums of its target lesions in mm. @type {readonly import("../resources/examined.mjs").Examination[]} */
const EXAMINATIONS = [
  {
    day: "2019-03-11",
    name: "MR prostata",
    modalities: ["MR"],
    conclusion: "PI-RADS 5 i höger perifer zon, 16 mm. Ingen kapselgenomväxt.",
  },
  {
    day: "2019-04-03",
    name: "Skelettscintigrafi",
    modalities: ["NM"],
    conclusion: "Inga metastaser.",
  },
  {
    ...PSMA,
    day: "2023-05-22",
    conclusion: "Två PSMA-positiva körtlar i bäckenet, 9 och 7 mm. Inget i skelettet.",
  },
  {
    ...CT,
    day: "2024-06-19",
    conclusion: "Inga metastaser av melanom. Körtlarna i bäckenet 6 och 5 mm.",
  },
  { ...CT, day: "2024-12-18", conclusion: "Inget återfall." },
  { ...CT, day: "2025-06-18", conclusion: "Inget återfall." },
  {
    ...CT,
    day: "2025-10-15",
    sum: 43,
    category: "PD",
    conclusion:
      "Tre nya lungförändringar, största 24 mm. Oklart om melanom eller prostatacancer: biopsi.",
  },
  { day: "2025-10-24", name: "MR hjärna", modalities: ["MR"], conclusion: "Inga metastaser." },
  { ...CT, day: "2026-01-14", sum: 21, category: "PR" },
  { ...CT, day: "2026-04-15", sum: 16, category: "PR" },
  {
    ...CT,
    day: "2026-08-19",
    sum: 15,
    category: "PR",
    conclusion: "Lungmetastaserna oförändrat små. En körtel i bäckenet 11 mm, tidigare 5.",
  },
];

const ECOG = /** @type {const} */ ([
  ["2019-04-09", 0],
  ["2023-06-07", 0],
  ["2024-09-20", 1],
  ["2025-01-22", 0],
  ["2025-11-12", 1],
  ["2026-05-19", 2],
  ["2026-06-17", 1],
]);

const WEIGHTS = /** @type {const} */ ([
  ["2019-05-06", 86.2],
  ["2023-06-07", 88.5],
  ["2024-07-24", 91.3],
  ["2025-03-05", 93.1],
  ["2025-11-12", 89.4],
  ["2026-05-19", 85.7],
  ["2026-09-09", 86.4],
]);

const PRESSURES = /** @type {const} */ ([
  ["2023-06-07", 138, 80],
  ["2024-07-24", 142, 82],
  ["2025-11-12", 136, 78],
  ["2026-01-14", 152, 90],
  ["2026-09-09", 144, 84],
]);

/** Imaging of both diseases, each judged by its own system; performance status and body. @param {import("../fhir/bundle.mjs").BundleBuilder} bundle */
export function addExaminations(bundle) {
  addStudies(bundle, EXAMINATIONS, {
    method: "RECIST 1.1",
    performer: "Radiologi, Exempelsjukhuset",
  });
  addProstateJudgement(bundle);
  for (const [index, [day, value]] of ECOG.entries())
    bundle.add(`ecog-${index + 1}`, "INCA", ecog(day, value));
  bundle.add("ecog-not-asked", "INCA", {
    ...ecog("2026-09-09", 0),
    valueInteger: undefined,
    dataAbsentReason: coded(SYSTEM.dataAbsentReason, "not-asked"),
  });
  addBodySize(bundle, 179, WEIGHTS);
  for (const [day, systolic, diastolic] of PRESSURES)
    bundle.add(`pressure-${day}`, "Cosmic", bloodPressure(day, systolic, diastolic));
  bundle.add(
    "echocardiography",
    "Cosmic",
    diagnosticReport({
      when: "2026-02-11",
      section: "CUS",
      name: "Hjärteko",
      conclusion: "Vänsterkammarfunktion 55 %, oförändrad",
    }),
  );
}

/** The examination that is partial response for the one cancer and unconfirmed progression for the other. @param {import("../fhir/bundle.mjs").BundleBuilder} bundle */
function addProstateJudgement(bundle) {
  const study = bundle.add(
    "imaging-bone",
    "RIS",
    imagingStudy("2026-08-19", "Skelettscintigrafi", ["NM"]),
  );
  const judged = {
    when: "2026-08-19",
    method: "PCWG3",
    performer: "Uroonkologen, Exempelsjukhuset",
    study,
  };
  bundle.add("response-bone", "INCA", response({ ...judged, value: worded("Non-PD") }));
  bundle.add(
    "response-psma",
    "INCA",
    response({
      ...judged,
      when: "2023-12-06",
      value: RESPONSE.stable,
      study: bundle.add(
        "imaging-psma-2",
        "RIS",
        imagingStudy("2023-12-06", PSMA.name, PSMA.modalities),
      ),
    }),
  );
}
