import { describe, expect, it } from "vitest";
import { readEvents } from "../../testing/readEvents.js";

const allergy = {
  resourceType: "AllergyIntolerance",
  id: "1",
  patient: { reference: "Patient/1" },
  clinicalStatus: { coding: [{ code: "active" }] },
  verificationStatus: { coding: [{ code: "confirmed" }] },
  code: { text: "Penicillin" },
};

describe("an AllergyIntolerance", () => {
  it("stands at its onset, with its reactions as described", () => {
    const reaction = [
      {
        substance: { text: "Amoxicillin" },
        manifestation: [{ text: "Utslag" }],
        severity: "mild",
        onset: "2010-02",
        note: [{ text: "Efter två dagar" }],
      },
    ];
    expect(
      readEvents({
        ...allergy,
        onsetDateTime: "2010",
        type: "allergy",
        category: ["medication"],
        criticality: "high",
        lastOccurrence: "2012-03",
        reaction,
      }).events,
    ).toMatchObject([
      {
        kind: "allergy",
        code: { text: "Penicillin" },
        time: { kind: "point", at: { text: "2010", precision: "year" } },
        status: "final",
        clinicalStatus: "active",
        verificationStatus: "confirmed",
        type: "allergy",
        category: ["medication"],
        criticality: "high",
        lastOccurrence: { text: "2012-03" },
        reactions: [
          {
            substance: { text: "Amoxicillin" },
            manifestation: [{ text: "Utslag" }],
            severity: "mild",
            onset: { text: "2010-02" },
          },
        ],
        note: ["Efter två dagar"],
      },
    ]);
  });

  it("without an onset has no time, whenever it was written down", () => {
    expect(readEvents({ ...allergy, recordedDate: "2020-01-01" }).events).toMatchObject([
      { time: { kind: "undated" }, provenance: { recorded: { text: "2020-01-01" } } },
    ]);
    const onsetAge = { value: 12, unit: "år" };
    expect(readEvents({ ...allergy, onsetAge }).events[0]?.time).toEqual({
      kind: "undated",
      text: "12 år",
    });
  });

  it("that states that none is known keeps its words and gets no reaction", () => {
    const code = {
      coding: [
        { system: "http://snomed.info/sct", code: "716186003", display: "No known allergy" },
      ],
      text: "Ingen känd överkänslighet",
    };
    expect(readEvents({ ...allergy, code, recordedDate: "2020-01-01" }).events).toMatchObject([
      { kind: "allergy", code, reactions: [], time: { kind: "undated" } },
    ]);
  });

  it("without a code is named by the substance of its reactions, when that is one", () => {
    const unnamed = { ...allergy, code: undefined, onsetDateTime: "2010" };
    const reaction = [{ substance: { text: "Nöt" } }, { substance: { text: "Nöt" } }];
    expect(readEvents({ ...unnamed, reaction }).events).toMatchObject([{ code: { text: "Nöt" } }]);
    const two = [{ substance: { text: "Nöt" } }, { substance: { text: "Ägg" } }];
    expect(readEvents({ ...unnamed, reaction: two }).events).toMatchObject([
      { code: { coding: [] } },
    ]);
  });

  it("that is refuted gives no event", () => {
    const verificationStatus = { coding: [{ code: "refuted" }] };
    expect(readEvents({ ...allergy, verificationStatus }).events).toEqual([]);
  });
});
