import { daysOfEvent } from "./adverseFacts.js";
import { flagOf, pathwayOf } from "./backgroundFacts.js";
import { bookedFrom } from "./bookingFacts.js";
import {
  allOf,
  dayOf,
  decimalOf,
  isHigh,
  numbersOf,
  resourceOf,
  valueOf,
  wordsOf,
} from "./bundleFacts.js";
import { courseOf, coursesOn, dosesOf, spanOf, stopReasonOf } from "./courseFacts.js";
import { found } from "./found.js";
import { changeSinceFirst, lowestOf, readingOf } from "./numberFacts.js";
import type { Question } from "./question.js";
import { radiotherapyTo } from "./radiotherapyFacts.js";
import { absenceOf, lowestIn } from "./valueFacts.js";

/** What is asked about Berit Bröstholm: breast cancer, treated for cure, then metastatic through four lines. */
export const beritBrostholmQuestions: readonly Question[] = [
  {
    ask: "Hur har HER2 ändrats från primärtumören till nu?",
    answer: (resources) => {
      const findings = ["primary", "operation", "bone", "liver", "liver-2"];
      const words = findings.map((at) => valueOf(resources, `berit-her2-${at}`));
      return [...new Set(words)].join(" → ");
    },
    see: (screen) => screen.track("pathology"),
  },
  {
    ask: "Vilket stadium hade hon vid diagnos, och i vilken upplaga?",
    answer: (resources) => {
      const { method } = resourceOf(resources, "Observation", "berit-stage-clinical");
      return `${valueOf(resources, "berit-stage-clinical")} (${wordsOf(method)})`;
    },
    see: (screen) => screen.details("disease", /Bröstcancer/),
  },
  {
    ask: "Fanns ESR1-mutationen redan vid återfallet?",
    answer: (resources) =>
      ["berit-genomics-4", "berit-genomics-5"]
        .map((id) => {
          const own = resourceOf(resources, "Observation", id);
          return `${wordsOf(own.code)}, ${valueOf(resources, id)}, ${dayOf(own)}`;
        })
        .join(" · "),
    see: (screen) =>
      found(
        [/^ESR1.* ej påvisad/, /^ESR1.*, påvisad/]
          .map((words) => screen.mark("genomics", words))
          .join("\n"),
        /ESR1-mutation, ej påvisad, [\d-]+/,
        /ESR1-mutation, påvisad, [\d-]+/,
      ),
  },
  {
    ask: "Vilken behandling pågick när CA 15-3 först låg över referensen efter operationen?",
    answer: (resources) => {
      const operation = resourceOf(resources, "Procedure", "berit-surgery").performedDateTime ?? "";
      const first = numbersOf(resources, "P-CA 15-3").find(
        (own) => isHigh(own) && dayOf(own) > operation,
      );
      return coursesOn(resources, first ? dayOf(first) : "", /^L0/)
        .sort()
        .join(" · ");
    },
    see: (screen) =>
      found(screen.cursor("2022-02-02", "treatment"), /Goserelin 3,6\smg/, /Letrozol 2,5\smg/),
  },
  {
    ask: "Steg CA 15-3 i mars 2023, eller byttes metoden?",
    answer: (resources) => {
      const methods = numbersOf(resources, "P-CA 15-3").map(({ method }) => wordsOf(method));
      const changed = methods.find((method, at) => at > 0 && method !== methods[at - 1]);
      return `metod → ${changed ?? ""}`;
    },
    see: (screen) => screen.track("P-CA 15-3"),
  },
  {
    ask: "CA 15-3 vid återfallet, 740 eller 74?",
    answer: (resources) =>
      numbersOf(resources, "P-CA 15-3")
        .filter((own) => dayOf(own) === "2022-05-17")
        .map((own) => `P-CA 15-3: ${readingOf(own)}`)
        .join(" · "),
    see: (screen) => screen.cursor("2022-05-17", "P-CA 15-3"),
  },
  {
    ask: "Kom neuropatin medan docetaxel ännu gavs i full dos?",
    answer: (resources) => {
      const { start } = daysOfEvent(resources, "berit-adverse-event-3");
      const { event, severity } = resourceOf(resources, "AdverseEvent", "berit-adverse-event-3");
      const grade = severity?.coding?.[0]?.code ?? "";
      return `${wordsOf(event)} · grad ${grade} · ${coursesOn(resources, start, /^L01CD02/).join()}`;
    },
    see: (screen) =>
      found(
        `${screen.cursor("2018-06-11", "adverse")}\n${screen.cursor("2018-06-11", "treatment")}`,
        /Perifer sensorisk neuropati/,
        /(?<=neuropati,? )grad \d/,
        /Docetaxel [\d,]+\smg\/m²/,
      ),
  },
  {
    ask: "Vilken var den lägsta ejektionsfraktionen med ekokardiografi?",
    answer: (resources) => {
      const values = numbersOf(resources, "LVEF");
      return readingOf(
        lowestOf(values.filter(({ method }) => wordsOf(method) === "ekokardiografi")),
      );
    },
    see: (screen) => screen.mark("LVEF", /47\s%/),
  },
  {
    ask: "Hur har Th11–L1 strålats?",
    answer: (resources) => radiotherapyTo(resources, "Th11-L1").join(" · "),
    see: (screen) =>
      found(screen.track("treatment"), /8\sGy \/ 1\sfr(?= Th11-L1)/, /20\sGy \/ 5\sfr(?= Th11-L1)/),
  },
  {
    ask: "Hur mycket strålning har Th11–L1 fått sammanlagt?",
    answer: (resources) => {
      const courses = radiotherapyTo(resources, "Th11-L1");
      const gray = courses.map((course) => Number.parseFloat(course.replace(",", ".")));
      const sum = gray.reduce((total, own) => total + own, 0);
      return `till samma volym: ${courses.join(" + ")} = ${decimalOf(sum)}\u00a0Gy, fysisk summa`;
    },
    see: (screen) => screen.mark("treatment", /Th11-L1, 20\sGy/),
  },
  {
    ask: "Hur bedömdes DT 2024-02-06, och vad var summan då?",
    answer: (resources) =>
      [valueOf(resources, "berit-response-16"), valueOf(resources, "berit-lesion-sum-16")].join(
        " · ",
      ),
    see: (screen) => found(screen.cursor("2024-02-06", "imaging"), /(?<=▲ )\w+/, /\d+\smm/),
  },
  {
    ask: "Vad var den minsta summan under linje 1?",
    answer: (resources) =>
      lowestIn(
        resources,
        "Summa målesioner (RECIST 1.1)",
        spanOf(resources, "CarePlan", "berit-line-1"),
      ),
    see: (screen) => screen.mark("Summa målesioner (RECIST 1.1)", /35\smm/),
  },
  {
    ask: "Efter hur många doser, och varför, slutade trastuzumab deruxtekan?",
    answer: (resources) => {
      const doses = dosesOf(resources, "berit-deruxtecan-5.4", "berit-deruxtecan-4.4");
      return `${String(doses.length)} cykler · ${stopReasonOf(resources, "berit-deruxtecan-4.4")}`;
    },
    see: (screen) =>
      found(
        screen.line("Linje 3", "treatment"),
        /(?<=Trastuzumab deruxtekan )\d+ cykler/,
        /pneumonit.*/,
      ),
  },
  {
    ask: "Var står hon i behandlingen nu?",
    answer: (resources) => {
      const { title = "" } = resourceOf(resources, "CarePlan", "berit-line-4");
      const last = dosesOf(resources, "berit-eribulin").at(-1);
      const cycle = last?.extension?.[0]?.extension?.find(({ url }) => url === "number");
      const drug = courseOf(resourceOf(resources, "MedicationStatement", "berit-eribulin"));
      return `${title} · cykel ${String(cycle?.valueInteger)}, ${drug}`;
    },
    see: (screen) => screen.track("treatment"),
  },
  {
    ask: "Är läkemedelslistan komplett för de adjuvanta åren?",
    answer: (resources) => flagOf(resources, "berit-medication-incomplete"),
    see: (screen) => screen.mark("treatment", /ej komplett/),
  },
  {
    ask: "Får man ta prover i vänster arm?",
    answer: (resources) => wordsOf(resourceOf(resources, "Flag", "berit-alert-arm").code),
    see: ({ header }) => header,
  },
  {
    ask: "Är kalcium från i går normalt?",
    answer: (resources) => {
      const own = resourceOf(resources, "Observation", "berit-calcium-not-analysed");
      return `P-Kalcium: ${wordsOf(own.dataAbsentReason)}, ${dayOf(own)}`;
    },
    see: (screen) => screen.track("P-Kalcium"),
  },
  {
    ask: "Hur mycket har den globala hälsan ändrats sedan start?",
    answer: (resources) => changeSinceFirst(resources, "Global hälsa"),
    see: (screen) => screen.track("Global hälsa"),
  },
  {
    ask: "Hur lång tid tog det från välgrundad misstanke till behandlingsstart?",
    answer: (resources) => pathwayOf(resources, "VG910", "VG952"),
    see: (screen) => screen.mark("care", /SVF \d+\sd/),
  },
  {
    ask: "Vad är nästa steg?",
    answer: (resources) => `Nästa: ${bookedFrom(resources, "2026-09-15")[0] ?? ""}`,
    see: ({ header }) => header,
  },
  {
    ask: "Vad svarade hon i december 2024?",
    answer: (resources) => absenceOf(resources, "berit-qlq-c30-ql2-2024-12-18"),
    see: (screen) => screen.mark("Global hälsa", /2024-12-18/),
  },
  {
    ask: "Vilket datum har den sista progressen?",
    answer: (resources) => {
      const turns = allOf(resources, "Observation").filter(({ id = "" }) =>
        id.startsWith("berit-turn-"),
      );
      const last = turns.sort((a, b) => dayOf(a).localeCompare(dayOf(b))).at(-1);
      return last ? `${wordsOf(last.valueCodeableConcept)} ${dayOf(last)}` : "";
    },
    see: ({ header }) => header,
  },
];
