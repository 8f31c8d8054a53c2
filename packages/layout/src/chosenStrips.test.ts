import type { ClinicalEvent } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { chosenStrips } from "./chosenStrips.js";
import { prepareTimeline } from "./prepare.js";
import { lab, recordOf } from "./testing/makeEvent.js";
import type { TakenEvents } from "./takenEvents.js";
import type { Track } from "./tracks/track.js";

const [hb, crp, psa] = ["Hb", "CRP", "PSA"].map((name) => lab(name, "2024-01-01", 1));
if (!hb || !crp || !psa) throw new Error("no events");
const { context } = prepareTimeline(recordOf([hb, crp, psa]), {});

/** Tracks that note when they choose; each takes the events given for it. */
function tracksOf(own: Record<string, readonly ClinicalEvent[]>, asksForTaken = "") {
  const chosen: string[] = [];
  const taken: TakenEvents[] = [];
  const tracks = Object.entries(own).map(([kind, events]): Track => ({
    kind,
    select: (_, takenBefore) => {
      if (kind === asksForTaken) taken.push(takenBefore());
      chosen.push(kind);
      return events.map((event) => ({
        id: `${kind}-${event.id}`,
        label: "",
        rows: [],
        events: [event],
      }));
    },
    layout: () => ({ height: 20, marks: [] }),
    readout: () => undefined,
  }));
  return { tracks, chosen, taken };
}

describe("the strips of a picture", () => {
  it("are chosen track by track from the top, each track once, and not before it is reached", () => {
    const { tracks, chosen } = tracksOf({ a: [hb], b: [crp], c: [psa] });
    const strips = chosenStrips(tracks, ["c", "a", "b"], context);
    expect(chosen).toEqual([]);
    for (const { strip } of strips.inTurn()) if (strip.id === `a-${hb.id}`) break;
    expect(chosen).toEqual(["c", "a"]);
    expect(strips.all().map(({ strip }) => strip.id)).toEqual([
      `c-${psa.id}`,
      `a-${hb.id}`,
      `b-${crp.id}`,
    ]);
    expect([...strips.inTurn()]).toEqual(strips.all());
    expect(chosen).toEqual(["c", "a", "b"]);
  });

  it("are found by their id, from the top and no further", () => {
    const { tracks, chosen } = tracksOf({ a: [hb], b: [crp], c: [psa] });
    const strips = chosenStrips(tracks, [], context);
    expect(strips.withId(`b-${crp.id}`)?.track.kind).toBe("b");
    expect(chosen).toEqual(["a", "b"]);
    expect(strips.withId("nowhere")).toBeUndefined();
    expect(strips.all()).toHaveLength(3);
  });

  it("of a track without any do not end the rest", () => {
    const { tracks } = tracksOf({ a: [], b: [], c: [psa] });
    expect([...chosenStrips(tracks, [], context).inTurn()]).toHaveLength(1);
  });

  it("of a track that asks what is taken know all that come before it among the tracks, wherever they stand", () => {
    const { tracks, chosen, taken } = tracksOf({ a: [hb], b: [crp], c: [psa] }, "b");
    const strips = chosenStrips(tracks, ["b", "c", "a"], context);
    for (const { track } of strips.inTurn()) if (track.kind === "b") break;
    expect(taken.map(({ ids }) => [...ids])).toEqual([[hb.id]]);
    expect(chosen).toEqual(["a", "b"]);
    strips.all();
    expect(chosen).toEqual(["a", "b", "c"]);
  });
});
