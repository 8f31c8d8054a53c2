import { layoutReadouts, layoutTimeline, tableOf } from "@ipo/layout";
import type { EpochMs, PatientRecord } from "@ipo/model";
import { OverviewSvg, PatientOverview, type OverviewSvgProps } from "@ipo/react";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { drawnBy } from "./drawnPatient.js";

const DAY_MS = 86_400_000;

/** The words of a page, without its markup. */
const wordsOf = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
const printed = (props: OverviewSvgProps) =>
  wordsOf(renderToStaticMarkup(createElement(OverviewSvg, props)));
const shown = (props: OverviewSvgProps) =>
  wordsOf(renderToStaticMarkup(createElement(PatientOverview, props)));

const ivar = drawnBy("ivar-testsson");
const elsa = drawnBy("elsa-ovarial");
const maja = drawnBy("maja-kort");
const nils = drawnBy("nils-provare");

describe("H13: wrong patient after a change of context", () => {
  /** All that is drawn and said of a record, as text. */
  const told = (record: PatientRecord, now: EpochMs) => {
    const options = { width: 1600, now };
    const scene = layoutTimeline(record, options);
    return JSON.stringify([
      scene,
      layoutReadouts(record, scene, undefined, options),
      tableOf(record, options),
    ]);
  };

  it("a record drawn after another is drawn as if it were the first", () => {
    const before = told(maja.record, maja.now);
    told(ivar.record, ivar.now);
    expect(told(maja.record, maja.now)).toBe(before);
  });

  it("nothing of one record is in the picture of another, which carries its own patient's id", () => {
    const page = shown(maja);
    expect(layoutTimeline(maja.record, { width: 1600 }).patientId).toBe(maja.record.patient.id);
    expect(shown(ivar)).toContain("Testsson");
    for (const trace of ["Ivar", "Testsson", "19480314", "ivar-", "Leuprorelin", "PSA"])
      expect(page + told(maja.record, maja.now)).not.toContain(trace);
  });
});

describe("H14: old data thought current", () => {
  it.each([ivar, elsa, maja, nils])(
    "the page and the print say when the data were read, and from where",
    (drawn) => {
      for (const words of [shown(drawn), printed(drawn)]) {
        expect(words).toContain("inläst 2026-09-15 08:12");
        for (const source of drawn.record.sources) expect(words).toContain(source);
      }
    },
  );

  it("data older than the host's today say how old, and the line says today", () => {
    const later = { ...ivar, now: (ivar.now + 30 * DAY_MS) as EpochMs };
    for (const words of [shown(later), printed(later)]) {
      expect(words).toContain("30 dagar före idag");
      expect(words).toContain("Idag");
    }
  });

  it("without the host's today, the line is the day of the data and not today; without either it says so", () => {
    const { record } = ivar;
    const { schemaVersion, patient, events, sources } = record;
    for (const draw of [shown, printed]) {
      expect(draw({ record })).toContain("Data t.o.m.");
      expect(draw({ record })).not.toContain("Idag");
      const words = draw({ record: { schemaVersion, patient, events, sources } });
      expect(words).toContain("tid för inläsning ej angiven");
      expect(words).not.toMatch(/Idag|Data t\.o\.m\./);
    }
  });
});

describe("H22: print loses the legend or the name", () => {
  const words = printed(ivar);

  it("the printed picture says who, born when, and by which number", () => {
    expect(words).toContain("Testsson, Ivar");
    expect(words).toContain("19480314");
  });

  it("the printed picture says what its signs mean: response, grades, levels, axes, directions", () => {
    for (const sign of [
      "▼ regress ■ stabil ▲ progress",
      "CTCAE-grad",
      "svåra",
      "måttliga",
      "linjär",
      "log₁₀",
      "bättre",
      "sämre",
    ])
      expect(words).toContain(sign);
  });

  it("the printed picture counts what is in it and what is not", () => {
    expect(words).toContain("539 av 542 poster ritade");
    expect(words).toContain("3 poster ritades inte");
  });
});

describe("H24: malformed resource dropped silently", () => {
  const { account, issues } = nils;

  it("every entry of the input has a fate, and the fates add up", () => {
    const sum = Object.values(account.fates).reduce((total, count) => total + count, 0);
    expect(sum).toBe(account.entries);
    expect(account.fates.invalid).toBeGreaterThan(5);
  });

  it("each malformed entry and each remark says its place in the input", () => {
    for (const { fate, path } of account.entry)
      if (fate === "invalid") expect(path).toMatch(/entry\[\d+\]/);
    expect(issues.length).toBeGreaterThan(5);
    for (const { expression } of issues) expect(expression).not.toBe("");
  });

  it("the page and the print count them", () => {
    const missing = account.entries - account.fates.drawn;
    for (const words of [shown(nils), printed(nils)]) {
      expect(words).toContain(`${missing} poster ritades inte`);
      expect(words).toContain(`${issues.length} anmärkningar på data`);
    }
  });
});
