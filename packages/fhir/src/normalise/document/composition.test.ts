import { describe, expect, it } from "vitest";
import { readEvents } from "../../testing/readEvents.js";

const composition = {
  resourceType: "Composition",
  id: "1",
  status: "final",
  subject: { reference: "Patient/1" },
  type: { coding: [{ system: "http://loinc.org", code: "60591-5" }] },
  date: "2024-05-02",
  title: "Patientöversikt",
  author: [{ display: "Dr Test" }],
};
const narrative = (div: string) => ({ status: "generated", div: `<div>${div}</div>` });

describe("a Composition", () => {
  it("stands on the day it was written, with its sections in reading order as plain text", () => {
    const section = [
      {
        title: "Läkemedel",
        text: narrative("<p>Ett &lt;b&gt;</p>"),
        entry: [{ reference: "MedicationStatement/1" }],
        section: [{ title: "Tidigare", text: narrative("<ul><li>A</li><li>B</li></ul>") }],
      },
      { code: { text: "Allergier" }, emptyReason: { text: "Inga kända" } },
    ];
    expect(readEvents({ ...composition, section }).events).toMatchObject([
      {
        kind: "document",
        resource: "Composition",
        code: { coding: [{ code: "60591-5" }], text: "Patientöversikt" },
        time: { kind: "point", at: { text: "2024-05-02" } },
        status: "final",
        provenance: { author: "Dr Test" },
        category: [],
        sections: [
          { title: "Läkemedel", text: "Ett <b>", entries: ["MedicationStatement/1"] },
          { title: "Tidigare", text: "A\nB", entries: [] },
          { code: { text: "Allergier" }, text: "Inga kända", entries: [] },
        ],
      },
    ]);
  });

  it("keeps the words of what a section gathers, each once", () => {
    const entry = ["Metoprolol", "Alvedon"].map((display) => ({ display }));
    const section = [{ text: narrative("<p>Två:</p><p>Alvedon</p>"), entry }, { entry }];
    expect(readEvents({ ...composition, section }).events).toMatchObject([
      { sections: [{ text: "Två:\nAlvedon\nMetoprolol" }, { text: "Metoprolol\nAlvedon" }] },
    ]);
  });

  it("leaves out the part of a section that is malformed, with its path", () => {
    const section = [{ title: "A", section: [{ title: 5, text: narrative("B") }] }];
    const { events, issues } = readEvents({ ...composition, section });
    expect(events).toMatchObject([{ sections: [{ title: "A" }, { text: "B" }] }]);
    expect(issues).toMatchObject([{ expression: "Composition.section[0].section[0].title" }]);
  });

  it("reads sections nested without end as deep as any document goes, and says so", () => {
    let section: object = { title: "inner" };
    for (let depth = 0; depth < 1000; depth += 1) section = { title: "outer", section: [section] };
    const { events, issues } = readEvents({ ...composition, section: [section] });
    expect(events).toHaveLength(1);
    expect(issues).toMatchObject([{ code: "too-long" }]);
  });
});
