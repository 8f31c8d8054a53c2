import { describeEvent, layoutReadouts, stripChoicesOf, tableOf } from "@ipo/layout";
import { anchorOf, type EpochMs, type Quantity } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { bundleText, patients } from "../support/patients.js";
import { drawnPatient, isDrawn, labelsOf, marksOf, valueOf } from "./drawnPatient.js";

const signs = { "<": "<", "<=": "≤", ">": ">", ">=": "≥" } as const;

/** A value beyond a limit as Swedish text without its spaces, written here without the code that writes it. */
function written({ value, comparator }: Quantity): string {
  return `${comparator ? signs[comparator] : ""}${String(value).replace(".", ",")}`;
}

const withoutSpaces = (text: string | undefined) => (text ?? "").replace(/\s/g, "");

const censoredPatients = patients.filter((patient) => bundleText(patient).includes('"comparator"'));

describe('H1: "<0.1" read as 0.1', () => {
  it("is tried on most example patients, with all four comparators", () => {
    const all = censoredPatients.map(bundleText).join("");
    for (const sign of Object.keys(signs))
      expect(all).toMatch(new RegExp(`"comparator":\\s*"${sign}"`));
    expect(censoredPatients.length).toBeGreaterThan(patients.length / 2);
  });

  describe.each(censoredPatients)("$id", (patient) => {
    const drawn = drawnPatient(patient);
    const { record, now, whole, asLines } = drawn;
    const censored = record.events.flatMap((event) => {
      const value = valueOf(event);
      return value?.kind === "quantity" && value.quantity.comparator
        ? [{ event, quantity: value.quantity }]
        : [];
    });

    it("every comparator is in the words of the mark, in the table and in the details", () => {
      const rows = new Map(tableOf(record, { now }).map((row) => [row.eventId, row.value]));
      const labels = [whole, asLines].map((scene) => labelsOf(marksOf(scene)));
      for (const { event, quantity } of censored) {
        const words = written(quantity);
        const facts = describeEvent(record, event.id, {})?.facts ?? [];
        const value = facts.find(({ id }) => id === "value")?.value;
        expect(withoutSpaces(rows.get(event.id)), event.id).toContain(words);
        expect(withoutSpaces(value), event.id).toContain(words);
        if (!isDrawn(event)) continue;
        for (const byEvent of labels)
          expect(withoutSpaces(byEvent.get(event.id)?.join(" ")), event.id).toContain(words);
      }
    });

    it("every comparator is in the readout at its own time", () => {
      for (const { event, quantity } of censored.filter((own) => isDrawn(own.event))) {
        if (event.kind === "genomicFinding") continue;
        const at = anchorOf(event.time) as EpochMs;
        const options = { width: 1600, now };
        const own = layoutReadouts(record, whole, at, options).find(({ events }) =>
          events.includes(event.id),
        );
        expect(withoutSpaces(own?.text), event.id).toContain(written(quantity));
      }
    });

    it("its symbol is a hollow triangle that points to the side of the true value, never a point at the number", () => {
      const numbers = stripChoicesOf(record, { now }).filter(({ isMeasurement }) => isMeasurement);
      const own = whole.tracks.find(({ marks }) =>
        marks.some(({ events }) => censored.some(({ event }) => events.includes(event.id))),
      );
      const other = numbers.find(({ id }) => id !== own?.id);
      const overlays = own && other ? [[other.id, own.id]] : [];
      for (const scene of [whole, asLines, drawn.draw({ overlays })]) {
        const marks = marksOf(scene);
        for (const { event, quantity } of censored) {
          const symbols = marks.filter(
            (mark) => mark.shape === "symbol" && mark.events.includes(event.id),
          );
          if (event.kind === "genomicFinding") continue;
          const symbol = quantity.comparator?.startsWith("<") ? "triangle-down" : "triangle-up";
          for (const mark of symbols)
            expect(mark, event.id).toMatchObject({ symbol, isHollow: true });
          if (scene === whole && isDrawn(event))
            expect(symbols.length, event.id).toBeGreaterThan(0);
        }
      }
    });
  });
});
