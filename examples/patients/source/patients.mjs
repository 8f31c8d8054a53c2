import { elsaOvarial } from "./elsaOvarial/elsaOvarial.mjs";
import { gretaGlioblad } from "./gretaGlioblad/gretaGlioblad.mjs";
import { ivarTestsson } from "./ivarTestsson/ivarTestsson.mjs";
import { klasKlarcell } from "./klasKlarcell/klasKlarcell.mjs";
import { lenaLuftvag } from "./lenaLuftvag/lenaLuftvag.mjs";
import { majaKort } from "./majaKort/majaKort.mjs";
import { matsPigmentsson } from "./matsPigmentsson/matsPigmentsson.mjs";
import { nilsProvare } from "./nilsProvare/nilsProvare.mjs";

/**
 * Every example patient: what the index says about it, and what makes its bundle.
 * @type {readonly { id: string, title: { sv: string, en: string }, description: { sv: string, en: string }, bundle: () => object }[]}
 */
export const PATIENTS = [
  {
    id: "ivar-testsson",
    title: { sv: "Ivar Testsson, prostatacancer", en: "Ivar Testsson, prostate cancer" },
    description: {
      sv: "Åtta års förlopp med alla spår ifyllda: fyra linjer, biverkningar, formulär och tre poster som inte kan ritas.",
      en: "Eight years with every track filled: four lines, adverse events, forms, and three entries that cannot be drawn.",
    },
    bundle: ivarTestsson,
  },
  {
    id: "maja-kort",
    title: { sv: "Maja Kort, bröstcancer", en: "Maja Kort, breast cancer" },
    description: {
      sv: "Nyupptäckt och gles: en diagnos, två undersökningar, enstaka provsvar och en planerad operation.",
      en: "Newly found and sparse: one diagnosis, two examinations, single values and one planned operation.",
    },
    bundle: majaKort,
  },
  {
    id: "elsa-ovarial",
    title: { sv: "Elsa Ovarial, äggstockscancer", en: "Elsa Ovarial, ovarian cancer" },
    description: {
      sv: "Fyra års förlopp till döden, med texter delvis på engelska och en behandling som aldrig avslutats i källan.",
      en: "Four years until death, with texts partly in English and one treatment the source never closed.",
    },
    bundle: elsaOvarial,
  },
  {
    id: "klas-klarcell",
    title: { sv: "Klas Klarcell, njurcancer", en: "Klas Klarcell, kidney cancer" },
    description: {
      sv: "Opererad, metastaser efter två och ett halvt år, fyra linjer varav den sista i studie, planerad undersökning.",
      en: "Operated on, metastases after two and a half years, four lines with the last in a study, a planned examination.",
    },
    bundle: klasKlarcell,
  },
  {
    id: "greta-glioblad",
    title: { sv: "Greta Glioblad, hjärntumör", en: "Greta Glioblad, brain tumour" },
    description: {
      sv: "Glioblastom från första anfallet till döden, med kortisonrad, djupa värden och en behandling som aldrig avslutats.",
      en: "Glioblastoma from the first seizure to death, with a steroid row, deep nadirs and a treatment never closed.",
    },
    bundle: gretaGlioblad,
  },
  {
    id: "lena-luftvag",
    title: { sv: "Lena Luftvåg, lungcancer", en: "Lena Luftvåg, lung cancer" },
    description: {
      sv: "EGFR-muterad lungcancer i tre linjer: pneumonit av immunterapi, två TNM-utgåvor, ny progress och planering inför en studie.",
      en: "Lung cancer with an EGFR mutation over three lines: pneumonitis from immunotherapy, two TNM editions, new progression and plans before a trial.",
    },
    bundle: lenaLuftvag,
  },
  {
    id: "mats-pigmentsson",
    title: { sv: "Mats Pigmentsson, hudmelanom", en: "Mats Pigmentsson, skin melanoma" },
    description: {
      sv: "Hudmelanom från operation till hjärnmetastaser: kolit av adjuvant behandling, två immunterapier, BRAF-hämmare och stereotaktisk strålbehandling.",
      en: "Skin melanoma from surgery to brain metastases: colitis from adjuvant treatment, two immunotherapies, BRAF inhibition and stereotactic radiotherapy.",
    },
    bundle: matsPigmentsson,
  },
  {
    id: "nils-provare",
    title: { sv: "Nils Prövare, myelom", en: "Nils Prövare, myeloma" },
    description: {
      sv: "Fällor: ofullständiga och omöjliga datum, udda värden, två laboratorier, återkallade och trasiga poster.",
      en: "Traps: partial and impossible dates, odd values, two laboratories, withdrawn and broken entries.",
    },
    bundle: nilsProvare,
  },
];
