import { procedure, tumourBoard } from "../fhir/care.mjs";
import { SYSTEM, coded } from "../fhir/codes.mjs";
import { addPathway, addVisits, rehabilitationAssessment } from "../resources/course.mjs";
import { addMelanoma, addProstate } from "./tumours.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/** Each primary tumour under its own measuring points; they lie five years apart. */
const PROSTATE_PATHWAY = /** @type {const} */ ([
  ["2019-03-04", "10", "beslut välgrundad misstanke"],
  ["2019-03-18", "25", "första besök i specialiserad vård"],
  ["2019-04-09", "40", "information om diagnos"],
  ["2019-04-24", "43", "behandlingsbeslut, grundutredning"],
  ["2019-05-06", "52", "start av första behandling, läkemedel"],
]);
const MELANOMA_PATHWAY = /** @type {const} */ ([
  ["2024-05-13", "10", "beslut välgrundad misstanke"],
  ["2024-05-20", "22", "kirurgisk diagnostik"],
  ["2024-06-03", "40", "information om diagnos"],
  ["2024-06-03", "43", "behandlingsbeslut, grundutredning"],
  ["2024-06-12", "50", "start av första behandling, kirurgi"],
]);

/** Whose conference each was: one of urology, one of skin, and the two that held both diseases. @type {readonly (readonly [name: string, day: string, conference: string, decision: string])[]} */
const TUMOUR_BOARDS = [
  ["prostate-2", "2023-06-05", "MDK, urologi", "mHSPC med två körtlar: leuprorelin och apalutamid"],
  ["melanoma-2", "2024-07-08", "MDK, hud", "pT3bN1a: adjuvant pembrolizumab i ett år"],
  [
    "melanoma-3",
    "2025-10-27",
    "MDK, hud",
    "Lungmetastaser av melanom, BRAF V600E. Dabrafenib och trametinib",
  ],
  [
    "both-1",
    "2025-11-10",
    "MDK, hud och urologi",
    "Apalutamid byts mot darolutamid: interaktion med dabrafenib",
  ],
  [
    "both-2",
    "2026-09-07",
    "MDK, hud och urologi",
    "PSA stiger, melanomet svarar. PSMA-PET före byte av behandling",
  ],
];

const VISITS = /** @type {const} */ ([
  ["2019-04-09", "Diagnosbesked prostatacancer"],
  ["2023-06-07", "Start av hormonbehandling"],
  ["2024-05-13", "Växande pigmenterad förändring på ryggen"],
  ["2024-06-03", "Diagnosbesked melanom"],
  ["2024-06-03", "Samtal med kontaktsjuksköterska, hud", "Kontaktsjuksköterska"],
  ["2024-09-20", "Utslag på bål och armar"],
  ["2025-10-29", "Besked om lungmetastaser"],
  ["2026-05-19", "Feber fyra dygn"],
  ["2026-09-09", "Planering efter MDK"],
]);

/** Both diagnoses with stages, states, pathways and conferences. Gives a reference to each. @param {BundleBuilder} bundle */
export function addDiagnoses(bundle) {
  const prostate = addProstate(bundle);
  const melanoma = addMelanoma(bundle);
  addPathway(bundle, "VJ1", "prostatacancer", PROSTATE_PATHWAY);
  addPathway(bundle, "VE0", "hudmelanom", MELANOMA_PATHWAY);
  const board = (
    /** @type {string} */ kva,
    /** @type {string} */ when,
    /** @type {string} */ pathway,
    /** @type {string} */ outcome,
  ) => procedure({ when, code: coded(SYSTEM.kva, kva, undefined, `SVF ${pathway}: MDK`), outcome });
  bundle.add(
    "mdk-prostate-1",
    "INCA",
    board(
      "VJ135",
      "2019-04-15",
      "prostatacancer",
      "Strålbehandling 78 Gy med hormonbehandling i sex månader",
    ),
  );
  bundle.add(
    "mdk-melanoma-1",
    "INCA",
    board("VE035", "2024-06-03", "hudmelanom", "Utvidgad excision och portvaktskörtel"),
  );
  for (const [name, day, conference, decision] of TUMOUR_BOARDS)
    bundle.add(`mdk-${name}`, "INCA", {
      ...tumourBoard(day, decision),
      code: coded(SYSTEM.careEvent, "mdk", undefined, conference),
    });
  addVisits(bundle, VISITS);
  bundle.add(
    "rehabilitation",
    "Cosmic",
    rehabilitationAssessment("2026-06-17", "Fysioterapeut; hörselvård följs upp"),
  );
  return { prostate, melanoma };
}
