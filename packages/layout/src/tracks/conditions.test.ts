import type { EventOfKind } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { layoutTimeline } from "../layoutTimeline.js";
import { at, base, recordOf, when } from "../testing/makeEvent.js";
import { conditionsTrack } from "./conditions.js";

type Condition = EventOfKind<"condition">;

const condition = (text: string, start: string, end?: string): Condition => ({
  kind: "condition",
  ...base(text, when(start, end)),
  role: "other",
});
const marksOf = (events: Condition[]) =>
  layoutTimeline(recordOf(events), {
    width: 1600,
    lang: "sv",
    now: at("2026-01-01").start,
    tracks: [conditionsTrack],
  }).tracks[0]?.marks ?? [];

describe("conditionsTrack", () => {
  it("keeps the name of every one of many illnesses that begin close together", () => {
    const names = ["Hypertoni", "Diabetes", "Artros", "Gikt", "Glaukom", "Depression"];
    const events = names.map((name, index) => condition(name, `20${16 + index}-03-01`, ""));
    const words = marksOf(events).flatMap((mark) => (mark.shape === "text" ? [mark.text] : []));
    expect(words).toEqual(expect.arrayContaining(names));
  });

  it("in one line what goes on is first, and what is over has its end as written", () => {
    const events = [
      condition("Lunginflammation", "2010-01", "2010-02"),
      condition("Hypertoni", "2016-01-01", ""),
    ];
    const scene = layoutTimeline(recordOf(events), {
      ...{ width: 1600, lang: "sv", now: at("2026-01-01").start },
      ...{ tracks: [conditionsTrack], collapsed: ["conditions"] },
    });
    const words = scene.tracks[0]?.marks.flatMap((mark) =>
      mark.shape === "text" ? [mark.text] : [],
    );
    expect(words).toContain("Hypertoni · Lunginflammation –2010-02");
  });

  it("an illness that is over lies over its time; one that goes on stands at its onset", () => {
    const over = condition("Lunginflammation", "2020-01-01", "2021-01-01");
    const open = condition("Hypertoni", "2016-01-01", "");
    const marks = marksOf([over, open]);
    const shapeOf = ({ id }: Condition) => marks.find(({ events }) => events.includes(id))?.shape;
    expect([over, open].map(shapeOf)).toEqual(["rect", "symbol"]);
  });
});
