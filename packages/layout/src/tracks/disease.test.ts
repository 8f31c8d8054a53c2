import type { ClinicalEvent, EventTime } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { layoutReadouts } from "../layoutReadouts.js";
import { layoutTimeline } from "../layoutTimeline.js";
import type { RectMark } from "../marks/mark.js";
import { at, base, recordOf, when } from "../testing/makeEvent.js";
import { diseaseTrack } from "./disease.js";

const options = { width: 1200, lang: "en", tracks: [diseaseTrack] } as const;
const state = (text: string, time: EventTime): ClinicalEvent => ({
  kind: "diseaseStatus",
  ...base("Status", time),
  value: { coding: [], text },
});
const death = (date: string): ClinicalEvent => ({ kind: "death", ...base("Death", when(date)) });

/** What the readout says on a day. */
function readoutOn(events: ClinicalEvent[], day: string): string | undefined {
  const record = recordOf(events);
  const scene = layoutTimeline(record, options);
  return layoutReadouts(record, scene, at(day).start, options)[0]?.text;
}

function bandsOf(events: ClinicalEvent[]): RectMark[] {
  const { tracks } = layoutTimeline(recordOf(events), {
    ...options,
    viewport: { start: at("2020-01-01").start, end: at("2025-01-01").start },
    now: at("2024-12-01").start,
  });
  return (tracks[0]?.marks ?? []).flatMap((mark) => (mark.shape === "rect" ? [mark] : []));
}

describe("diseaseTrack", () => {
  it("a state that has ended is said with its whole period, not as still so", () => {
    const ended = state("Localised", when("2020-01-01", "2021-01-01"));
    expect(readoutOn([ended], "2020-06-01")).toBe("Disease course: Localised, since 2020-01-01");
    expect(readoutOn([ended], "2024-01-01")).toBe(
      "Disease course: Localised, 2020-01-01 – 2021-01-01",
    );
  });

  it("an open state ends where the next begins, in the band and in the readout", () => {
    const events = [
      state("Localised", when("2020-01-01", "")),
      state("Metastatic", when("2022-01-01", "2023-01-01")),
    ];
    expect(readoutOn(events, "2024-01-01")).toBe(
      "Disease course: Metastatic, 2022-01-01 – 2023-01-01",
    );
    const [first, second] = bandsOf(events);
    expect((first?.x ?? 0) + (first?.width ?? 0)).toBeLessThan(second?.x ?? 0);
  });

  it("states that hold at the same time stand below each other, and are both read out", () => {
    const events = [
      state("Remission", when("2020-01-01", "2023-01-01")),
      state("Metastatic", when("2022-01-01", "2024-01-01")),
      state("Resistant", when("2024-01-01", "")),
    ];
    const bands = bandsOf(events);
    const [remission, metastatic, resistant] = bands;
    if (!remission || !metastatic || !resistant) throw new Error("a band is missing");
    expect(metastatic.y).toBeGreaterThanOrEqual(remission.y + remission.height);
    expect(resistant.y).toBe(remission.y);
    expect(readoutOn(events, "2022-06-01")).toBe(
      "Disease course: Metastatic, since 2022-01-01, Remission, since 2020-01-01",
    );
  });

  it("after the death the readout says the death, not the state before it", () => {
    const events = [state("Metastatic", when("2022-01-01", "")), death("2024-01-01")];
    expect(readoutOn(events, "2023-12-31")).toBe("Disease course: Metastatic, since 2022-01-01");
    expect(readoutOn(events, "2025-01-01")).toBe("Disease course: Death, 2024-01-01");
  });

  it("a death known to the year is past only when that year is", () => {
    const events = [state("Metastatic", when("2022-01-01", "")), death("2024")];
    expect(readoutOn(events, "2024-06-01")).toBe("Disease course: Metastatic, 2022-01-01 –");
    expect(readoutOn(events, "2025-01-01")).toBe("Disease course: Death, 2024");
  });

  it("a state that ends before it begins leaves a mark", () => {
    const [band] = bandsOf([state("Stable", when("2022-01-01", "2021-01-01"))]);
    expect(band?.width).toBeGreaterThan(0);
  });

  it("the pin of a diagnosis that is not certain says so", () => {
    const diagnosis = (verificationStatus: string): ClinicalEvent => ({
      kind: "condition",
      ...base("Cancer", when("2024-01-01")),
      role: "primary-cancer",
      verificationStatus,
    });
    const day = "2024-06-01";
    expect(readoutOn([diagnosis("provisional")], day)).toContain("Diagnosis (provisional)");
    expect(readoutOn([diagnosis("likely")], day)).toContain("Diagnosis (likely)");
    expect(readoutOn([diagnosis("confirmed")], day)).toBe("Disease course: Diagnosis, 2024-01-01");
  });
});

describe("several diagnoses in one patient", () => {
  const cancer = (text: string, date: string): Extract<ClinicalEvent, { kind: "condition" }> => ({
    kind: "condition",
    ...base(text, when(date)),
    role: "primary-cancer",
  });
  const about = (event: ClinicalEvent, { source }: ClinicalEvent): ClinicalEvent => ({
    ...event,
    related: [{ relation: "focus", source }],
  });
  const prostate = cancer("Prostate cancer", "2019-01-01");
  const melanoma = cancer("Melanoma", "2022-01-01");
  const events = [
    prostate,
    about(state("Remission", when("2020-01-01", "")), prostate),
    melanoma,
    about(state("Metastatic", when("2023-01-01", "")), melanoma),
  ];
  const rowOf = (word: string, own: ClinicalEvent[] = events) =>
    layoutTimeline(recordOf(own), {
      ...options,
      now: at("2026-01-01").start,
    }).tracks[0]?.marks.flatMap((mark) =>
      mark.shape === "text" && mark.text === word ? [mark.y] : [],
    )[0];

  it("each has a band of its own, named, with the states that refer to it", () => {
    expect(rowOf("Remission")).toBe(rowOf("Prostate cancer"));
    expect(rowOf("Metastatic")).toBe(rowOf("Melanoma"));
    expect(rowOf("Remission")).not.toBe(rowOf("Metastatic"));
  });

  it("H20: an open state of one goes on although the other's begins later", () => {
    expect(readoutOn(events, "2024-01-01")).toBe(
      "Disease course: Remission, Prostate cancer, since 2020-01-01, Melanoma: Metastatic, since 2023-01-01",
    );
  });

  it("a state that names no diagnosis stands with none of them", () => {
    const own = [...events, state("Stable", when("2024-01-01", ""))];
    expect(rowOf("Stable", own)).toBe(rowOf("Diagnosis not stated", own));
  });

  it("H20: a death ends the course of every diagnosis", () => {
    const own = [...events, death("2024-01-01")];
    const id = own.at(-1)?.id ?? "";
    const { tracks } = layoutTimeline(recordOf(own), options);
    const pins = tracks[0]?.marks.filter(
      (mark) => mark.shape === "symbol" && mark.events.includes(id),
    );
    expect(pins).toHaveLength(2);
  });
});

describe("the stage in the course", () => {
  const stage = (text: string, value: string, method?: string): ClinicalEvent => ({
    kind: "stage",
    ...base(text, when("2024-01-01")),
    value: { coding: [], text: value },
    ...(method !== undefined && { method: { coding: [], text: method } }),
  });

  it("keeps its prefix and says its edition", () => {
    expect(readoutOn([stage("Clinical stage", "rT2aN2bM1c2", "TNM 9")], "2024-06-01")).toBe(
      "Disease course: rT2aN2bM1c2 (TNM 9), 2024-01-01",
    );
  });

  it("is named where its value does not say what it is", () => {
    expect(readoutOn([stage("Breslow", "3.6 mm")], "2024-06-01")).toContain("Breslow 3.6 mm");
    expect(readoutOn([stage("Gleason sum", "Gleason 8")], "2024-06-01")).toContain(": Gleason 8,");
  });

  it("a label that finds no room beside the others stands above them, and every pin stays reachable", () => {
    const turns = ["2022-01-01", "2022-02-01", "2022-03-01", "2022-04-01", "2022-05-01"].map(
      (day, index): ClinicalEvent => state(`Progression number ${index}`, when(day)),
    );
    const { tracks } = layoutTimeline(
      recordOf([...turns, state("Stable", when("2018-01-01", ""))]),
      options,
    );
    const marks = tracks[0]?.marks ?? [];
    const heads = marks.flatMap((mark) =>
      mark.shape === "symbol" && mark.events.length > 0 ? [mark] : [],
    );
    expect(new Set(heads.flatMap((mark) => mark.events)).size).toBe(turns.length);
    expect(new Set(heads.map(({ y }) => y)).size).toBe(2);
  });
});

it("a stage that falls together with other pins is known by its value", () => {
  const stage: ClinicalEvent = {
    kind: "stage",
    ...base("Stage (TNM)", when("2022-02-20")),
    value: { coding: [], text: "cT2N1M0, stage IIB" },
    method: { coding: [], text: "TNM 8" },
  };
  const diagnosis: ClinicalEvent = {
    kind: "condition",
    ...base("Breast cancer", when("2022-02-20")),
    role: "primary-cancer",
  };
  const marks = layoutTimeline(recordOf([diagnosis, stage]), options).tracks[0]?.marks ?? [];
  const pin = marks.find(({ events }) => events.includes(stage.id));
  expect(pin?.events).toContain(diagnosis.id);
  expect(pin?.label).toContain("cT2N1M0, stage IIB (TNM 8)");
});
