import { alvaBarnrud } from "./alvaBarnrud/alvaBarnrud.mjs";
import { beritBrostholm } from "./beritBrostholm/beritBrostholm.mjs";
import { elsaOvarial } from "./elsaOvarial/elsaOvarial.mjs";
import { folkeForsta } from "./folkeForsta/folkeForsta.mjs";
import { gretaGlioblad } from "./gretaGlioblad/gretaGlioblad.mjs";
import { ivarTestsson } from "./ivarTestsson/ivarTestsson.mjs";
import { karinKolonsson } from "./karinKolonsson/karinKolonsson.mjs";
import { klasKlarcell } from "./klasKlarcell/klasKlarcell.mjs";
import { lenaLuftvag } from "./lenaLuftvag/lenaLuftvag.mjs";
import { majaKort } from "./majaKort/majaKort.mjs";
import { martaMargsdotter } from "./martaMargsdotter/martaMargsdotter.mjs";
import { matsPigmentsson } from "./matsPigmentsson/matsPigmentsson.mjs";
import { nilsProvare } from "./nilsProvare/nilsProvare.mjs";
import { skyddadPersson } from "./skyddadPersson/skyddadPersson.mjs";
import { toreTvacancer } from "./toreTvacancer/toreTvacancer.mjs";

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
    id: "berit-brostholm",
    title: { sv: "Berit Bröstholm, bröstcancer", en: "Berit Bröstholm, breast cancer" },
    description: {
      sv: "HER2-positiv bröstcancer som kommer tillbaka med andra receptorer: hjärta och lungor under behandling, fyra linjer, ett markörprov som byter laboratorium.",
      en: "HER2-positive breast cancer that returns with other receptors: heart and lungs under treatment, four lines, a marker that changes laboratory.",
    },
    bundle: beritBrostholm,
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
    id: "karin-kolonsson",
    title: { sv: "Karin Kolonsson, koloncancer", en: "Karin Kolonsson, colon cancer" },
    description: {
      sv: "Koloncancer med levermetastaser: cytostatika kring två operationer, neuropati med dossänkning, återfall i tre linjer varav den sista i studie.",
      en: "Colon cancer with liver metastases: chemotherapy around two operations, neuropathy with a lower dose, recurrence and three lines with the last in a study.",
    },
    bundle: karinKolonsson,
  },
  {
    id: "tore-tvacancer",
    title: {
      sv: "Tore Tvåcancer, prostatacancer och hudmelanom",
      en: "Tore Tvåcancer, prostate cancer and skin melanoma",
    },
    description: {
      sv: "Två primära cancrar med överlappande förlopp: hormonbehandlad prostatacancer och melanom med immunterapi och BRAF-hämmare, två team och gemensamma konferenser.",
      en: "Two primary cancers with overlapping courses: prostate cancer on hormones and melanoma on immunotherapy and BRAF inhibition, two teams and shared conferences.",
    },
    bundle: toreTvacancer,
  },
  {
    id: "alva-barnrud",
    title: { sv: "Alva Barnrud, hjärntumör hos barn", en: "Alva Barnrud, brain tumour in a child" },
    description: {
      sv: "Medulloblastom vid fem års ålder: operation, protoner och åtta kurer, hörselnedsättning, tillväxt, föräldrars svar och referensintervall som följer åldern.",
      en: "Medulloblastoma at five: surgery, protons and eight courses, hearing loss, growth, parents' answers and reference ranges that follow age.",
    },
    bundle: alvaBarnrud,
  },
  {
    id: "skyddad-persson",
    title: { sv: "Skyddad Persson, bröstcancer", en: "Skyddad Persson, breast cancer" },
    description: {
      sv: "Skyddad identitet: bröstcancer från misstanke till hormonbehandling på tio månader, med namn och adress i källan som inte får synas.",
      en: "Protected identity: breast cancer from suspicion to hormones in ten months, with a name and an address in the source that must not be seen.",
    },
    bundle: skyddadPersson,
  },
  {
    id: "folke-forsta",
    title: { sv: "Folke Första, misstänkt lungcancer", en: "Folke Första, suspected lung cancer" },
    description: {
      sv: "Ses första gången i dag: välgrundad misstanke, en preliminär diagnos, dagens prover och allt annat planerat.",
      en: "Seen for the first time today: a well-founded suspicion, a provisional diagnosis, today's tests and everything else planned.",
    },
    bundle: folkeForsta,
  },
  {
    id: "marta-margsdotter",
    title: { sv: "Märta Märgsdotter, myelom", en: "Märta Märgsdotter, myeloma" },
    description: {
      sv: "Femton år med myelom: två transplantationer, sex linjer, två laboratorier, två metoder för lätta kedjor och tusentals provsvar.",
      en: "Fifteen years of myeloma: two transplants, six lines, two laboratories, two methods for light chains and thousands of values.",
    },
    bundle: martaMargsdotter,
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
