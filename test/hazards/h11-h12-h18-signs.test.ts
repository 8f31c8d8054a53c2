import { stripChoicesOf, type Mark } from "@ipo/layout";
import { OverviewSvg } from "@ipo/react";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import {
  drawnPatient,
  quickPatients,
  isDrawn,
  marksOf,
  type DrawnPatient,
} from "./drawnPatient.js";
import { stripSeriesOf } from "./stripValues.js";

const drawnPatients = quickPatients.map((patient) => [patient.id, drawnPatient(patient)] as const);

/** How a mark looks to somebody who sees no colours: its shape, filling and size. */
function formOf(mark: Mark): string {
  if (mark.shape === "symbol") return `${mark.symbol} ${mark.isHollow ?? false} ${mark.size}`;
  return mark.shape === "rect" ? `rect ${mark.height} ${mark.pattern ?? "filled"}` : mark.shape;
}

/** The forms that each meaning is drawn in, over all patients: events of one kind that stand alone in their mark. */
function formsOf(
  meaningOf: (event: DrawnPatient["record"]["events"][number]) => string | undefined,
  track: string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const forms = new Map<string, Set<string>>();
  for (const [, { record, whole }] of drawnPatients) {
    const meanings = new Map(record.events.map((event) => [event.id, meaningOf(event)]));
    for (const mark of whole.tracks
      .filter(({ kind }) => kind === track)
      .flatMap(({ marks }) => marks)) {
      const found = new Set(mark.events.flatMap((id) => meanings.get(id) ?? []));
      const [meaning, other] = found;
      if (meaning === undefined || other !== undefined || mark.shape === "text") continue;
      forms.set(meaning, (forms.get(meaning) ?? new Set()).add(formOf(mark)));
    }
  }
  return forms;
}

/** Forms that stand for more than one meaning. */
function shared(forms: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const all = [...forms.values()].flatMap((own) => [...own]);
  return all.filter((form, index) => all.indexOf(form) !== index);
}

describe("H11: meaning by colour alone", () => {
  it("each CTCAE grade has its digit in the block and, without any colour, a form of its own", () => {
    const forms = formsOf((event) => {
      if (event.kind !== "adverseEvent" || !isDrawn(event) || event.grade === undefined)
        return undefined;
      // A start or end known to the month, or an open end, fades; the rest of the block has the form of its grade.
      return String(event.grade);
    }, "adverse");
    const heights = [...forms].map(
      ([grade, own]) =>
        [
          grade,
          [...own].filter((form) => form.startsWith("rect") && !form.endsWith("faded")),
        ] as const,
    );
    expect(heights.length).toBeGreaterThanOrEqual(5);
    expect(shared(new Map(heights.map(([grade, own]) => [grade, new Set(own)])))).toEqual([]);
    for (const [, { record, whole }] of drawnPatients) {
      const marks = whole.tracks
        .filter(({ kind }) => kind === "adverse")
        .flatMap((track) => track.marks);
      for (const event of record.events) {
        if (event.kind !== "adverseEvent" || event.grade === undefined) continue;
        const own = marks.filter(({ events }) => events.includes(event.id));
        if (own.length > 0)
          expect(own.map(({ label }) => label).join()).toContain(`grad ${event.grade}`);
        for (const { label } of own) {
          const digits = marks.flatMap((mark) =>
            mark.shape === "text" && mark.label === label ? [mark.text] : [],
          );
          for (const digit of digits) expect(digit, event.id).toBe(String(event.grade));
        }
      }
    }
  });

  it("the levels of a symptom, a refusal and a missing answer differ in form", () => {
    const forms = formsOf((event) => {
      if (event.kind !== "symptom" || !isDrawn(event)) return undefined;
      return event.level ?? (event.value.kind === "absent" ? event.value.reason : "other");
    }, "symptoms");
    for (const level of ["none", "moderate", "severe"]) expect([...forms.keys()]).toContain(level);
    expect(shared(forms)).toEqual([]);
  });

  it("the categories of response differ in form", () => {
    const forms = new Map<string, Set<string>>();
    for (const [, { record, whole }] of drawnPatients) {
      const responses = record.events.flatMap((event) =>
        event.kind === "response" ? [event] : [],
      );
      const marks = whole.tracks
        .filter(({ kind }) => kind === "imaging")
        .flatMap((track) => track.marks);
      for (const mark of marks) {
        const own = responses.filter(({ id }) => mark.events.includes(id));
        const meanings = new Set(own.flatMap(({ category }) => category ?? []));
        const [meaning, other] = meanings;
        if (mark.shape !== "symbol" || meaning === undefined || other !== undefined) continue;
        if (own.some(({ category }) => category === undefined)) continue;
        forms.set(meaning, (forms.get(meaning) ?? new Set()).add(formOf(mark)));
      }
    }
    for (const category of ["complete", "partial", "stable", "progression"])
      expect([...forms.keys()]).toContain(category);
    expect(shared(forms)).toEqual([]);
  });

  it("a value outside its range is larger than one inside, not only of another colour", () => {
    const sizes = { alert: new Set<number>(), series: new Set<number>() };
    for (const [, { whole }] of drawnPatients)
      for (const track of whole.tracks.filter(({ kind }) => kind === "lab")) {
        const own = track.marks.filter(
          (mark) => mark.shape === "symbol" && mark.symbol === "circle" && !mark.isHollow,
        );
        const alert = own.flatMap((mark) =>
          mark.shape === "symbol" && mark.fill === "alert" ? [mark.size] : [],
        );
        const usual = own.flatMap((mark) =>
          mark.shape === "symbol" && mark.fill === "series" ? [mark.size] : [],
        );
        if (alert.length > 0 && usual.length > 0)
          expect(Math.min(...alert), track.id).toBeGreaterThan(Math.max(...usual));
        for (const size of alert) sizes.alert.add(size);
        for (const size of usual) sizes.series.add(size);
      }
    expect(sizes.alert.size).toBeGreaterThan(0);
    expect(sizes.series.size).toBeGreaterThan(0);
  });
});

describe.each(drawnPatients)("%s", (_id, { record, whole, asLines, draw, now }) => {
  const directions = /↑\sbättre|↑\ssämre|riktning okänd/;

  it("H12: each strip of a patient-reported score says which way is better, also as one line", () => {
    for (const scene of [whole, asLines])
      for (const { id, kind, sublabel = "", valueScale, marks } of scene.tracks) {
        if (kind !== "prom" || valueScale === undefined) continue;
        expect(sublabel, id).toMatch(directions);
        const printed = marks.flatMap((mark) => (mark.shape === "text" ? [mark.text] : []));
        expect(printed.join(" "), id).toMatch(directions);
      }
  });

  it("H12: a larger number always stands higher: no axis is flipped, none is flat", () => {
    for (const scene of [whole, asLines])
      for (const track of scene.tracks) {
        if (!["lab", "vitalSigns", "body", "prom"].includes(track.kind)) continue;
        if (track.valueScale === undefined) continue;
        for (const { values } of stripSeriesOf(track, scene, record)) {
          const numbers = values.flatMap(({ event, y }) =>
            event.value.kind === "quantity" && y !== undefined
              ? [{ value: event.value.quantity.value, y }]
              : [],
          );
          numbers.sort((a, b) => a.value - b.value);
          const [low, high] = [numbers[0], numbers.at(-1)];
          if (!low || !high || low.value === high.value) continue;
          expect(high.y, track.id).toBeLessThan(low.y);
        }
      }
  });

  it("H18: the type of each axis of values is printed, also when the reader changes it and as one line", () => {
    const words = { linear: "linjär", log: "log₁₀" } as const;
    const lab = whole.tracks.filter(({ kind, valueScale }) => kind === "lab" && valueScale);
    const other = Object.fromEntries(
      lab.map(({ id, valueScale }) => [id, valueScale === "log" ? "linear" : "log"] as const),
    );
    const ids = stripChoicesOf(record, { now }).map(({ id }) => id);
    const changed = draw({ valueScales: other, expanded: ids });
    for (const scene of [whole, asLines, changed])
      for (const { id, kind, valueScale, sublabel = "", marks } of scene.tracks) {
        const hasTicks =
          marks.filter((mark) => mark.shape === "line" && mark.dash?.join() === "2,3").length > 1;
        if (kind !== "lab" || !valueScale || !(hasTicks || valueScale === "log")) continue;
        expect(sublabel, id).toContain(words[valueScale]);
        const printed = marks
          .flatMap((mark) => (mark.shape === "text" ? [mark.text] : []))
          .join(" ");
        if (valueScale === "log") expect(printed, id).toContain(words.log);
      }
  });

  it("H19: names are written as the record has them: never re-cased, and whole in the label where shortened", () => {
    const own = new Map<string, string>();
    for (const mark of marksOf(whole))
      for (const id of mark.events) own.set(id, `${own.get(id) ?? ""} ${mark.label ?? ""}`);
    for (const event of record.events) {
      const text = event.code.text?.trim();
      const kinds = ["medication", "condition", "procedure", "radiotherapy", "adverseEvent"];
      if (!text || !kinds.includes(event.kind) || !isDrawn(event)) continue;
      const label = own.get(event.id) ?? "";
      if (/^ ?\d+ händelser/.test(label) || !new RegExp(text.slice(0, 3), "i").test(label))
        continue;
      expect(label, event.id).toContain(text);
    }
    for (const mark of marksOf(whole)) {
      if (mark.shape !== "text" || !mark.text.endsWith("…")) continue;
      const start = mark.text.slice(0, -1).trimEnd();
      const last = start.split(/ · | → /).at(-1) ?? start;
      expect(mark.label, mark.text).toBeDefined();
      expect(mark.label?.length, mark.text).toBeGreaterThan(last.length);
      expect(mark.label, mark.text).toContain(last);
    }
  });
});

it.each(drawnPatients.filter(([id]) => ["ivar-testsson", "elsa-ovarial"].includes(id)))(
  "H18: the printed picture of %s names the log axis that the reader chose",
  (_id, { record, whole, now }) => {
    const lab = whole.tracks.find(
      ({ kind, valueScale }) => kind === "lab" && valueScale === "linear",
    );
    const id = lab?.id ?? "";
    const [before, after] = [{}, { valueScales: { [id]: "log" as const } }].map((display) => {
      const props = { record, now, expanded: [id], ...display };
      return renderToStaticMarkup(createElement(OverviewSvg, props)).split("log₁₀").length;
    });
    expect(after).toBe((before ?? 0) + 1);
  },
);
