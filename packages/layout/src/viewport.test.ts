import type { EpochMs } from "@ipo/model";
import { describe, expect, it } from "vitest";
import {
  MIN_VIEWPORT_MS,
  panViewport,
  viewportEnding,
  zoomViewport,
  type Viewport,
} from "./viewport.js";

const day = MIN_VIEWPORT_MS;
const days = (start: number, end: number): Viewport => ({
  start: (start * day) as EpochMs,
  end: (end * day) as EpochMs,
});
const extent = days(0, 100);

describe("a viewport", () => {
  it("zooms about the pointer: what is under it stays under it", () => {
    expect(zoomViewport(days(20, 60), 0.5, (30 * day) as EpochMs, extent)).toEqual(days(25, 45));
  });

  it("never shows more than the extent or less than a day", () => {
    expect(zoomViewport(days(20, 60), 100, (30 * day) as EpochMs, extent)).toEqual(extent);
    const smallest = zoomViewport(days(20, 22), 0.001, (21 * day) as EpochMs, extent);
    expect(smallest.end - smallest.start).toBe(day);
  });

  it("stops at the ends when panned", () => {
    expect(panViewport(days(20, 60), 90 * day, extent)).toEqual(days(60, 100));
    expect(panViewport(days(20, 60), -90 * day, extent)).toEqual(days(0, 40));
  });

  it("ends where asked with the length asked, inside the extent", () => {
    expect(viewportEnding((50 * day) as EpochMs, 30 * day, extent)).toEqual(days(20, 50));
    expect(viewportEnding((10 * day) as EpochMs, 30 * day, extent)).toEqual(days(0, 30));
  });
});
