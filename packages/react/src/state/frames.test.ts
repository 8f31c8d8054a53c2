import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cancelFrame, rectOf, requestFrame } from "./frames.js";

let pending: (() => void)[] = [];
const runFrame = () => {
  const due = pending;
  pending = [];
  for (const callback of due) callback();
};

beforeEach(() => {
  pending = [];
  vi.stubGlobal("requestAnimationFrame", (callback: () => void) => pending.push(callback));
  vi.stubGlobal("cancelAnimationFrame", (id: number) => pending.splice(id - 1, 1));
});
afterEach(() => vi.unstubAllGlobals());

describe("a frame", () => {
  it("is asked for once, and runs each task once, in the order asked", () => {
    const ran: string[] = [];
    const first = () => ran.push("first");
    const second = () => ran.push("second");
    for (const task of [first, second, first]) requestFrame(task);
    expect(pending).toHaveLength(1);
    runFrame();
    expect(ran).toEqual(["first", "second"]);
    expect(pending).toHaveLength(0);
  });

  it("takes what is asked for while it runs to the next one", () => {
    const again = vi.fn();
    requestFrame(() => requestFrame(again));
    runFrame();
    expect(again).not.toHaveBeenCalled();
    runFrame();
    expect(again).toHaveBeenCalledTimes(1);
  });

  it("is not awaited any longer when its last task is taken back", () => {
    const task = vi.fn();
    const other = vi.fn();
    requestFrame(task);
    requestFrame(other);
    cancelFrame(task);
    expect(pending).toHaveLength(1);
    cancelFrame(other);
    expect(pending).toHaveLength(0);
  });

  it("runs every task also when one of them throws, and does not hide the error", () => {
    const after = vi.fn();
    requestFrame(() => {
      throw new Error("a host's own");
    });
    requestFrame(after);
    expect(runFrame).toThrow("a host's own");
    expect(after).toHaveBeenCalledTimes(1);
  });
});

describe("where an element is", () => {
  it("is measured at most once while a frame is awaited, and anew after it", () => {
    const getBoundingClientRect = vi.fn(() => ({ left: 1 }) as DOMRect);
    const element = { getBoundingClientRect } as unknown as Element;
    requestFrame(() => undefined);
    rectOf(element);
    rectOf(element);
    expect(getBoundingClientRect).toHaveBeenCalledTimes(1);
    runFrame();
    rectOf(element);
    rectOf(element);
    // At rest nothing is kept: the page may have moved in between.
    expect(getBoundingClientRect).toHaveBeenCalledTimes(3);
  });
});
