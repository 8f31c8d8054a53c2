import { adverseEventOf, daysOfEvent } from "./adverseFacts.js";
import { allergyOf, flagOf, pathwayOf } from "./backgroundFacts.js";
import {
  allOf,
  changeOf,
  dayOf,
  inOrder,
  isHigh,
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
  spanOf,
  stopReasonOf,
} from "./courseFacts.js";
import { dayIn } from "./daysIn.js";
import { found } from "./found.js";
import { absenceOf, changeSince, latestOf, lowestIn, preliminaryOf } from "./valueFacts.js";
import type { Question } from "./question.js";

/** What is asked about Karin Kolonsson, who has a spread colon cancer and no pack of her own. */
export const karinKolonssonQuestions: readonly Question[] = [
  {
    ask: "Vilket stadium hade hon vid diagnos?",
    answer: (resources) => {
      const { effectiveDateTime = "" } = resourceOf(
        resources,
        "Observation",
        "karin-stage-clinical",
      );
      return `${valueOf(resources, "karin-stage-clinical")} (TNM 8), ${effectiveDateTime}`;
    },
    see: (screen) => screen.mark("disease", /^Kliniskt stadium/),
  },
  {
    ask: "Hur många dagar tog vårdförloppet till första läkemedel?",
    answer: (resources) => pathwayOf(resources, "VB210", "VB252"),
    see: (screen) => screen.track("care"),
  },
  {
    ask: "Hur är sjukdomen nu?",
    answer: (resources) =>
      `${valueOf(resources, "karin-state-7")} · ${valueOf(resources, "karin-turn-2")} ${dayOf(
        resourceOf(resources, "Observation", "karin-turn-2"),
      )}`,
    see: ({ header }) => header,
  },
  {
    ask: "Började neuropatin innan oxaliplatin sänktes?",
    answer: (resources) =>
      inOrder(
        daysOfEvent(resources, "karin-adverse-event-5").start,
        spanOf(resources, "MedicationStatement", "karin-oxaliplatin-65").start,
      ),
    see: (screen) =>
      [
        screen.mark("adverse", /neuropati, grad 2/),
        found(screen.details("treatment", /^Oxaliplatin/), /65\smg\/m² · cykel 9 av 12\sTid: \S+/),
      ]
        .map(dayIn)
        .join(" före "),
  },
  {
    ask: "Hur många av kurerna med oxaliplatin gavs, och vad blev dosen?",
    answer: (resources) => {
      const given = dosesOf(resources, "karin-oxaliplatin-85", "karin-oxaliplatin-65");
      const doses = given.map(({ dosage }) => dosage?.dose?.value ?? 0);
      const planned = given
        .at(-1)
        ?.extension?.[0]?.extension?.find(({ url }) => url === "of")?.valueInteger;
      return `${String(given.length)}/${String(planned)} ${[...new Set(doses)].join(" → ")}\u00a0mg/m²`;
    },
    see: (screen) => screen.track("treatment"),
  },
  {
    ask: "Varför avslutades oxaliplatin?",
    answer: (resources) => stopReasonOf(resources, "karin-oxaliplatin-65"),
    see: (screen) => screen.mark("treatment", /^Oxaliplatin/),
  },
  {
    ask: "Vilken behandling pågick när CEA steg före första återfallet?",
    answer: (resources) => {
      const { end } = spanOf(resources, "CarePlan", "karin-line-1");
      const high = numbersOf(resources, "P-CEA").find((own) => isHigh(own) && dayOf(own) > end);
      const courses = high ? coursesOn(resources, dayOf(high), cancerDrugs) : ["?"];
      return courses.length === 0 ? "Behandling: Ingen känd" : courses.join(", ");
    },
    see: (screen) => screen.cursor("2024-09-25", "treatment"),
  },
  {
    ask: "Steg CEA före återfallet på DT 2024?",
    answer: (resources) => {
      const { end } = spanOf(resources, "CarePlan", "karin-line-1");
      const high = numbersOf(resources, "P-CEA").find((own) => isHigh(own) && dayOf(own) > end);
      const response = resourceOf(resources, "Observation", "karin-response-8");
      return high ? inOrder(dayOf(high), dayOf(response)) : "";
    },
    see: (screen) =>
      [screen.mark("P-CEA", /5,8/), screen.mark("imaging", /Progress, RECIST.*2024-11-20/)]
        .map(dayIn)
        .join(" före "),
  },
  {
    ask: "Med vilken metod är CEA mätt i studien?",
    answer: (resources) => {
      const own = resourceOf(resources, "Observation", "karin-cea-study-2026-02-16");
      return `${wordsOf(own.method)}`;
    },
    see: (screen) => screen.details("P-CEA", /2026-02-16/),
  },
  {
    ask: "Vad är CEA nu, mot vilken gräns?",
    answer: (resources) => {
      const last = numbersOf(resources, "P-CEA").at(-1);
      const limit = last?.referenceRange?.[0]?.high?.value;
      if (!last || limit === undefined) return "";
      return `${valueOf(resources, last.id ?? "")}, ${dayOf(last)}, ref ≤\u00a0${String(limit).replace(".", ",")}`;
    },
    see: (screen) => screen.track("P-CEA"),
  },
  {
    ask: "Varför saknas CEA i november 2025?",
    answer: (resources) => {
      const own = resourceOf(resources, "Observation", "karin-cea-not-analysed");
      return `${own.valueString ?? wordsOf(own.dataAbsentReason)}, ${dayOf(own)}`;
    },
    see: (screen) => screen.mark("P-CEA", /2025-11-05/),
  },
  {
    ask: "Är tumören RAS-muterad?",
    answer: (resources) => {
      const own = resourceOf(resources, "Observation", "karin-genomics-1");
      return `${wordsOf(own.code)}: ${wordsOf(own.valueCodeableConcept)}`;
    },
    see: (screen) => screen.track("genomics"),
  },
  {
    ask: "Har det kommit någon ny mutation i plasma?",
    answer: (resources) => {
      const own = resourceOf(resources, "Observation", "karin-genomics-plasma");
      return `${wordsOf(own.code)}, ${wordsOf(own.method)} ${dayOf(own)}`;
    },
    see: (screen) => screen.track("genomics"),
  },
  {
    ask: "Varför gjordes uppehåll med bevacizumab?",
    answer: (resources) => stopReasonOf(resources, "karin-bevacizumab-1"),
    see: (screen) => screen.mark("treatment", /^Bevacizumab.*2025-04-22/),
  },
  {
    ask: "Hur svår var lungembolin, och hur länge?",
    answer: (resources) => adverseEventOf(resources, "karin-adverse-event-13"),
    see: (screen) => screen.mark("adverse", /^Tromboembolisk/),
  },
  {
    ask: "Vilken är den senaste summan av målesioner?",
    answer: (resources) => latestOf(resources, "Summa målesioner (RECIST 1.1)"),
    see: (screen) => screen.track("Summa målesioner (RECIST 1.1)"),
  },
  {
    ask: "Och den minsta på nuvarande linje?",
    answer: (resources) =>
      lowestIn(
        resources,
        "Summa målesioner (RECIST 1.1)",
        spanOf(resources, "CarePlan", "karin-line-3"),
      ),
    see: (screen) => screen.mark("Summa målesioner (RECIST 1.1)", /2026-06-24/),
  },
  {
    ask: "Vad har opererats i levern?",
    answer: (resources) => {
      const { code, outcome, performedDateTime } = resourceOf(
        resources,
        "Procedure",
        "karin-surgery-liver",
      );
      return `${wordsOf(code)}, ${wordsOf(outcome)}, ${performedDateTime ?? ""}`;
    },
    see: (screen) => screen.mark("treatment", /^Leverresektion/),
  },
  {
    ask: "Hur mycket strålning har lungmetastasen fått?",
    answer: (resources) => `${deliveredTo(resources, "Höger underlob")} Höger underlob`,
    see: (screen) => screen.track("treatment"),
  },
  {
    ask: "Hur låga var de neutrofila innan trifluridin-tipiracil sänktes?",
    answer: (resources) =>
      lowestIn(resources, "B-Neutrofila", {
        start: spanOf(resources, "CarePlan", "karin-line-3").start,
        end: spanOf(resources, "MedicationStatement", "karin-trifluridine-30").start,
      }),
    see: (screen) => screen.mark("B-Neutrofila", /2026-04-15/),
  },
  {
    ask: "Vilken dos trifluridin-tipiracil får hon efter sänkningen?",
    answer: (resources) => coursesOn(resources, "2026-05-01", /^L01BC59/).join(", "),
    see: (screen) => screen.cursor("2026-05-01", "treatment"),
  },
  {
    ask: "Är dagens neutrofila slutgiltiga?",
    answer: (resources) => preliminaryOf(resources, "karin-neutrophils-preliminary"),
    see: (screen) => screen.mark("B-Neutrofila", /2026-09-15/),
  },
  {
    ask: "Hur har orkeslösheten ändrats sedan april?",
    answer: (resources) => changeSince(resources, "Orkeslöshet", "2026-04-20"),
    see: (screen) => screen.since("2026-04-20", "Orkeslöshet"),
  },
  {
    ask: "Hur mycket har hon gått ned i vikt?",
    answer: (resources) => {
      const weights = numbersOf(resources, "Vikt");
      const [first] = weights;
      const last = weights.at(-1);
      if (!first || !last) return "";
      const percent = (numberOf(last) / numberOf(first) - 1) * 100;
      return `${changeOf(Math.round(percent * 10) / 10)}\u00a0% från ${dayOf(first)}`;
    },
    see: (screen) => screen.track("Vikt"),
  },
  {
    ask: "Vad var ECOG i juni?",
    answer: (resources) => `ECOG ${absenceOf(resources, "karin-ecog-not-asked")}`,
    see: (screen) => screen.mark("performance", /2026-06-17/),
  },
  {
    ask: "Vilka kurer är planerade?",
    answer: (resources) =>
      allOf(resources, "MedicationRequest")
        .filter(({ intent }) => intent === "plan")
        .map(({ dosageInstruction }) => dosageInstruction?.[0]?.timing?.event?.[0] ?? "")
        .sort()
        .join(" – "),
    see: (screen) => screen.mark("treatment", /^Trifluridin.*planerat/),
  },
  {
    ask: "När görs nästa DT?",
    answer: (resources) => {
      const { start = "", serviceType } = resourceOf(resources, "Appointment", "karin-booking-ct");
      return `${start.slice(0, 10)} ${wordsOf(serviceType?.[0])}`;
    },
    see: (screen) => screen.track("planned"),
  },
  {
    ask: "Deltar hon i någon studie?",
    answer: (resources) => {
      const { assignedArm } = resourceOf(resources, "ResearchSubject", "karin-study-subject");
      const { title } = resourceOf(resources, "ResearchStudy", "karin-study");
      return `${title ?? ""} · ${assignedArm ?? ""}`;
    },
    see: ({ header }) => header,
  },
  {
    ask: "Vad måste vi tänka på vid ingrepp?",
    answer: (resources) =>
      wordsOf(resourceOf(resources, "Flag", "karin-flag-anticoagulation").code),
    see: ({ header }) => header,
  },
  {
    ask: "Tål hon oxaliplatin?",
    answer: (resources) => allergyOf(resources, "karin-allergy-oxaliplatin"),
    see: ({ header }) => header,
  },
  {
    ask: "För vilken tid är läkemedlen inte fullständigt rapporterade?",
    answer: (resources) => flagOf(resources, "karin-flag-medication"),
    see: (screen) => screen.mark("treatment", /ej komplett/),
  },
];
