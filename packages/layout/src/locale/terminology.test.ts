import { extendTerminology } from "@ipo/clinical";
import { describe, expect, it } from "vitest";
import { describeEvent } from "../describe/describeEvent.js";
import { layoutTimeline } from "../layoutTimeline.js";
import { tableOf } from "../tableOf.js";
import { lab, recordOf } from "../testing/makeEvent.js";

describe("a host's own tables", () => {
  const name = { sv: "Ferritin hos oss", en: "Our ferritin" };
  const terminology = extendTerminology({
    analytes: [{ id: "our-ferritin", label: name, name, codes: [], scale: "log", group: "other" }],
  });
  const value = lab("FERR", "2024-01-01", 120, { analyte: "our-ferritin" });
  const record = recordOf([value]);

  it("name and scale the strip, and name the row and the details", () => {
    const { tracks } = layoutTimeline(record, { width: 1200, terminology });
    expect(tracks).toMatchObject([{ label: "Ferritin hos oss", valueScale: "log" }]);
    expect(tableOf(record, { terminology, lang: "en" })).toMatchObject([{ what: "Our ferritin" }]);
    expect(describeEvent(record, value.id, { terminology })?.title).toBe("Ferritin hos oss");
  });

  it("are one overview's own: another one of the same record knows nothing of them", () => {
    layoutTimeline(record, { width: 1200, terminology });
    const { tracks } = layoutTimeline(record, { width: 1200 });
    expect(tracks).toMatchObject([{ label: "FERR", valueScale: "linear" }]);
  });
});
