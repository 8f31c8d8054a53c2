import type { Viewport } from "@ipo/layout";
import { MIN_VIEWPORT_MS } from "@ipo/layout";
import { describe, expect, it } from "vitest";
import { resizeViewport } from "./resizeViewport.js";

const days = (start: number, end: number) =>
  ({ start: start * MIN_VIEWPORT_MS, end: end * MIN_VIEWPORT_MS }) as Viewport;

describe("resizeViewport", () => {
  it("moves one end and leaves the other", () => {
    expect(resizeViewport(days(10, 20), "start", 12 * MIN_VIEWPORT_MS, days(0, 100))).toEqual(
      days(12, 20),
    );
    expect(resizeViewport(days(10, 20), "end", 50 * MIN_VIEWPORT_MS, days(0, 100))).toEqual(
      days(10, 50),
    );
  });

  it("stays inside the extent", () => {
    expect(resizeViewport(days(10, 20), "start", -5 * MIN_VIEWPORT_MS, days(0, 100))).toEqual(
      days(0, 20),
    );
    expect(resizeViewport(days(10, 20), "end", 500 * MIN_VIEWPORT_MS, days(0, 100))).toEqual(
      days(10, 100),
    );
  });

  it("never lets the ends meet", () => {
    expect(resizeViewport(days(10, 20), "start", 30 * MIN_VIEWPORT_MS, days(0, 100))).toEqual(
      days(19, 20),
    );
    expect(resizeViewport(days(10, 20), "end", 5 * MIN_VIEWPORT_MS, days(0, 100))).toEqual(
      days(10, 11),
    );
  });
});
