import { describe, expect, it } from "vitest";
import { readEvents } from "../../testing/readEvents.js";

const consent = {
  resourceType: "Consent",
  id: "1",
  status: "active",
  patient: { reference: "Patient/1" },
  scope: { text: "Forskning" },
  category: [{ text: "Biobank" }],
  dateTime: "2020-09-10",
};
const period = { start: "2020-09-10", end: "2050" };

describe("a Consent", () => {
  it("stands on its day, with what was decided and for how long", () => {
    expect(readEvents({ ...consent, provision: { type: "permit", period } }).events).toMatchObject([
      {
        kind: "consent",
        code: { text: "Biobank" },
        scope: { text: "Forskning" },
        category: [{ text: "Biobank" }],
        time: { kind: "point", at: { text: "2020-09-10" } },
        status: "active",
        decision: "permit",
        provisions: [{ decision: "permit", time: { kind: "period", end: { text: "2050" } } }],
      },
    ]);
    expect(
      readEvents({ ...consent, dateTime: undefined, provision: { type: "deny", period } }).events,
    ).toMatchObject([{ decision: "deny", time: { kind: "period" } }]);
  });

  it("with exceptions that say the opposite has no single decision", () => {
    const provision = {
      type: "deny",
      provision: [
        {
          type: "permit",
          code: [{ text: "Spara prov" }],
          purpose: [{ code: "HRESCH" }],
          actor: [{ reference: { display: "Biobank Väst" } }],
        },
      ],
    };
    const [event] = readEvents({ ...consent, provision }).events;
    expect(event).not.toHaveProperty("decision");
    expect(event).toMatchObject({
      provisions: [
        { decision: "deny" },
        {
          decision: "permit",
          about: [{ text: "Spara prov" }, { coding: [{ code: "HRESCH" }] }],
          actors: ["Biobank Väst"],
        },
      ],
    });
  });

  it("that was turned down has no decision that it proposed", () => {
    const [event] = readEvents({
      ...consent,
      status: "rejected",
      provision: { type: "permit" },
    }).events;
    expect(event).toMatchObject({ status: "not-done", sourceStatus: "rejected" });
    expect(event).not.toHaveProperty("decision");
  });

  it("with another word for its decision has none, and an issue", () => {
    const { events, issues } = readEvents({ ...consent, provision: { type: "maybe" } });
    expect(events[0]).not.toHaveProperty("decision");
    expect(issues).toMatchObject([{ expression: "Consent.provision.type", code: "code-invalid" }]);
  });

  it("nested without end is read as deep as any consent goes, and says so", () => {
    let provision: object = { type: "deny" };
    for (let depth = 0; depth < 1000; depth += 1) provision = { provision: [provision] };
    const { events, issues } = readEvents({ ...consent, provision });
    expect(events).toHaveLength(1);
    expect(issues).toMatchObject([{ code: "too-long" }]);
  });
});
