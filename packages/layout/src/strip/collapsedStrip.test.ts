import type { ClinicalEvent } from "@ipo/model";
import { expect, it } from "vitest";
import { layoutTimeline } from "../layoutTimeline.js";
import { base, recordOf, when } from "../testing/makeEvent.js";
import type { Track } from "../tracks/track.js";

const visit = (from: string, to?: string): ClinicalEvent => ({
  kind: "followUp",
  ...base("Visit", when(from, to)),
});

function summaryOf(events: ClinicalEvent[]): string | undefined {
  const track: Track<ClinicalEvent> = {
    kind: "own",
    select: () => [{ id: "own", label: "Own", rows: events, events }],
    layout: () => ({ height: 40, marks: [] }),
    readout: () => undefined,
  };
  const options = {
    width: 1200,
    lang: "en",
    tracks: [track as Track],
    collapsed: ["own"],
  } as const;
  const labels = layoutTimeline(recordOf(events), options).tracks[0]?.marks.map(
    ({ label }) => label,
  );
  return labels?.find((label) => label?.includes("entr"));
}

it("H4: a strip in one line says the first and the last day as written", () => {
  expect(summaryOf([visit("2019"), visit("2024-05-01T00:30:00+02:00")])).toBe(
    "2 entries · 2019 – 2024-05-01",
  );
  expect(summaryOf([visit("2023-05"), visit("2024-01-01", "2024-03-01")])).toBe(
    "2 entries · 2023-05 – 2024-01-01",
  );
});
