import type { Mark, TrackScene } from "@ipo/layout";
import { focusOrder } from "@ipo/layout";
import { describe, expect, it } from "vitest";
import { nextHit } from "./nextHit.js";

const dot = (x: number): Mark => ({
  shape: "symbol",
  symbol: "circle",
  x,
  y: 5,
  size: 10,
  fill: "ink",
  events: [`${x}`],
});
const track = (id: string, xs: readonly number[]): TrackScene => ({
  id,
  kind: "own",
  label: id,
  y: 0,
  height: 20,
  isCollapsed: false,
  marks: xs.map(dot),
});
const unread: TrackScene = Object.defineProperty(track("unread", []), "marks", {
  get: () => {
    throw new Error("read");
  },
});

const tracks = [track("a", [0, 100]), track("empty", []), track("b", [90, 300])];
const [a0, a100, b90, b300] = focusOrder({ tracks });

describe("nextHit", () => {
  it("starts at the first mark", () => {
    expect(nextHit({ tracks }, undefined, "down")).toBe(a0);
  });

  it("steps within a track and stops at its ends", () => {
    expect(nextHit({ tracks }, a0, "next")).toBe(a100);
    expect(nextHit({ tracks }, a100, "next")).toBe(a100);
    expect(nextHit({ tracks }, a0, "previous")).toBe(a0);
  });

  it("goes to the mark nearest in time in the next track that has any", () => {
    expect(nextHit({ tracks }, a100, "down")).toBe(b90);
    expect(nextHit({ tracks }, b300, "up")).toBe(a100);
    expect(nextHit({ tracks }, b300, "down")).toBe(b300);
  });

  it("has nowhere to go without marks", () => {
    expect(nextHit({ tracks: [] }, undefined, "next")).toBeUndefined();
  });

  it("looks at no track beyond the one it leads to", () => {
    const long = [...tracks, unread];
    expect(nextHit({ tracks: long }, a0, "next")).toBe(a100);
    expect(nextHit({ tracks: long }, a0, "down")).toBe(b90);
    expect(() => nextHit({ tracks: long }, b90, "down")).toThrow("read");
  });
});
