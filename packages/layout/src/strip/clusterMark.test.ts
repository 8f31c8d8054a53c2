import type { ClinicalEvent } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { createText } from "../locale/text.js";
import { base, lab, when } from "../testing/makeEvent.js";
import { clusterLabel } from "./clusterMark.js";

const text = createText("en");

describe("clusterLabel", () => {
  it("reaches to the latest end, not to the start of the last event", () => {
    const long: ClinicalEvent = {
      kind: "procedure",
      ...base("Surgery", when("2024-01-01", "2024-06-01")),
      category: "surgery",
    };
    expect(clusterLabel([long, lab("Hb", "2024-02-01", 120)], text)).toContain(
      "2024-01-01 – 2024-06-01",
    );
  });
});
