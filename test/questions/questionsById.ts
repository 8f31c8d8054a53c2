import { beritBrostholmQuestions } from "./beritBrostholm.js";
import { elsaOvarialQuestions } from "./elsaOvarial.js";
import { gretaGliobladQuestions } from "./gretaGlioblad.js";
import { karinKolonssonQuestions } from "./karinKolonsson.js";
import { martaMargsdotterQuestions } from "./martaMargsdotter.js";
import { ivarTestssonQuestions } from "./ivarTestsson.js";
import { klasKlarcellQuestions } from "./klasKlarcell.js";
import { lenaLuftvagQuestions } from "./lenaLuftvag.js";
import { matsPigmentssonQuestions } from "./matsPigmentsson.js";
import type { Question } from "./question.js";
import { toreTvacancerQuestions } from "./toreTvacancer.js";

/** What clinicians ask at the conference, by example patient. */
export const questionsById: Readonly<Record<string, readonly Question[]>> = {
  "berit-brostholm": beritBrostholmQuestions,
  "elsa-ovarial": elsaOvarialQuestions,
  "greta-glioblad": gretaGliobladQuestions,
  "karin-kolonsson": karinKolonssonQuestions,
  "marta-margsdotter": martaMargsdotterQuestions,
  "ivar-testsson": ivarTestssonQuestions,
  "klas-klarcell": klasKlarcellQuestions,
  "lena-luftvag": lenaLuftvagQuestions,
  "mats-pigmentsson": matsPigmentssonQuestions,
  "tore-tvacancer": toreTvacancerQuestions,
};
