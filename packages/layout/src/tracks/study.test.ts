import type { EventOfKind } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { layoutReadouts } from "../layoutReadouts.js";
import { layoutTimeline } from "../layoutTimeline.js";
import { boundsOf } from "../marks/boundsOf.js";
import { prepareTimeline } from "../prepare.js";
import { at, base, recordOf, when } from "../testing/makeEvent.js";
import { studyTrack } from "./study.js";

type Participation = EventOfKind<"studyParticipation">;

const now = at("2025-01-01").start;
const options = { width: 1600, lang: "sv", now, tracks: [studyTrack] } as const;
const study = (rest: Partial<Participation>): Participation => ({
  kind: "studyParticipation",
  ...base("LUFT-2", when("2024-01-01", "")),
  ...rest,
});
const sceneOf = (events: Participation[]) => layoutTimeline(recordOf(events), options);
const barOf = (event: Participation) =>
  sceneOf([event]).tracks[0]?.marks.find(({ events }) => events.includes(event.id));

describe("studyTrack", () => {
  it("says the study, the arm and how far the patient has come in it", () => {
    const event = study({ status: "active", sourceStatus: "on-study", actualArm: "A" });
    const words = sceneOf([event]).tracks[0]?.marks.flatMap((mark) =>
      mark.shape === "text" ? [mark.text] : [],
    );
    expect(words).toContain("LUFT-2 · arm A · deltar");
  });

  it("an arm that has the word in its name does not get it twice", () => {
    const event = study({ status: "active", sourceStatus: "on-study", actualArm: "Arm B" });
    const words = sceneOf([event]).tracks[0]?.marks.flatMap((mark) =>
      mark.shape === "text" ? [mark.text] : [],
    );
    expect(words).toContain("LUFT-2 · Arm B · deltar");
  });

  it("screening is no participation: its bar is only outlined", () => {
    expect(barOf(study({ status: "planned", sourceStatus: "screening" }))).toMatchObject({
      pattern: "outline",
    });
    expect(barOf(study({ status: "active", sourceStatus: "on-study" }))).not.toHaveProperty(
      "pattern",
    );
  });

  it("an open participation reaches to now and not beyond", () => {
    const bar = barOf(study({ status: "active", sourceStatus: "on-study" }));
    const box = bar && boundsOf(bar);
    const end = (box?.x ?? 0) + (box?.width ?? 0);
    expect(end).toBeCloseTo(sceneOf([study({ status: "active" })]).now?.x ?? 0, 0);
  });

  it("the readout names the study that goes on at the instant, with its time", () => {
    const past = study({
      status: "completed",
      sourceStatus: "off-study",
      time: when("2020", "2021"),
    });
    const current = study({ status: "active", sourceStatus: "follow-up" });
    const record = recordOf([past, current]);
    const [readout] = layoutReadouts(record, sceneOf([past, current]), now, options);
    expect(readout?.text).toBe("Studier: LUFT-2, uppföljning, 2024-01-01 –");
  });

  it("whoever was found ineligible is said to be, outlined and once", () => {
    const event = study({
      status: "not-done",
      sourceStatus: "ineligible",
      time: when("2024-05-20", "2024-05-29"),
    });
    const bar = barOf(event);
    expect(bar).toMatchObject({ pattern: "outline" });
    expect(bar?.label).toBe("LUFT-2, 2024-05-20 – 2024-05-29, uppfyllde inte kraven");
    const summary = studyTrack.summary?.(
      {
        id: "s",
        label: "",
        rows: [study({ status: "completed", sourceStatus: "completed" })],
        events: [],
      },
      prepareTimeline(recordOf([event]), options).context,
    );
    expect(summary).toBe("LUFT-2 · avslutat");
  });
});
