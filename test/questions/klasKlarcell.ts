import { adverseEventOf, daysOfEvent } from "./adverseFacts.js";
import { allergyOf, pathwayOf } from "./backgroundFacts.js";
import { bookedFrom } from "./bookingFacts.js";
import {
  dayOf,
  daysBetween,
  numberOf,
  numbersOf,
  resourceOf,
  valueOf,
  wordsOf,
} from "./bundleFacts.js";
import { coursesOn, dosesOf, spanOf, stopReasonOf } from "./courseFacts.js";
import { found } from "./found.js";
import { readingOf } from "./numberFacts.js";
import type { Question } from "./question.js";
import { absenceOf, lowestIn } from "./valueFacts.js";

/** What is asked about Klas Klarcell: kidney cancer with lung metastases, now in the fourth line within a study. */
export const klasKlarcellQuestions: readonly Question[] = [
  {
    ask: "När togs njuren bort, och blev det radikalt?",
    answer: (resources) => {
      const { outcome, performedDateTime = "" } = resourceOf(
        resources,
        "Procedure",
        "klas-surgery",
      );
      return `${wordsOf(outcome)}, ${performedDateTime}`;
    },
    see: (screen) => screen.mark("treatment", /nefrektomi/),
  },
  {
    ask: "Vilket blev det patologiska stadiet?",
    answer: (resources) => valueOf(resources, "klas-stage-pathological"),
    see: (screen) => screen.track("disease"),
  },
  {
    ask: "Hur lång tid tog det från välgrundad misstanke till operation?",
    answer: (resources) => pathwayOf(resources, "VK010", "VK050"),
    see: (screen) => screen.track("care"),
  },
  {
    ask: "När kom metastaserna, så noga som det är känt?",
    answer: (resources) => {
      const { code, onsetDateTime = "" } = resourceOf(resources, "Condition", "klas-metastases");
      return `${onsetDateTime}: ${wordsOf(code)}`;
    },
    see: (screen) => screen.mark("disease", /Lungmetastaser/),
  },
  {
    ask: "Hur såg Hb, kalcium, neutrofiler, trombocyter och Karnofsky ut inför linje 1?",
    answer: (resources) =>
      [
        ...["hb", "calcium", "neutrophils", "platelets"].map((own) =>
          valueOf(resources, `klas-${own}-2023-09-27`),
        ),
        `Karnofsky ${valueOf(resources, "klas-karnofsky-2023-09-27")}`,
      ].join(" · "),
    see: (screen) =>
      [
        ...["B-Hb", "P-Kalcium", "B-Neutrofila", "B-TPK"].map((strip) =>
          found(screen.cursor("2023-09-27", strip), /(?<=: )[\d,]+\s(?:×\s)?\S+(?=,)/),
        ),
        found(screen.cursor("2023-09-27", "performance"), /Karnofsky \d+/),
      ].join(" · "),
  },
  {
    ask: "Hur många doser ipilimumab fick han?",
    answer: (resources) =>
      `Ipilimumab ${String(dosesOf(resources, "klas-ipilimumab").length)} cykler`,
    see: (screen) => screen.track("treatment"),
  },
  {
    ask: "När och varför slutade nivolumab?",
    answer: (resources) => {
      const { end } = spanOf(resources, "MedicationStatement", "klas-nivolumab");
      return `${end} · ${stopReasonOf(resources, "klas-nivolumab")}`;
    },
    see: (screen) => found(screen.mark("treatment", /^Nivolumab, 480/), /2024-09-24/, /progress/),
  },
  {
    ask: "Vad var den minsta summan på kabozantinib, och svaret då?",
    answer: (resources) => {
      const line = spanOf(resources, "CarePlan", "klas-line-2");
      const lowest = lowestIn(resources, "Summa målesioner (RECIST 1.1)", line);
      return `${lowest} · ${valueOf(resources, "klas-response-14")}`;
    },
    see: (screen) =>
      found(screen.cursor("2025-04-08", "imaging"), /\d+\smm, [\d-]+/, /Partiell regress/),
  },
  {
    ask: "Vilken biverkan hade han när kabozantinib ännu gavs i full dos?",
    answer: (resources) => {
      const { start } = daysOfEvent(resources, "klas-adverse-event-9");
      const [name = "", grade = ""] = adverseEventOf(resources, "klas-adverse-event-9").split(", ");
      return `${name} · ${grade} · ${coursesOn(resources, start, /^L01EX/).join()}`;
    },
    see: (screen) =>
      found(
        `${screen.cursor("2025-01-21", "adverse")}\n${screen.cursor("2025-01-21", "treatment")}`,
        /Hand-fot-syndrom/,
        /(?<=Hand-fot-syndrom,? )grad \d/,
        /Kabozantinib \d+\smg/,
      ),
  },
  {
    ask: "Hur länge var uppehållet med kabozantinib?",
    answer: (resources) => {
      const { end } = spanOf(resources, "MedicationStatement", "klas-cabozantinib-60");
      const { start } = spanOf(resources, "MedicationStatement", "klas-cabozantinib-40");
      return `${String(daysBetween(end, start) - 1)}\u00a0d`;
    },
    see: (screen) => screen.line("Linje 2", "treatment"),
  },
  {
    ask: "Hur högt gick TSH?",
    answer: (resources) => valueOf(resources, "klas-tsh-2024-01-09"),
    see: (screen) => screen.mark("P-TSH", />/),
  },
  {
    ask: "Är TSH från november 2024 mätt på samma sätt som det förra?",
    answer: (resources) =>
      `metod → ${wordsOf(resourceOf(resources, "Observation", "klas-tsh-2024-11-20").method)}`,
    see: (screen) => screen.track("P-TSH"),
  },
  {
    ask: "Varför slutade everolimus?",
    answer: (resources) => {
      const { end } = spanOf(resources, "MedicationStatement", "klas-everolimus");
      return `${end}, avbrutet, ${stopReasonOf(resources, "klas-everolimus")}`;
    },
    see: (screen) => screen.mark("treatment", /^Everolimus/),
  },
  {
    ask: "Vad får han nu, och sedan när?",
    answer: (resources) => {
      const { medicationCodeableConcept, dosage, effectivePeriod } = resourceOf(
        resources,
        "MedicationStatement",
        "klas-study-drug",
      );
      return `${wordsOf(medicationCodeableConcept)}, ${dosage?.[0]?.text ?? ""}, ${effectivePeriod?.start ?? ""} –, pågår`;
    },
    see: (screen) => screen.mark("treatment", /^Studieläkemedel/),
  },
  {
    ask: "Vad är bokat?",
    answer: (resources) =>
      bookedFrom(resources, "2026-09-15")
        .map((own) => `${own}, bokad`)
        .join(" · "),
    see: (screen) =>
      screen
        .track("planned")
        .split("\n")
        .filter((text) => /\d, bokad$/.test(text))
        .join(" · "),
  },
  {
    ask: "Tål han kontrast?",
    answer: (resources) => allergyOf(resources, "klas-allergy-contrast"),
    see: ({ header }) => header,
  },
  {
    ask: "Är det senaste Hb slutligt?",
    answer: (resources) => {
      const last = numbersOf(resources, "B-Hb").at(-1);
      const status = last?.status === "preliminary" ? ", preliminärt" : "";
      return `${readingOf(last)}${status}`;
    },
    see: (screen) => screen.mark("B-Hb", /2026-09-10/),
  },
  {
    ask: "Är kreatinin 1190 rätt?",
    answer: (resources) =>
      numbersOf(resources, "P-Kreatinin")
        .filter((own) => dayOf(own) === "2024-05-13")
        .map((own) => `P-Kreatinin: ${readingOf(own)}`)
        .join(" · "),
    see: (screen) => screen.cursor("2024-05-13", "P-Kreatinin"),
  },
  {
    ask: "Hur har allmäntillståndet gått sedan pneumoniten?",
    answer: (resources) =>
      numbersOf(resources, "ECOG")
        .slice(-2)
        .map((own) => `ECOG ${String(numberOf(own))}, ${dayOf(own)}`)
        .join(" · "),
    see: (screen) =>
      [/^ECOG.*2026-04-28/, /^ECOG.*2026-06-08/]
        .map((day) => screen.mark("performance", day).replace("ECOG, ", ""))
        .join(" · "),
  },
  {
    ask: "Mådde han bra i mars 2022?",
    answer: (resources) => absenceOf(resources, "klas-ql2-declined"),
    see: (screen) => screen.mark("Global hälsa", /2022-03-15/),
  },
];
