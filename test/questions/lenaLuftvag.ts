import { adverseEventOf } from "./adverseFacts.js";
import { allergyOf } from "./backgroundFacts.js";
import { bookedFrom } from "./bookingFacts.js";
import {
  allOf,
  changeOf,
  dayOf,
  decimalOf,
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
import { radiotherapyTo } from "./radiotherapyFacts.js";
import { absenceOf } from "./valueFacts.js";

/** What is asked about Lena Luftvåg: lung cancer with an EGFR mutation, three lines, and a study to come. */
export const lenaLuftvagQuestions: readonly Question[] = [
  {
    ask: "Vad är drivmutationen, och finns den kvar i ctDNA?",
    answer: (resources) =>
      ["lena-genomics-1", "lena-genomics-4"]
        .map((id) => {
          const { code, specimen } = resourceOf(resources, "Observation", id);
          const [, taken = ""] = specimen?.reference?.split("/") ?? [];
          return `${wordsOf(code)} (${wordsOf(resourceOf(resources, "Specimen", taken).type)})`;
        })
        .join(" · "),
    see: (screen) =>
      found(screen.track("genomics"), /EGFR [^(\n]*\(Cytologi\)/, /EGFR [^(\n]*\(ctDNA\)/),
  },
  {
    ask: "Hur har PD-L1 ändrats?",
    answer: (resources) =>
      ["lena-pd-l1-1", "lena-pd-l1-2"].map((id) => valueOf(resources, id)).join(" → "),
    see: (screen) => screen.track("pathology"),
  },
  {
    ask: "Vilket stadium hade hon vid diagnos, och i vilken upplaga?",
    answer: (resources) => {
      const { method } = resourceOf(resources, "Observation", "lena-stage-tnm-8");
      return `${valueOf(resources, "lena-stage-tnm-8")} (${wordsOf(method)})`;
    },
    see: (screen) => screen.details("disease", /2023-03-01: Lungcancer/),
  },
  {
    ask: "När och varför slutade osimertinib?",
    answer: (resources) => {
      const { end } = spanOf(resources, "MedicationStatement", "lena-osimertinib-2");
      return `${end} · ${stopReasonOf(resources, "lena-osimertinib-2")}`;
    },
    see: (screen) =>
      found(screen.mark("treatment", /^Osimertinib.*2025/), /2025-01-20/, /progress/),
  },
  {
    ask: "Varför gjordes uppehåll med osimertinib i februari 2024?",
    answer: (resources) => stopReasonOf(resources, "lena-osimertinib-1"),
    see: (screen) => screen.details("treatment", /^Osimertinib/),
  },
  {
    ask: "Hur gick summan av målesioner från start till progressen på osimertinib?",
    answer: (resources) =>
      numbersOf(resources, "Summa målesioner (RECIST 1.1)")
        .map((own) => String(numberOf(own)))
        .join("\n"),
    see: (screen) => screen.track("Summa målesioner (RECIST 1.1)"),
  },
  {
    ask: "Hur bedömdes DT i januari 2025, och vad var summan då?",
    answer: (resources) =>
      [valueOf(resources, "lena-response-10"), valueOf(resources, "lena-lesions-10")].join(" · "),
    see: (screen) => found(screen.cursor("2025-01-15", "imaging"), /(?<=▲ )\w+/, /\d+\smm/),
  },
  {
    ask: "Hur många doser karboplatin fick hon?",
    answer: (resources) =>
      `Karboplatin ${String(dosesOf(resources, "lena-carboplatin").length)} cykler`,
    see: (screen) => screen.track("treatment"),
  },
  {
    ask: "Hur låga var neutrofilerna den dag då pemetrexed inte gavs?",
    answer: (resources) => {
      const skipped = allOf(resources, "MedicationAdministration").find(
        ({ status }) => status === "not-done",
      );
      const own = numbersOf(resources, "B-Neutrofila").find(
        (value) => dayOf(value) === skipped?.effectiveDateTime,
      );
      return readingOf(own);
    },
    see: (screen) => screen.cursor("2025-04-16", "B-Neutrofila"),
  },
  {
    ask: "Hur svår blev pneumoniten, och vad misstänks?",
    answer: (resources) => {
      const worst = adverseEventOf(resources, "lena-adverse-event-11");
      return `${worst}, misstänkt: Pembrolizumab`;
    },
    see: (screen) => screen.mark("adverse", /Pneumonit, grad 3/),
  },
  {
    ask: "Hur många doser pembrolizumab fick hon, och varför slutade det?",
    answer: (resources) =>
      `${String(dosesOf(resources, "lena-pembrolizumab").length)} cykler · ${stopReasonOf(resources, "lena-pembrolizumab")}`,
    see: (screen) =>
      found(
        screen.mark("treatment", /^Pembrolizumab/),
        /(?<=Pembrolizumab, )\d+ cykler/,
        /toxicitet/,
      ),
  },
  {
    ask: "Bekräftades den misstänkta progressen på pembrolizumab?",
    answer: (resources) =>
      allOf(resources, "Observation")
        .filter(({ method }) => wordsOf(method) === "iRECIST")
        .sort((a, b) => dayOf(a).localeCompare(dayOf(b)))
        .map(({ valueCodeableConcept }) => wordsOf(valueCodeableConcept))
        .join(" → "),
    see: (screen) =>
      screen
        .track("imaging")
        .split("\n")
        .filter((text) => /^i[A-Z]+$/.test(text))
        .join(" → "),
  },
  {
    ask: "Vad är strålat, och hur mycket?",
    answer: (resources) => `${radiotherapyTo(resources, "Th9").join(" · ")} Th9`,
    see: (screen) => screen.track("treatment"),
  },
  {
    ask: "Är natrium 113 rätt?",
    answer: (resources) => {
      const standing = numbersOf(resources, "P-Natrium").filter(
        (own) => dayOf(own) === "2026-09-09",
      );
      return standing.map((own) => `P-Natrium: ${readingOf(own)}`).join(" · ");
    },
    see: (screen) => screen.track("P-Natrium"),
  },
  {
    ask: "Vad är hennes allmäntillstånd i dag?",
    answer: (resources) => {
      const last = numbersOf(resources, "ECOG").at(-1);
      if (!last) return "";
      return `ECOG ${absenceOf(resources, "lena-ecog-not-asked")}, ECOG ${String(numberOf(last))} ${dayOf(last)}`;
    },
    see: (screen) => screen.track("performance"),
  },
  {
    ask: "Hur mycket har hon gått ned i vikt?",
    answer: (resources) => {
      const weights = numbersOf(resources, "Vikt");
      const [first] = weights;
      const last = weights.at(-1);
      if (!first || !last) return "";
      const percent = Math.round((numberOf(last) / numberOf(first) - 1) * 1000) / 10;
      return `${readingOf(last)}, ${changeOf(percent)}\u00a0% från ${dayOf(first)}`;
    },
    see: (screen) => screen.track("Vikt"),
  },
  {
    ask: "Vad är bokat de närmaste veckorna?",
    answer: (resources) =>
      bookedFrom(resources, "2026-09-15")
        .map((own) => `${own}, bokad`)
        .join(" · "),
    see: (screen) =>
      found(
        screen.track("planned"),
        /Screeningbesök LUFT-2 [\d-]+, bokad/,
        /PET-DT [\d-]+, bokad/,
        /MDK [\d-]+, bokad/,
      ),
  },
  {
    ask: "Tål hon kontrast till PET-DT?",
    answer: (resources) => `Överkänslighet: ${allergyOf(resources, "lena-allergy")}`,
    see: ({ header }) => header,
  },
  {
    ask: "Vilken behandling är tänkt om studien inte blir av?",
    answer: (resources) => {
      const { medicationCodeableConcept, dosageInstruction } = resourceOf(
        resources,
        "MedicationRequest",
        "lena-docetaxel-planned",
      );
      const [dosage] = dosageInstruction ?? [];
      return `${wordsOf(medicationCodeableConcept)} · ${dosage?.timing?.event?.[0] ?? ""} · ${dosage?.text ?? ""}`;
    },
    see: (screen) =>
      found(
        screen.details("treatment", /^Docetaxel/),
        /Docetaxel/,
        /2026-10-07/,
        /75\smg.*blir av/,
      ),
  },
  {
    ask: "Får hon någon tumörbehandling nu?",
    answer: (resources) => {
      const drugs = coursesOn(resources, "2026-09-15", /^L0/);
      return drugs.length === 0 ? "Behandling: Ingen känd" : drugs.join(" · ");
    },
    see: (screen) => screen.track("treatment"),
  },
  {
    ask: "Vad är andfåddheten på QLQ-LC13 nu?",
    answer: (resources) => {
      const [last] = numbersOf(resources, "Andfåddhet").filter(
        ({ derivedFrom = [], effectiveDateTime = "" }) =>
          effectiveDateTime === "2026-09-07" &&
          derivedFrom.some(({ reference = "" }) => reference.endsWith("qlq-lc13")),
      );
      return last ? `Andfåddhet: ${decimalOf(numberOf(last))}\u00a0/100, ${dayOf(last)}` : "";
    },
    see: (screen) => screen.track("Andfåddhet"),
  },
];
