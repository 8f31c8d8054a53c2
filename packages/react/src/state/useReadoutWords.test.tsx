import { layoutTimeline, type Scene } from "@ipo/layout";
import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { smallRecord } from "../testing/record.js";
import { useReadoutWords } from "./useReadoutWords.js";

const width = 1280;
const options = {};
const record = smallRecord();
const whole = layoutTimeline(record, { width });
const part = layoutTimeline(smallRecord(), { width, bottom: 1 });

const paint = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, 50)));
const rest = { record, options, pointedAt: undefined, readouts: [], activeAt: undefined };
const show = (scene: Scene) =>
  renderHook((given: Scene) => useReadoutWords({ ...rest, scene: given }), { initialProps: scene });

afterEach(cleanup);

it("says nothing of a picture that is not all there, and every strip's words once the rest of it is painted", async () => {
  expect(part.isPartial).toBe(true);
  const { result, rerender } = show(part);
  await act(paint);
  expect(result.current.words).toEqual([]);
  rerender(whole);
  expect(result.current.words).toEqual([]);
  await waitFor(() => expect(result.current.words.length).toBeGreaterThan(1));
  expect(result.current.words.length).toBeLessThanOrEqual(whole.tracks.length);
});

it("keeps its words in another window", async () => {
  const { result, rerender } = show(whole);
  await waitFor(() => expect(result.current.words.length).toBeGreaterThan(1));
  const { words } = result.current;
  const [start, end] = [whole.viewport.start + 86_400_000, whole.viewport.end];
  rerender(layoutTimeline(record, { width, viewport: { start, end } as Scene["viewport"] }));
  expect(result.current.words).toBe(words);
});

it("says of what the pointer points at what the strips in sight say", () => {
  const at = whole.extent.start;
  const readouts = [{ text: "Hb 117 g/L" }] as unknown as Parameters<
    typeof useReadoutWords
  >[0]["readouts"];
  const { result } = renderHook(() =>
    useReadoutWords({ ...rest, scene: whole, pointedAt: at, readouts }),
  );
  expect(result.current).toEqual({ at, words: ["Hb 117 g/L"] });
});
