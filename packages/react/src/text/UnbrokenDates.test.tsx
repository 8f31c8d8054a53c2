import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { UnbrokenDates } from "./UnbrokenDates.js";

function unbrokenIn(text: string) {
  const { container } = render(<UnbrokenDates text={text} />);
  expect(container.textContent).toBe(text);
  return Array.from(container.querySelectorAll(".ipo-unbroken"), (part) => part.textContent);
}

describe("UnbrokenDates", () => {
  it("keeps dates whole, with the hour and minute, and a month with its year", () => {
    expect(unbrokenIn("ECOG 2 · 2026-06-01 · 2025-11")).toEqual(["2026-06-01", "2025-11"]);
    expect(unbrokenIn("2026-06-01 10:30 – 2026-06-02 (UTC)")).toEqual([
      "2026-06-01 10:30",
      "2026-06-02",
    ]);
  });

  it("breaks one with seconds before its hour, which has no room beside the date", () => {
    expect(unbrokenIn("2026-06-01 10:30:15")).toEqual(["2026-06-01"]);
  });

  it("leaves what is no date as it is", () => {
    expect(unbrokenIn("R-ISS III, 19580911-9844")).toEqual([]);
    expect(unbrokenIn("")).toEqual([]);
  });
});
