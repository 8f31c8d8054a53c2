import { layoutTimeline } from "@ipo/layout";
import type { EpochMs } from "@ipo/model";
import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { smallRecord } from "../testing/record.js";
import { useScene } from "./useScene.js";

const width = 1280;
const record = smallRecord();
const whole = layoutTimeline(record, { width });
const [first] = whole.tracks;
const last = whole.tracks.at(-1);
if (!first || !last || first === last) throw new Error("the record has too few strips");

/** What the hook is given, with a view that ends at a height of the window. */
function inputOf(viewBottom: number, rest: Partial<Parameters<typeof useScene>[0]> = {}) {
  const view = document.createElement("div");
  view.getBoundingClientRect = () => ({ bottom: viewBottom }) as DOMRect;
  const viewRef = { current: view };
  const options = {};
  return { record, options, width, viewport: undefined, viewRef, isWholeWanted: false, ...rest };
}

/** Every scene that was shown, one after the other. */
function show(input: Parameters<typeof useScene>[0]) {
  const shown: ReturnType<typeof useScene>[] = [];
  const { rerender } = renderHook(
    (given: typeof input) => {
      const scene = useScene(given);
      if (shown.at(-1) !== scene) shown.push(scene);
    },
    { initialProps: input },
  );
  return { shown, rerender };
}

const ids = (scene: ReturnType<typeof useScene>) => scene?.tracks.map(({ id }) => id);
const paint = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, 20)));

describe("the scene of a window that is lower than the picture", () => {
  beforeEach(() => void vi.stubGlobal("innerHeight", first.y + 1));
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it("has what is in sight at first, and grows to the whole once that is painted", async () => {
    const { shown } = show(inputOf(5000));
    expect(shown.map(ids)).toEqual([[first.id]]);
    expect(shown[0]?.isPartial).toBe(true);
    await waitFor(() => expect(shown).toHaveLength(2));
    expect(shown[1]).toEqual(whole);
    expect(shown[1]?.tracks[0]).toEqual(shown[0]?.tracks[0]);
  });

  it("is whole before it is painted where the view turns out to end in sight", () => {
    const { shown } = show(inputOf(first.y));
    expect(shown.map(ids)).toEqual([[first.id], whole.tracks.map(({ id }) => id)]);
  });

  it("is whole at once where something asks for strips anywhere", () => {
    const { shown } = show(inputOf(5000, { isWholeWanted: true }));
    expect(shown).toEqual([whole]);
  });

  it("is whole in every window after the first paint", async () => {
    const input = inputOf(5000);
    const { shown, rerender } = show(input);
    await act(paint);
    const count = shown.length;
    const start = (whole.viewport.start + 86_400_000) as EpochMs;
    rerender({ ...input, viewport: { start, end: whole.viewport.end } });
    expect(shown).toHaveLength(count + 1);
    expect(shown.at(-1)).not.toHaveProperty("isPartial");
  });

  it("is none without a width", () => {
    expect(show(inputOf(5000, { width: undefined })).shown).toEqual([]);
  });
});

it("a scene that has all strips from the beginning is not laid out again when it has been painted", async () => {
  vi.stubGlobal("innerHeight", whole.height + 1);
  const { shown } = show(inputOf(5000));
  await act(paint);
  expect(shown).toEqual([whole]);
  cleanup();
  vi.unstubAllGlobals();
});
