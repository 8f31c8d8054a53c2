import { describe, expect, it } from "vitest";
import { readEvents } from "../../testing/readEvents.js";

const plan = {
  resourceType: "CarePlan",
  id: "1",
  status: "active",
  intent: "plan",
  title: "Vårdplan",
  period: { start: "2024-11" },
};
const activity = (detail: object) => ({ detail: { status: "scheduled", ...detail } });
const scheduledPeriod = { start: "2024-12-01", end: "2024-12-02" };

describe("an activity of a CarePlan", () => {
  it("with a time of its own is a planned act at that time, beside the plan that holds it", () => {
    const activities = [
      activity({ code: { text: "Samtal" } }),
      activity({
        code: { text: "DT buk" },
        scheduledPeriod,
        reasonCode: [{ text: "Kontroll" }],
        performer: [{ display: "Röntgen" }],
        location: { display: "Plan 2" },
        description: "Med kontrast",
      }),
    ];
    expect(readEvents({ ...plan, activity: activities }).events).toMatchObject([
      { kind: "carePlan", activities: [{ text: "Samtal" }, { text: "DT buk" }] },
      {
        kind: "careEvent",
        id: "CarePlan/1#activity-2",
        source: "CarePlan/1",
        category: "planned",
        status: "planned",
        sourceStatus: "scheduled",
        code: { text: "DT buk" },
        time: { start: { text: "2024-12-01" }, end: { text: "2024-12-02" } },
        reason: [{ text: "Kontroll" }],
        participants: [{ name: "Röntgen" }, { name: "Plan 2" }],
        note: ["description: Med kontrast"],
      },
    ]);
  });

  it("keeps a time in words as words", () => {
    const detail = { code: { text: "DT buk" }, scheduledString: "om tre månader" };
    expect(readEvents({ ...plan, activity: [activity(detail)] }).events[1]?.time).toEqual({
      kind: "undated",
      text: "om tre månader",
    });
  });

  it("keeps how often it is to be, which has no place on the axis, as words", () => {
    const repeat = { frequency: 2, period: 1, periodUnit: "wk" };
    const planned = (scheduledTiming: object) =>
      readEvents({ ...plan, activity: [activity({ code: { text: "Samtal" }, scheduledTiming })] })
        .events[1];
    const often = planned({ repeat })?.time;
    expect(often).toMatchObject({
      kind: "undated",
      text: expect.stringContaining("2 ×") as string,
    });
    expect(planned({ event: ["2024-12-01"], repeat })).toMatchObject({
      time: { at: { text: "2024-12-01" } },
      note: [expect.stringContaining("2 ×")],
    });
  });

  it.each([
    ["not-started", "planned"],
    ["in-progress", "active"],
    ["completed", "completed"],
    ["stopped", "stopped"],
    ["unknown", "unknown"],
  ])("that is %s has a status of the record", (status, expected) => {
    const detail = { code: { text: "DT buk" }, scheduledPeriod, status };
    expect(readEvents({ ...plan, activity: [activity(detail)] }).events[1]).toMatchObject({
      status: expected,
    });
  });

  it.each([
    [{ status: "cancelled" }],
    [{ status: "entered-in-error" }],
    [{ status: "Not-Done" }],
    [{ doNotPerform: true }],
  ])("that is not carried out is left out and reported: %j", (detail) => {
    const left = activity({ code: { text: "DT buk" }, scheduledPeriod, ...detail });
    const { events, issues } = readEvents({ ...plan, activity: [left] });
    expect(events).toMatchObject([{ kind: "carePlan", activities: [] }]);
    expect(issues).toMatchObject([{ severity: "information", expression: "CarePlan.activity[0]" }]);
  });

  it("with a modifier extension may mean the opposite, and is left out", () => {
    const modifierExtension = [{ url: "urn:not" }];
    const left = { ...activity({ code: { text: "DT buk" }, scheduledPeriod }), modifierExtension };
    const { events, issues } = readEvents({ ...plan, activity: [left] });
    expect(events).toMatchObject([{ kind: "carePlan", activities: [] }]);
    expect(issues).toMatchObject([{ expression: "CarePlan.activity[0]" }]);
  });

  it("of a revoked plan is left out unless it was begun", () => {
    const begun = { code: { text: "Samtal" }, scheduledPeriod, status: "completed" };
    const activities = [activity({ code: { text: "DT buk" }, scheduledPeriod }), activity(begun)];
    const { events, issues } = readEvents({ ...plan, status: "revoked", activity: activities });
    expect(events.map(({ id }) => id)).toEqual(["CarePlan/1", "CarePlan/1#activity-2"]);
    expect(issues).toMatchObject([{ expression: "CarePlan.activity[0]" }]);
  });

  it("stays planned in a proposal, and where it is a measuring point", () => {
    const done = { code: { text: "DT buk" }, scheduledPeriod, status: "completed" };
    const kva = { coding: [{ system: "urn:oid:1.2.752.116.1.3.2.1.4", code: "VJ150" }] };
    const statusOf = (extra: object, detail: object) =>
      readEvents({ ...plan, ...extra, activity: [activity(detail)] }).events[1]?.status;
    expect(statusOf({ intent: "proposal" }, done)).toBe("planned");
    expect(statusOf({}, { ...done, code: kva })).toBe("planned");
  });

  it("without words of its own has those of what it refers to", () => {
    const request = {
      resourceType: "ServiceRequest",
      id: "1",
      status: "active",
      code: { text: "PET-DT" },
    };
    const activities = [
      { reference: { reference: "ServiceRequest/1" } },
      { reference: { display: "Strålbehandling" } },
    ];
    expect(readEvents({ ...plan, activity: activities }, request).events[0]).toMatchObject({
      activities: [{ text: "PET-DT" }, { text: "Strålbehandling" }],
      related: [{ relation: "activity.reference", source: "ServiceRequest/1" }],
    });
  });
});

describe("a CarePlan", () => {
  it("keeps its description and the progress of its activities as notes", () => {
    const activities = [{ progress: [{ text: "Går bra" }] }];
    expect(
      readEvents({ ...plan, description: "Individuell", activity: activities }).events,
    ).toMatchObject([{ note: ["description: Individuell", "activity.progress: Går bra"] }]);
    expect(
      readEvents({ ...plan, title: undefined, description: "Individuell" }).events,
    ).toMatchObject([{ code: { text: "Individuell" } }]);
  });

  it("of the local category for a conference is that conference", () => {
    const category = [
      { coding: [{ system: "https://ipo.example/fhir/CodeSystem/care-event", code: "mdk" }] },
    ];
    expect(readEvents({ ...plan, category }).events).toMatchObject([
      { kind: "careEvent", category: "mdk" },
    ]);
  });
});
