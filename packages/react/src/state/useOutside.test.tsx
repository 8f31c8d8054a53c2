import type { Scene } from "@ipo/layout";
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useOutside } from "./useOutside.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const sceneOf = (before: number, patientId = "a") =>
  ({ patientId, outside: { before, after: 0 } }) as Scene;
const pass = (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds));

describe("useOutside", () => {
  it("counts at most eight times a second while the window moves, and at last where it rests", () => {
    const { result, rerender } = renderHook(useOutside, { initialProps: sceneOf(0) });
    const shown = new Set<number>();
    for (let frame = 1; frame <= 60; frame += 1) {
      rerender(sceneOf(frame));
      pass(16);
      shown.add(result.current.before);
    }
    expect(shown.size).toBeLessThanOrEqual(9);
    expect(shown.size).toBeGreaterThan(4);
    pass(125);
    expect(result.current.before).toBe(60);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("never shows the counts of another patient", () => {
    const { result, rerender } = renderHook(useOutside, { initialProps: sceneOf(5) });
    rerender(sceneOf(7, "b"));
    expect(result.current.before).toBe(7);
  });
});
