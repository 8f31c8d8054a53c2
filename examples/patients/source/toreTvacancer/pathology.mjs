import { procedure } from "../fhir/care.mjs";
import { SYSTEM, coded } from "../fhir/codes.mjs";
import { geneTest } from "../resources/geneTest.mjs";
import { diagnosticReport, specimen } from "../resources/reports.mjs";

const PANEL = "Massiv parallell sekvensering, solid tumör";
const MADE_UP = "Svaret är påhittat och gäller ingen verklig person.";

/** Biopsies of both tumours, and the one that told which of them had spread to the lung. @param {import("../fhir/bundle.mjs").BundleBuilder} bundle */
export function addPathology(bundle) {
  const piece = (
    /** @type {number} */ number,
    /** @type {string} */ day,
    /** @type {string} */ type,
    /** @type {string} */ site,
  ) => bundle.add(`specimen-${number}`, "Sympathy", specimen(day, type, site));
  const prostate = piece(1, "2019-03-25", "Biopsi", "Prostata");
  const skin = piece(2, "2024-05-20", "Excision", "Hud, rygg");
  const node = piece(3, "2024-06-12", "Portvaktskörtel", "Höger axill");
  const lung = piece(4, "2025-10-22", "Biopsi", "Lunga, vänster underlob");
  const blood = piece(5, "2023-06-14", "Helblod", "Blod");
  const biopsy = (
    /** @type {string} */ name,
    /** @type {string} */ when,
    /** @type {string} */ text,
  ) =>
    bundle.add(
      name,
      "Cosmic",
      procedure({ when, code: coded(SYSTEM.snomed, "86273004", undefined, text) }),
    );
  biopsy("prostate-biopsy", "2019-03-25", "Prostatabiopsi");
  biopsy("lung-biopsy", "2025-10-22", "Lungbiopsi");
  const braf = {
    gene: /** @type {const} */ ("BRAF"),
    text: "BRAF V600E",
    protein: "p.(Val600Glu)",
    origin: /** @type {const} */ ("somatic"),
    method: PANEL,
  };
  const first = bundle.add(
    "braf-1",
    "Sympathy",
    geneTest({ ...braf, when: "2024-07-01", specimen: node }),
  );
  const second = bundle.add(
    "braf-2",
    "Sympathy",
    geneTest({ ...braf, when: "2025-10-27", specimen: lung }),
  );
  bundle.add(
    "brca2",
    "Sympathy",
    geneTest({
      when: "2023-06-30",
      gene: "BRCA2",
      text: "BRCA2-variant",
      isFound: false,
      origin: "germline",
      specimen: blood,
      method: "Riktad sekvensering",
    }),
  );
  const pad = (
    /** @type {string} */ name,
    /** @type {Omit<Parameters<typeof diagnosticReport>[0], "section">} */ report,
  ) => bundle.add(name, "Sympathy", diagnosticReport({ section: "SP", ...report }));
  pad("pathology-1", {
    when: "2019-03-25",
    issued: "2019-03-29T11:20:00+01:00",
    name: "PAD prostata",
    conclusion: "Adenokarcinom, Gleason 4+3=7 (ISUP 3), 5 av 12 biopsier",
    specimen: prostate,
  });
  pad("pathology-2", {
    when: "2024-05-20",
    issued: "2024-05-30T09:15:00+02:00",
    name: "PAD hud",
    conclusion: "Superficiellt spridande melanom, Breslow 3,4 mm, ulcererat",
    specimen: skin,
  });
  pad("pathology-3", {
    when: "2024-06-12",
    issued: "2024-06-27T13:40:00+02:00",
    name: "PAD portvaktskörtel",
    conclusion: "Metastas 0,8 mm i 1 av 2 körtlar",
    specimen: node,
    results: [first],
  });
  pad("pathology-4", {
    when: "2025-10-22",
    issued: "2025-10-27T16:00:00+01:00",
    name: "PAD lunga",
    conclusion: "Metastas av melanom, inte av prostatacancer",
    specimen: lung,
    results: [second],
    text: `Mellannålsbiopsi lunga: metastas av malignt melanom (SOX10 positiv). PSA och NKX3.1 negativa.\n${MADE_UP}`,
  });
}
