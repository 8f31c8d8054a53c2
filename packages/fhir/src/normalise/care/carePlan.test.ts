import { describe, expect, it } from "vitest";
import { readEvents } from "../../testing/readEvents.js";

const code = (system: string, value: string) => ({ coding: [{ system, code: value }] });

describe("a CarePlan", () => {
  const plan = {
    resourceType: "CarePlan",
    id: "1",
    status: "active",
    intent: "plan",
    period: { start: "2024-11" },
  };
  const line = [code("https://ipo.example/fhir/CodeSystem/care-plan-category", "line-of-therapy")];

  it("is a line of therapy only where its category says so, with the number its title states", () => {
    expect(readEvents({ ...plan, category: line, title: "Linje 3" }).events).toMatchObject([
      { kind: "carePlan", category: "line-of-therapy", line: 3, code: { text: "Linje 3" } },
    ]);
    const [curative] = readEvents({ ...plan, category: line, title: "Kurativt" }).events;
    expect(curative).toMatchObject({ category: "line-of-therapy" });
    expect(curative).not.toHaveProperty("line");
    expect(readEvents({ ...plan, title: "Linje 3" }).events).toMatchObject([{ category: "plan" }]);
  });

  it.each([
    ["Linje 2", 2],
    ["line of therapy 12 ", 12],
    ["Behandlingslinje 1", 1],
    ["Linje 2: docetaxel", 2],
    ["Linje 2 – docetaxel 75", 2],
    ["FOLFOX 6", undefined],
    ["Linje 1, FOLFOX 6", undefined],
    ["Linje 2 – 3", undefined],
    ["Linje 2-3", undefined],
    ["Ej linje 2", undefined],
    ["Linje 2024", undefined],
    ["Linje 0", undefined],
  ])("named %s has the line number %s", (title, number) => {
    const [event] = readEvents({ ...plan, category: line, title }).events;
    expect(event?.kind === "carePlan" ? event.line : "no plan").toBe(number);
  });

  it("without a period is undated, whenever it was made", () => {
    expect(
      readEvents({ ...plan, title: "A", period: undefined, created: "2024-11-01" }).events,
    ).toMatchObject([
      { time: { kind: "undated" }, provenance: { recorded: { text: "2024-11-01" } } },
    ]);
  });

  it("of a tumour conference is the conference, on its day, with what was decided", () => {
    const category = [
      code(
        "https://www.medizininformatik-initiative.de/fhir/ext/modul-onko/CodeSystem/mii-cs-onko-therapieplanung-typ",
        "praeth",
      ),
    ];
    const activity = [
      { detail: { code: { text: "Operation" } } },
      { detail: { code: { text: "Chemotherapie" } } },
    ];
    expect(
      readEvents({ ...plan, period: undefined, created: "2021-06-20", category, activity }).events,
    ).toMatchObject([
      {
        kind: "careEvent",
        category: "mdk",
        decision: "Operation; Chemotherapie",
        time: { at: { text: "2021-06-20" } },
      },
    ]);
  });
});
