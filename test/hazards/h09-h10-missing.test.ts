import { describeEvent, layoutReadouts, tableOf, type Mark } from "@ipo/layout";
import { OverviewSvg } from "@ipo/react";
import { DataAbsentReason, type ClinicalEvent } from "@ipo/model";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { patients } from "../support/patients.js";
import {
  drawnBy,
  drawnPatient,
  quickPatients,
  valueOf,
  isDrawn,
  labelsOf,
  marksOf,
} from "./drawnPatient.js";

const isAbsent = (event: ClinicalEvent) => valueOf(event)?.kind === "absent";

/** Words that say that data are missing, by the text of the code that says so. */
const incomplete = /ej komplett|inväntas/;

describe("H9: missing taken for normal", () => {
  it("each reason that a value is missing has words of its own, in both languages", () => {
    const { record } = drawnBy("nils-provare");
    const reasons = new Map(
      record.events.flatMap((event) => {
        const value = valueOf(event);
        return value?.kind === "absent" && value.text === undefined
          ? [[value.reason, event.id] as const]
          : [];
      }),
    );
    expect([...reasons.keys()].sort()).toEqual([...DataAbsentReason.options].sort());
    for (const lang of ["sv", "en"] as const) {
      const rows = new Map(tableOf(record, { lang }).map((row) => [row.eventId, row.value]));
      const words = [...reasons.values()].map((id) => rows.get(id));
      expect(new Set(words).size).toBe(words.length);
      for (const word of words) expect(word).not.toBe("");
    }
  });

  describe.each(quickPatients)("$id", (patient) => {
    const { record, whole, asLines, now } = drawnPatient(patient);

    it("a missing value is never a point among values, and its mark says why it is missing", () => {
      const rows = new Map(tableOf(record, { now }).map((row) => [row.eventId, row.value]));
      const labels = labelsOf(marksOf(whole));
      for (const event of record.events.filter((own) => isAbsent(own) && isDrawn(own))) {
        expect(labels.get(event.id)?.join(" "), event.id).toContain(rows.get(event.id));
        if (event.kind !== "lab" && event.kind !== "vitalSign") continue;
        for (const scene of [whole, asLines])
          for (const mark of marksOf(scene))
            if (mark.shape === "symbol" && mark.events.includes(event.id))
              expect(mark.symbol, event.id).toBe("cross");
      }
    });

    it("a form that was declined, stopped or only begun is a mark that says so", () => {
      const labels = labelsOf(marksOf(whole));
      for (const event of record.events) {
        if (event.kind !== "promForm" || !isDrawn(event)) continue;
        if (!["declined", "stopped", "in-progress"].includes(event.form)) continue;
        const own = labels.get(event.id)?.join(" ");
        expect(own, event.id).toMatch(/avböj|avbrut|påbörjat|ej besvarad/);
      }
    });

    it("what is said to be incomplete stands as a band or words on a track, not only in the table", () => {
      const marks = marksOf(whole);
      for (const event of record.events.filter(({ kind }) => kind === "other")) {
        if (!incomplete.test(event.code.text ?? event.code.coding[0]?.display ?? "")) continue;
        const own = marks.filter(({ events }) => events.includes(event.id));
        expect(own.length, event.id).toBeGreaterThan(0);
        for (const { label } of own) expect(label).toMatch(incomplete);
      }
    });
  });
});

describe("H10: withdrawn or erroneous data drawn", () => {
  it.each(
    patients.filter(({ id }) =>
      ["ivar-testsson", "lena-luftvag", "alva-barnrud", "nils-provare", "skyddad-persson"].includes(
        id,
      ),
    ),
  )(
    "$id: what is withheld is nowhere in the picture, the table, the details or the printed page, and is counted",
    (patient) => {
      const { record, whole, now, account, issues } = drawnPatient(patient);
      const shown = new Set(
        account.entry.flatMap(({ fate, reference }) =>
          fate === "drawn" || fate === "listed" ? [reference] : [],
        ),
      );
      const withheld = account.entry.filter(
        ({ fate, reference }) =>
          fate === "withheld" && reference !== undefined && !shown.has(reference),
      );
      expect(withheld.length).toBeGreaterThan(0);
      const options = { width: 1600, now };
      const told = JSON.stringify([
        whole,
        layoutReadouts(record, whole, undefined, options),
        tableOf(record, options),
      ]);
      const page = renderToStaticMarkup(
        createElement(OverviewSvg, { record, account, issues, now }),
      );
      for (const { reference = "" } of withheld) {
        const whole = new RegExp(`${reference.replace(/[.*+?^$()|[\]\\]/g, "\\$&")}(?![\\w-])`);
        expect(told).not.toMatch(whole);
        expect(describeEvent(record, reference, {}), reference).toBeUndefined();
      }
      expect(account.fates.withheld).toBeGreaterThanOrEqual(withheld.length);
      const notDrawn = account.entries - account.fates.drawn;
      expect(page).toContain(`${notDrawn} ${notDrawn === 1 ? "post" : "poster"} ritades inte`);
    },
  );

  it("a withdrawn number stands nowhere: 94 where 9.4 was meant, 740 where 74 was, 98 as 980", () => {
    const withdrawn = [
      ["ivar-testsson", "psa-withdrawn", "94 µg/L"],
      ["klas-klarcell", "creatinine-withdrawn", "1190"],
      ["karin-kolonsson", "cea-withdrawn", "580 µg/L"],
    ] as const;
    for (const [id, name, value] of withdrawn) {
      const { record, whole, account } = drawnBy(id);
      expect(account.entry.find(({ reference }) => reference?.endsWith(name))?.fate).toBe(
        "withheld",
      );
      const words = [...marksOf(whole).map(wordsOf), ...tableOf(record).map((row) => row.value)];
      expect(words.filter((word) => word.replace(/\s/g, " ").includes(value))).toEqual([]);
    }
  });
});

function wordsOf(mark: Mark): string {
  return [mark.label, mark.shape === "text" ? mark.text : ""].join(" ");
}
