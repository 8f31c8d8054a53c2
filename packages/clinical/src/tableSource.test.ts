import { describe, expect, it } from "vitest";
import * as clinical from "./index.js";

describe("every table of clinical knowledge", () => {
  const sources = [
    ...Object.entries(clinical).flatMap(([name, value]) =>
      name.endsWith("Source") ? [value as clinical.TableSource] : [],
    ),
    ...clinical.packs.map(({ source }) => source),
  ];

  it("says where it comes from and when it was compared", () => {
    expect(sources.length).toBeGreaterThan(25);
    for (const { source, date } of sources) {
      expect(source).not.toBe("");
      expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
    }
  });
});
