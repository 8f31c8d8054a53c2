import { adverseEventOf, daysOfEvent } from "./adverseFacts.js";
import { allergyOf, pathwayOf } from "./backgroundFacts.js";
import {
  allOf,
  dayOf,
  inOrder,
  numberOf,
  numbersOf,
  resourceOf,
  valueOf,
  wordsOf,
} from "./bundleFacts.js";
import {
  cancerDrugs,
  coursesOn,
  deliveredTo,
  dosesOf,
  givenOn,
  spanOf,
  stopReasonOf,
} from "./courseFacts.js";
import { dayIn, lastDayIn } from "./daysIn.js";
import { found } from "./found.js";
import { absenceOf, lowestIn } from "./valueFacts.js";
import type { Question } from "./question.js";

const adjuvantCourses = ["greta-temozolomide-2", "greta-temozolomide-3", "greta-temozolomide-4"];

/** What is asked about Greta Glioblad, who had a glioblastoma and three lines of treatment. */
export const gretaGliobladQuestions: readonly Question[] = [
  {
    ask: "Vilken tumör är det, och vilken grad?",
    answer: (resources) => {
      const { code, stage } = resourceOf(resources, "Condition", "greta-diagnosis");
      const icd10 = code?.coding?.[0]?.code ?? "";
      return `${wordsOf(code)} ${icd10} · ${wordsOf(stage?.[0]?.summary)}`;
    },
    see: ({ header }) => header,
  },
  {
    ask: "Är MGMT-promotorn metylerad?",
    answer: (resources) => {
      const { code } = resourceOf(resources, "Observation", "greta-genomics-mgmt");
      return `${wordsOf(code)}, ${valueOf(resources, "greta-genomics-mgmt")}`;
    },
    see: (screen) => screen.mark("pathology", /MGMT/),
  },
  {
    ask: "Finns någon IDH-mutation?",
    answer: (resources) => {
      const { code } = resourceOf(resources, "Observation", "greta-genomics-idh");
      return `${wordsOf(code)}: ${valueOf(resources, "greta-genomics-idh")}`;
    },
    see: (screen) => screen.track("genomics"),
  },
  {
    ask: "Hur radikal blev operationen?",
    answer: (resources) => wordsOf(resourceOf(resources, "Procedure", "greta-surgery").outcome),
    see: (screen) => screen.mark("treatment", /^Kraniotomi/),
  },
  {
    ask: "Fanns det rest på den postoperativa MR-undersökningen?",
    answer: (resources) =>
      resourceOf(resources, "DiagnosticReport", "greta-radiology-3").conclusion ?? "",
    see: (screen) => screen.mark("imaging", /2024-04-23/),
  },
  {
    ask: "Hur många dagar tog vårdförloppet till strålstart?",
    answer: (resources) => pathwayOf(resources, "VL210", "VL254"),
    see: (screen) => screen.track("care"),
  },
  {
    ask: "Hur mycket strålning fick hon, och mot vad?",
    answer: (resources) => `${deliveredTo(resources, "Höger frontallob")} Höger frontallob`,
    see: (screen) => screen.track("treatment"),
  },
  {
    ask: "Hur många kurer temozolomid efter strålningen, i vilka doser?",
    answer: (resources) => {
      const given = dosesOf(resources, ...adjuvantCourses);
      const doses = given.map(({ dosage }) => dosage?.dose?.value ?? 0);
      const steps = doses.filter((dose, index) => dose !== doses[index - 1]);
      return `${String(given.length)} cykler ${steps.join(" → ")}\u00a0mg/m²`;
    },
    see: (screen) => screen.mark("treatment", /^Temozolomid, 6/),
  },
  {
    ask: "Hur djupt gick trombocyterna under temozolomid?",
    answer: (resources) =>
      lowestIn(resources, "B-TPK", spanOf(resources, "CarePlan", "greta-line-1")),
    see: (screen) => screen.mark("B-TPK", /2024-11-12 08:10/),
  },
  {
    ask: "Kom trombocytfallet före sänkningen av temozolomid?",
    answer: (resources) =>
      inOrder(
        daysOfEvent(resources, "greta-adverse-event-1").start,
        spanOf(resources, "MedicationStatement", "greta-temozolomide-4").start,
      ),
    see: (screen) =>
      [
        screen.mark("adverse", /trombocyter.*Temozolomid/),
        found(
          screen.details("treatment", /^Temozolomid, 6/),
          /150\smg\/m² · cykel 5 av 6\sTid: \S+/,
        ),
      ]
        .map(dayIn)
        .join(" före "),
  },
  {
    ask: "Räknades de neutrofila på samma sätt den 11 och 12 november?",
    answer: (resources) => {
      const [before = "", after = ""] = [
        "greta-neutrophils-below",
        "greta-neutrophils-microscope",
      ].map((id) => wordsOf(resourceOf(resources, "Observation", id).method));
      return before === after ? "" : `metod ${before} → ${after}`;
    },
    see: (screen) => screen.track("B-Neutrofila"),
  },
  {
    ask: "När kom första progressen, och hur säkert är datumet?",
    answer: (resources) => {
      const turn = resourceOf(resources, "Observation", "greta-turn-1");
      return `${valueOf(resources, "greta-turn-1")}, ${turn.effectiveDateTime ?? ""}.`;
    },
    // The full stop shows that no day follows the month.
    see: (screen) => `${screen.mark("disease", /Första progress/)}.`,
  },
  {
    ask: "Vilken undersökning visade progressen i juni 2025?",
    answer: (resources) => {
      const response = resourceOf(resources, "Observation", "greta-response-8");
      const { valueCodeableConcept, method } = response;
      return `${dayOf(response)}, ${wordsOf(valueCodeableConcept)}, ${wordsOf(method)}`;
    },
    see: (screen) => screen.mark("imaging", /2025-06-12/),
  },
  {
    ask: "Hur mycket kortison stod hon på när MR i december kallades partiell regress?",
    answer: (resources) =>
      coursesOn(
        resources,
        dayOf(resourceOf(resources, "Observation", "greta-response-11")),
        /^H02AB02/,
      ).join(", "),
    see: (screen) => screen.cursor("2025-12-08", "treatment"),
  },
  {
    ask: "Vilken tumörbehandling pågick då?",
    answer: (resources) =>
      coursesOn(
        resources,
        dayOf(resourceOf(resources, "Observation", "greta-response-11")),
        cancerDrugs,
      ).join(", "),
    see: (screen) => screen.cursor("2025-12-08", "treatment"),
  },
  {
    ask: "Och kortisondosen vid den tredje progressen?",
    answer: (resources) =>
      coursesOn(
        resources,
        dayOf(resourceOf(resources, "Observation", "greta-turn-3")),
        /^H02AB02/,
      ).join(", "),
    see: (screen) => screen.cursor("2026-02-10", "treatment"),
  },
  {
    ask: "Varför avslutades lomustin?",
    answer: (resources) => {
      const { end } = spanOf(resources, "MedicationStatement", "greta-lomustine");
      return `${end}, ${stopReasonOf(resources, "greta-lomustine")}`;
    },
    see: (screen) => screen.mark("treatment", /^Lomustin/),
  },
  {
    ask: "När hade hon sitt senaste anfall, och hur såg det ut?",
    answer: (resources) => {
      const last = allOf(resources, "Observation")
        .filter(({ code }) => wordsOf(code) === "Epileptiskt anfall")
        .sort((a, b) => dayOf(a).localeCompare(dayOf(b)))
        .at(-1);
      return last ? `${last.valueString ?? ""}, ${dayOf(last)}` : "";
    },
    see: (screen) => screen.cursor("2026-01-28", "other"),
  },
  {
    ask: "Hur har levetiracetam trappats?",
    answer: (resources) => {
      const doses = ["greta-levetiracetam-1", "greta-levetiracetam-2", "greta-levetiracetam-3"].map(
        (id) =>
          resourceOf(resources, "MedicationStatement", id).dosage?.[0]?.doseAndRate?.[0]
            ?.doseQuantity?.value ?? 0,
      );
      return `${doses.join(" → ")}\u00a0mg`;
    },
    see: (screen) => screen.mark("treatment", /^Levetiracetam/),
  },
  {
    ask: "Vilket läkemedel fick hon utslag av?",
    answer: (resources) => allergyOf(resources, "greta-allergy-sulfa"),
    see: ({ header }) => header,
  },
  {
    ask: "Hur har Karnofsky gått?",
    answer: (resources) =>
      numbersOf(resources, "Karnofsky")
        .map((own) => `Karnofsky ${String(numberOf(own))}, ${dayOf(own)}`)
        .join(" · "),
    see: (screen) =>
      screen
        .marks("performance")
        .filter((label) => label.startsWith("Karnofsky"))
        .map((label) => label.replace("Karnofsky, ", ""))
        .join(" · "),
  },
  {
    ask: "Har hon besvarat QLQ-C30 i februari 2026?",
    answer: (resources) => absenceOf(resources, "greta-ql2-missing"),
    see: (screen) => screen.mark("Global hälsa", /2026-02-12/),
  },
  {
    ask: "Hade hon någon blodpropp under bevacizumab?",
    answer: (resources) =>
      `${adverseEventOf(resources, "greta-adverse-event-7")}, misstänkt: Bevacizumab`,
    see: (screen) => screen.mark("adverse", /^Tromboembolisk/),
  },
  {
    ask: "När gavs den sista dosen bevacizumab, och när dog hon?",
    answer: (resources) => {
      const last = dosesOf(resources, "greta-bevacizumab").at(-1);
      const { deceasedDateTime = "" } = resourceOf(resources, "Patient", "greta-glioblad");
      return last ? inOrder(givenOn(last), deceasedDateTime) : "";
    },
    see: (screen) =>
      [
        found(screen.mark("treatment", /^Bevacizumab/), /(?<=senaste dos )\d{4}-\d{2}-\d{2}/),
        lastDayIn(screen.mark("disease", /^Död/)),
      ].join(" före "),
  },
  {
    ask: "Vad beslutade konferensen sist?",
    answer: (resources) => {
      const { performedDateTime = "", outcome } = resourceOf(resources, "Procedure", "greta-mdk-5");
      return `MDK ${performedDateTime}, ${wordsOf(outcome)}`;
    },
    see: (screen) => screen.track("care"),
  },
  {
    ask: "Var vårdades hon den sista tiden?",
    answer: (resources) => {
      const { type, period } = resourceOf(resources, "Encounter", "greta-admission-4");
      return `${wordsOf(type?.[0])}, ${period?.start ?? ""} – ${period?.end ?? ""}`;
    },
    see: (screen) => screen.mark("care", /^Palliativ/),
  },
];
