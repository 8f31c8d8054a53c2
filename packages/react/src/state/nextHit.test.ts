import type { Hit } from "@ipo/layout";
import { describe, expect, it } from "vitest";
import { nextHit } from "./nextHit.js";

const hit = (trackId: string, x: number): Hit => ({
  trackId,
  events: [`${trackId}${x}`],
  label: "",
  bounds: { x, y: 0, width: 10, height: 10 },
  mark: {
    shape: "symbol",
    symbol: "circle",
    x,
    y: 0,
    size: 10,
    fill: "ink",
    events: [`${trackId}${x}`],
  },
});

const [a0, a100, b90, b300] = [hit("a", 0), hit("a", 100), hit("b", 90), hit("b", 300)];
const hits = [a0, a100, b90, b300];

describe("nextHit", () => {
  it("starts at the first mark", () => {
    expect(nextHit(hits, undefined, "down")).toBe(a0);
  });

  it("steps within a track and stops at its ends", () => {
    expect(nextHit(hits, a0, "next")).toBe(a100);
    expect(nextHit(hits, a100, "next")).toBe(a100);
    expect(nextHit(hits, a0, "previous")).toBe(a0);
  });

  it("goes to the mark nearest in time in the next track", () => {
    expect(nextHit(hits, a100, "down")).toBe(b90);
    expect(nextHit(hits, b300, "up")).toBe(a100);
    expect(nextHit(hits, b300, "down")).toBe(b300);
  });

  it("has nowhere to go without marks", () => {
    expect(nextHit([], undefined, "next")).toBeUndefined();
  });
});
