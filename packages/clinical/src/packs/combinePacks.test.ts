import { describe, expect, it } from "vitest";
import { combinePacks, packById } from "../terminology/lookups.js";
import type { Pack } from "./packs.js";

const own = (id: string, more: Partial<Pack> = {}): Pack => ({
  ...{ id, label: { sv: `${id} sv`, en: `${id} en` }, icd10: [id], analytes: [], promScales: [] },
  source: { source: "A host", date: "2026-01-01" },
  ...more,
});

describe("combinePacks", () => {
  it("gives one pack back as it is, and the generic one for none", () => {
    const prostate = packById("prostate")!;
    expect(combinePacks([prostate])).toBe(prostate);
    expect(combinePacks([prostate, prostate])).toBe(prostate);
    expect(combinePacks([])).toBe(packById("generic"));
  });

  it("joins ids and labels and puts the first pack's rows first", () => {
    const both = combinePacks([packById("prostate")!, packById("lung")!]);
    expect(both.id).toBe("prostate+lung");
    expect(both.label).toEqual({
      sv: "Prostatacancer + Lungcancer",
      en: "Prostate cancer + Lung cancer",
    });
    expect(both.icd10).toEqual(["C61", "C34"]);
    expect(both.analytes.slice(0, 2)).toEqual(["psa", "testosterone"]);
    expect(both.analytes.filter((id) => id === "ld")).toEqual(["ld"]);
    expect(both.analytes).toContain("crp");
    expect(both.responseSystems).toEqual(["pcwg", "recist", "irecist"]);
    expect(both.tracks).toEqual(packById("prostate")?.tracks);
  });

  it("lets the first pack decide where two say different things", () => {
    const title = (sv: string) => ({ "track.lab": { sv, en: sv } });
    const anchor = (sv: string) => [
      { id: "start", label: { sv, en: sv }, at: { kind: "diagnosis" } as const },
    ];
    const both = combinePacks([
      own("a", { valueScales: { psa: "log" }, terms: title("A"), anchors: anchor("A") }),
      own("b", { valueScales: { psa: "linear", ld: "log" }, terms: title("B") }),
      own("c", { anchors: anchor("C") }),
    ]);
    expect(both.valueScales).toEqual({ psa: "log", ld: "log" });
    expect(both.terms).toEqual(title("A"));
    expect(both.anchors).toEqual(anchor("A"));
  });

  it("counts all analytes of a pack without a choice for the header", () => {
    const both = combinePacks([
      own("a", { analytes: ["psa", "ld"] }),
      own("b", { analytes: ["crp", "alp"], summaryAnalytes: ["crp"] }),
    ]);
    expect(both.summaryAnalytes).toEqual(["psa", "ld", "crp"]);
  });

  it("keeps every language of the labels, and the older date of the sources", () => {
    const both = combinePacks([
      own("a", {
        label: { sv: "a", en: "a", fi: "ä" },
        source: { source: "X", date: "2026-02-02" },
      }),
      own("b", { source: { source: "Y", date: "2026-01-01", note: "N" } }),
    ]);
    expect(both.label["fi"]).toBe("ä + b en");
    expect(both.source).toEqual({ source: "X; Y", date: "2026-01-01", note: "N" });
  });
});
