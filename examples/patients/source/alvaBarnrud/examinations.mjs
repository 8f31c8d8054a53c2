import { procedure } from "../fhir/care.mjs";
import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { observation } from "../fhir/observations.mjs";
import { addExaminations as addStudies } from "../resources/examined.mjs";

const MR = { name: "MR hjärna och ryggmärg", modalities: ["MR"] };

/** @type {readonly import("../resources/examined.mjs").Examination[]} */
const EXAMINATIONS = [
  {
    day: "2023-10-09",
    name: "DT hjärna",
    modalities: ["CT"],
    conclusion: "Expansivitet i bakre skallgropen, vidgade ventriklar.",
  },
  {
    ...MR,
    day: "2023-10-10",
    conclusion: "Tumör i fjärde ventrikeln, 42 mm. Inga metastaser i ryggmärgen.",
  },
  {
    day: "2023-10-15",
    name: "MR hjärna",
    modalities: ["MR"],
    category: "CR",
    conclusion: "Ingen resttumör.",
  },
  { ...MR, day: "2024-01-29", category: "CR" },
  { ...MR, day: "2024-05-20", category: "CR" },
  { ...MR, day: "2024-09-16", category: "CR" },
  { ...MR, day: "2024-11-18", category: "CR", conclusion: "Slutundersökning: ingen tumör." },
  { ...MR, day: "2025-02-17", category: "CR" },
  { ...MR, day: "2025-05-19", category: "CR" },
  { ...MR, day: "2025-08-18", category: "CR" },
  { ...MR, day: "2025-12-15", category: "CR" },
  { ...MR, day: "2026-04-13", category: "CR" },
  {
    ...MR,
    day: "2026-08-24",
    category: "NE",
    conclusion:
      "Ny kontrastuppladdning, 4 mm, i hjärnstammen. Strålreaktion eller återfall kan inte avgöras.",
  },
];

/** Lansky, by tens. */
const LANSKY = /** @type {const} */ ([
  ["2023-10-09", 60],
  ["2023-10-20", 20],
  ["2023-11-13", 40],
  ["2024-02-05", 60],
  ["2024-05-27", 60],
  ["2024-08-12", 50],
  ["2024-11-25", 70],
  ["2025-06-16", 80],
  ["2025-12-15", 90],
  ["2026-09-08", 90],
]);

const HEARING = /** @type {const} */ ([
  ["2024-01-31", "Normal hörsel"],
  ["2024-04-02", "Lätt nedsättning över 6 kHz"],
  ["2024-06-03", "Nedsättning 25 dB vid 4 kHz"],
  ["2024-08-12", "Nedsättning 40 dB vid 4 kHz, hörapparat ordineras"],
  ["2025-02-12", "Oförändrad"],
  ["2026-09-08", "Oförändrad, hörapparat används"],
]);

/** Imaging with responses, performance status of a child, hearing and a neuropsychological examination. @param {import("../fhir/bundle.mjs").BundleBuilder} bundle */
export function addExaminations(bundle) {
  addStudies(bundle, EXAMINATIONS, {
    method: "RAPNO",
    performer: "Barnradiologi, Exempelsjukhuset",
  });
  const scale = coded(
    "http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl",
    "C38144",
    undefined,
    "Lansky",
  );
  for (const [index, [day, valueInteger]] of LANSKY.entries())
    bundle.add(
      `lansky-${index + 1}`,
      "INCA",
      observation("survey", day, { code: scale, valueInteger }),
    );
  bundle.add(
    "lansky-not-asked",
    "INCA",
    observation("survey", "2026-04-13", {
      code: scale,
      dataAbsentReason: coded(SYSTEM.dataAbsentReason, "not-asked"),
    }),
  );
  const category = coded(SYSTEM.snomed, "103693007", undefined, "Diagnostisk åtgärd");
  const test = (
    /** @type {string} */ name,
    /** @type {string} */ when,
    /** @type {string} */ text,
    /** @type {string} */ outcome,
  ) =>
    bundle.add(
      name,
      "Cosmic",
      procedure({ when, code: worded(text), outcome, other: { category } }),
    );
  for (const [index, [day, outcome]] of HEARING.entries())
    test(`hearing-${index + 1}`, day, "Audiometri", outcome);
  test("lumbar-puncture", "2023-10-27", "Lumbalpunktion, cytologi", "Inga tumörceller");
  test(
    "neuropsychology",
    "2025-10-06",
    "Neuropsykologisk utredning",
    "Långsam processhastighet, behov av anpassning i skolan",
  );
}
