import { promScales } from "@ipo/clinical";
import type { ClinicalEvent } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { layoutReadouts } from "../layoutReadouts.js";
import { layoutTimeline } from "../layoutTimeline.js";
import { base, recordOf, when } from "../testing/makeEvent.js";
import { promTrack } from "./prom.js";

const scale = promScales.find(({ min }) => min === 0);
const score = (date: string, value: number, method: string): ClinicalEvent => ({
  kind: "promScore",
  ...base("Score", when(date)),
  ...(scale && { scale: scale.id }),
  method: { coding: [], text: method },
  value: { kind: "quantity", quantity: { value } },
});

function readoutOf(events: ClinicalEvent[]): string | undefined {
  const record = recordOf(events);
  const options = { width: 1200, lang: "en", tracks: [promTrack] } as const;
  return layoutReadouts(record, layoutTimeline(record, options), undefined, options)[0]?.text;
}

describe("promTrack", () => {
  it("the difference from the first score stays within one method", () => {
    const [first, second] = [score("2024-01-01", 1, "Paper"), score("2024-02-01", 2, "Web")];
    const third = score("2024-03-01", 4, "Web");
    expect(readoutOf([first, second])).not.toContain("from first");
    expect(readoutOf([first, second, third])).toContain("+2 from first");
  });

  it("a score outside the scale's range stands without the maximum", () => {
    const max = scale?.max ?? 0;
    expect(readoutOf([score("2024-01-01", max, "Web")])).toContain(`${max} /${max}`);
    expect(readoutOf([score("2024-01-01", max + 1, "Web")])).not.toContain(`/${max}`);
  });
});
