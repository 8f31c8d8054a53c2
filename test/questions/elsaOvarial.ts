import { adverseEventOf, daysOfEvent } from "./adverseFacts.js";
import { allergyOf, flagOf, pathwayOf } from "./backgroundFacts.js";
import {
  allOf,
  dayOf,
  firstRiseOf,
  inOrder,
  isHigh,
  numberOf,
  numbersOf,
  resourceOf,
  valueOf,
  wordsOf,
} from "./bundleFacts.js";
import { cancerDrugs, coursesOn, dosesOf, givenOn, spanOf, stopReasonOf } from "./courseFacts.js";
import { dayIn } from "./daysIn.js";
import { found } from "./found.js";
import { absenceOf, changeSince, latestOf } from "./valueFacts.js";
import type { Question } from "./question.js";

/** What is asked about Elsa Ovarial, who had ovarian cancer and three lines of treatment. */
export const elsaOvarialQuestions: readonly Question[] = [
  {
    ask: "Hur är läget nu?",
    answer: (resources) =>
      `Död ${resourceOf(resources, "Patient", "elsa-ovarial").deceasedDateTime ?? ""}`,
    see: ({ header }) => header,
  },
  {
    ask: "Vilket stadium hade hon vid diagnos?",
    answer: (resources) =>
      `${valueOf(resources, "elsa-stage")} · ${valueOf(resources, "elsa-stage-tnm")}`,
    see: ({ header }) => header,
  },
  {
    ask: "Hur många dagar tog vårdförloppet till operation?",
    answer: (resources) => pathwayOf(resources, "VH410", "VH450"),
    see: (screen) => screen.track("care"),
  },
  {
    ask: "Hur radikal blev operationen?",
    answer: (resources) =>
      `${wordsOf(resourceOf(resources, "Procedure", "elsa-surgery").code)}, ${wordsOf(
        resourceOf(resources, "Procedure", "elsa-surgery").outcome,
      )}`,
    see: (screen) => screen.mark("treatment", /debulking/),
  },
  {
    ask: "Vilken behandling pågick när CA 125 började stiga första gången?",
    answer: (resources) => {
      const beforeRelapse = numbersOf(resources, "P-CA 125").filter(
        (own) => dayOf(own) < dayOf(resourceOf(resources, "Observation", "elsa-turn-1")),
      );
      return coursesOn(resources, dayOf(firstRiseOf(beforeRelapse)), cancerDrugs).join(", ");
    },
    see: (screen) => screen.cursor("2022-06-07", "treatment"),
  },
  {
    ask: "Passerade CA 125 sin gräns före röntgenprogressen vid första återfallet?",
    answer: (resources) => {
      const response = resourceOf(resources, "Observation", "elsa-response-4");
      const { end } = spanOf(resources, "MedicationStatement", "elsa-carboplatin-1");
      const high = numbersOf(resources, "P-CA 125").find((own) => isHigh(own) && dayOf(own) > end);
      return high ? inOrder(dayOf(high), dayOf(response)) : "";
    },
    see: (screen) =>
      [screen.mark("lab", /P-CA 125, 164/), screen.mark("imaging", /^CT.*Progressive disease/)]
        .map(dayIn)
        .join(" före "),
  },
  {
    ask: "Vad säger BRCA?",
    answer: (resources) => wordsOf(resourceOf(resources, "Observation", "elsa-genomics-1").code),
    see: (screen) => screen.track("genomics"),
  },
  {
    ask: "Är tumören HRD-positiv?",
    answer: (resources) => valueOf(resources, "elsa-genomics-3"),
    see: (screen) => screen.track("genomics"),
  },
  {
    ask: "Varför sänktes olaparib: vad hade hon då för anemi?",
    answer: (resources) => adverseEventOf(resources, "elsa-adverse-event-2"),
    see: (screen) => screen.mark("adverse", /Anaemia, grad 3/),
  },
  {
    ask: "Till vilken dos sänktes olaparib?",
    answer: (resources) => {
      const [from, to] = ["elsa-olaparib-300", "elsa-olaparib-250"].map(
        (id) =>
          resourceOf(resources, "MedicationStatement", id).dosage?.[0]?.doseAndRate?.[0]
            ?.doseQuantity?.value ?? 0,
      );
      return `Olaparib ${String(from)} → ${String(to)}\u00a0mg`;
    },
    see: (screen) => screen.track("treatment"),
  },
  {
    ask: "Vad blev bästa svaret på bild i linje 2?",
    answer: (resources) => {
      const { start, end } = spanOf(resources, "CarePlan", "elsa-line-2");
      return allOf(resources, "Observation")
        .filter(({ code }) => code.text === "Respons, RECIST 1.1")
        .filter((own) => start <= dayOf(own) && dayOf(own) <= end)
        .map(({ valueCodeableConcept }) => wordsOf(valueCodeableConcept))
        .join(", ");
    },
    see: (screen) => screen.line("Linje 2", "imaging"),
  },
  {
    ask: "Vilken kur och dos karboplatin fick hon sist?",
    answer: (resources) => {
      const last = dosesOf(resources, "elsa-carboplatin-1", "elsa-carboplatin-2").at(-1);
      return `cykel ${String(dosesOf(resources, "elsa-carboplatin-2").length)} · ${String(last?.dosage?.dose?.value)}\u00a0mg`;
    },
    see: (screen) => screen.line("Linje 2", "treatment"),
  },
  {
    ask: "Vad reagerade hon på, och hur allvarligt?",
    answer: (resources) => allergyOf(resources, "elsa-allergy-carboplatin"),
    see: ({ header }) => header,
  },
  {
    ask: "Började neuropatin innan paklitaxel avslutades i linje 3?",
    answer: (resources) =>
      inOrder(
        daysOfEvent(resources, "elsa-adverse-event-14").start,
        spanOf(resources, "MedicationStatement", "elsa-paclitaxel-2").end,
      ),
    see: (screen) =>
      [
        dayIn(screen.mark("adverse", /neuropathy, grad 2, 2024/)),
        found(screen.mark("treatment", /^Paclitaxel, 80/), /(?<=\d – )\d{4}-\d{2}-\d{2}/),
      ].join(" före "),
  },
  {
    ask: "Varför avslutades paklitaxel i linje 3?",
    answer: (resources) => stopReasonOf(resources, "elsa-paclitaxel-2"),
    see: (screen) => screen.line("Line 3", "treatment"),
  },
  {
    ask: "Hur mycket sämre upplevde hon neuropatin sedan linje 3 började?",
    answer: (resources) =>
      changeSince(
        resources,
        "Perifer neuropati",
        spanOf(resources, "CarePlan", "elsa-line-3").start,
      ),
    see: (screen) => screen.since("2024-09-03", "Perifer neuropati"),
  },
  {
    ask: "Hur stor är summan av målesionerna nu?",
    answer: (resources) => latestOf(resources, "Summa målesioner (RECIST 1.1)"),
    see: (screen) => screen.track("Summa målesioner (RECIST 1.1)"),
  },
  {
    ask: "Hur har allmäntillståndet gått sedan linje 3?",
    answer: (resources) =>
      numbersOf(resources, "ECOG")
        .slice(-3)
        .map((own) => `ECOG ${String(numberOf(own))}, ${dayOf(own)}`)
        .join(" · "),
    see: (screen) =>
      screen
        .marks("performance")
        .map((label) => label.replace("ECOG, ", ""))
        .join(" · "),
  },
  {
    ask: "Steg vikten innan ascitesen tappades första gången?",
    answer: (resources) => {
      const weights = numbersOf(resources, "Vikt").filter((own) => dayOf(own) >= "2024-09-03");
      return inOrder(
        dayOf(firstRiseOf(weights.slice(0, 3))),
        resourceOf(resources, "Procedure", "elsa-paracentesis-1").performedDateTime ?? "",
      );
    },
    see: (screen) =>
      [screen.mark("body", /Vikt, 68,9/), screen.mark("other", /Ascitestappning, 3,5/)]
        .map(dayIn)
        .join(" före "),
  },
  {
    ask: "Vad svarade hon på QLQ-C30 i mars 2023?",
    answer: (resources) => absenceOf(resources, "elsa-qlq-c30-ql2-2023-03-07"),
    see: (screen) => screen.mark("Global hälsa", /2023-03-07/),
  },
  {
    ask: "Mellan vilka dagar är laboratoriesvaren inte kompletta?",
    answer: (resources) => flagOf(resources, "elsa-laboratory-incomplete"),
    see: (screen) => screen.mark("lab", /ej kompletta/),
  },
  {
    ask: "När gavs den sista dosen tumörläkemedel?",
    answer: (resources) => {
      const last = dosesOf(resources, "elsa-bevacizumab", "elsa-paclitaxel-2").at(-1);
      return last ? givenOn(last) : "";
    },
    see: (screen) => screen.mark("treatment", /^Bevacizumab/),
  },
  {
    ask: "Vad beslutade konferensen sist?",
    answer: (resources) => wordsOf(resourceOf(resources, "Procedure", "elsa-mdk-5").outcome),
    see: (screen) => screen.track("care"),
  },
  {
    ask: "Vad dog hon av, och vad misstänks ha orsakat det?",
    answer: (resources) => {
      const { suspectEntity } = resourceOf(resources, "AdverseEvent", "elsa-adverse-event-5");
      const [, id = ""] = suspectEntity?.[0]?.instance.reference?.split("/") ?? [];
      const drug = resourceOf(resources, "MedicationStatement", id).medicationCodeableConcept;
      return `${adverseEventOf(resources, "elsa-adverse-event-5")}, misstänkt: ${wordsOf(drug)}`;
    },
    see: (screen) => screen.mark("adverse", /grad 5/),
  },
];
