import type { ClinicalEvent } from "@ipo/model";
import { labSeriesOf } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { layoutTimeline } from "../layoutTimeline.js";
import { createText } from "../locale/text.js";
import { at, lab, recordOf } from "../testing/makeEvent.js";
import { labTrack } from "../tracks/lab.js";
import { measurementReadout } from "./measurementReadout.js";

type Lab = Extract<ClinicalEvent, { kind: "lab" }>;

const text = createText("sv");
const range = (low: number, high: number) => [
  {
    low: { value: low, unit: "g/L", code: "g/L" },
    high: { value: high, unit: "g/L", code: "g/L" },
  },
];
const readoutOf = (events: Lab[]) => {
  const [series] = labSeriesOf(events);
  return series && measurementReadout(series, at("2024-12-31").start, text);
};
const method = (words: string) => ({ coding: [], text: words });

describe("the readout of a measurement", () => {
  it("says of which value that it is preliminary, corrected or amended", () => {
    const preliminary = lab("Hb", "2024-01-01", 100, { status: "preliminary" });
    const amended = lab("Hb", "2024-01-01", 100, { status: "amended" });
    expect(readoutOf([preliminary])?.title).toBe("prel. 100\u00a0g/L");
    expect(readoutOf([amended])?.title).toBe("ändrat 100\u00a0g/L");
    const both = [
      lab("Hb", "2024-01-01", 90),
      lab("Hb", "2024-01-01", 100, { status: "corrected" }),
    ];
    expect(readoutOf(both)?.title).toBe("90 · rättat 100\u00a0g/L");
  });

  it("says so in a strip of one line too", () => {
    const events = [
      lab("Hb", "2024-01-01", 90),
      lab("Hb", "2024-02-01", 80, { status: "preliminary" }),
    ];
    const options = {
      width: 1600,
      tracks: [labTrack],
      collapsed: ["lab"],
      now: at("2024-12-01").start,
    };
    const marks = layoutTimeline(recordOf(events), options).tracks[0]?.marks ?? [];
    expect(marks.some((mark) => mark.shape === "text" && mark.text.startsWith("prel. 80"))).toBe(
      true,
    );
  });

  it("H3, H4, H6: two values of one day each keep their own range, method and laboratory", () => {
    const events = [
      lab("Kappa", "2024-01-01", 90, {
        method: method("A"),
        laboratory: "Norr",
        referenceRange: range(10, 20),
      }),
      lab("Kappa", "2024-01-01", 100, {
        method: method("B"),
        laboratory: "Syd",
        referenceRange: range(10, 30),
      }),
    ];
    expect(readoutOf(events)).toMatchObject({
      title: "90 · 100\u00a0g/L",
      details: ["2024-01-01", "90: ref 10–20, A, Norr", "100: ref 10–30, B, Syd"],
    });
  });

  it("says once what two values of one day share", () => {
    const events = [90, 100].map((value) =>
      lab("Kappa", "2024-01-01", value, { method: method("A"), referenceRange: range(10, 20) }),
    );
    expect(readoutOf(events)?.details).toEqual(["2024-01-01", "ref 10–20"]);
  });
});

describe("borders close to one another", () => {
  it("share one short word instead of names that are cut and repeated", () => {
    const events = [
      "Laboratoriet i söder",
      "Laboratoriet i öster med ett mycket långt namn",
      "Laboratoriet i norr med ett mycket långt namn",
    ].map((laboratory, index) => lab("Kappa", `2024-01-0${index + 1}`, 100, { laboratory }));
    const all = [lab("Kappa", "2014-01-01", 90, { laboratory: "Laboratoriet i söder" }), ...events];
    const options = { width: 1600, tracks: [labTrack], now: at("2024-12-01").start };
    const marks = layoutTimeline(recordOf(all), options).tracks[0]?.marks ?? [];
    const words = marks.flatMap((mark) => (mark.shape === "text" ? [mark.text] : []));
    expect(words.filter((one) => one.startsWith("lab."))).toEqual(["lab."]);
  });
});
