import type { Track, Viewport } from "@ipo/layout";
import { layoutTimeline } from "@ipo/layout";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PatientOverviewProps } from "./PatientOverview.js";
import { PatientOverview } from "./PatientOverview.js";
import { fillBrowserGaps } from "./testing/browserGaps.js";
import { smallRecord } from "./testing/record.js";

/** How often each part of the page has been drawn. */
const drawn = vi.hoisted(() => new Map<string, number>());

/** The part as it is, drawn again when it would be, and counted. */
const counting = vi.hoisted(() => async (name: string, load: () => Promise<object>) => {
  const { memo } = await import("react");
  const module = (await load()) as Record<string, unknown>;
  const part = module[name] as { type?: (props: object) => unknown } & ((props: object) => unknown);
  const counted = (props: object) => {
    drawn.set(name, (drawn.get(name) ?? 0) + 1);
    return (part.type ?? part)(props) as never;
  };
  return { ...module, [name]: part.type ? memo(counted) : counted };
});
vi.mock("./header/PatientHeader.js", (load) => counting("PatientHeader", load));
vi.mock("./header/Toolbar.js", (load) => counting("Toolbar", load));
vi.mock("./header/DisplayPickers.js", (load) => counting("DisplayPickers", load));
vi.mock("./header/KeysHelp.js", (load) => counting("KeysHelp", load));
vi.mock("./footer/SourceFooter.js", (load) => counting("SourceFooter", load));
vi.mock("./details/SelectionDetails.js", (load) => counting("SelectionDetails", load));
vi.mock("./tracks/TracksPanel.js", (load) => counting("TracksPanel", load));
vi.mock("./timeline/Timeline.js", (load) => counting("Timeline", load));
vi.mock("./timeline/TimelineWords.js", (load) => counting("TimelineWords", load));

const record = smallRecord();
const { extent } = layoutTimeline(record, { width: 1280 });
const layout = vi.fn(() => ({ height: 40, marks: [] }));
/** A track that counts how often the picture is laid out. */
const counter: Track = {
  kind: "counter",
  select: () => [{ id: "counter", label: "Counter", rows: [], events: [] }],
  layout,
  readout: () => undefined,
};
const tracks = [counter];
const part = (from: number, to: number) => {
  const span = extent.end - extent.start;
  return {
    start: Math.round(extent.start + from * span),
    end: Math.round(extent.start + to * span),
  } as Viewport;
};
const overviewOf = (props: Partial<PatientOverviewProps> = {}) => (
  <PatientOverview record={record} lang="en" tracks={tracks} {...props} />
);
const drawing = () => screen.getByRole("img", { name: /^Timeline/ });
const nextFrame = () => act(() => vi.advanceTimersToNextFrame());
const settle = () => act(() => vi.runAllTimers());

beforeEach(() => {
  fillBrowserGaps();
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe("a frame", () => {
  it("lays the picture out once at opening, at the width that is measured", () => {
    layout.mockClear();
    render(overviewOf());
    expect(layout).toHaveBeenCalledTimes(1);
  });

  it("of ten turns of the wheel is one layout and one change for the host", () => {
    const onViewportChange = vi.fn();
    render(overviewOf({ onViewportChange }));
    settle();
    fireEvent.pointerMove(drawing(), { clientX: 600, clientY: 9, screenX: 600, screenY: 9 });
    settle();
    layout.mockClear();
    for (let turn = 0; turn < 10; turn += 1)
      fireEvent.wheel(drawing(), { clientX: 600, clientY: 9, deltaY: -10 });
    expect(layout).not.toHaveBeenCalled();
    nextFrame();
    expect(layout).toHaveBeenCalledTimes(1);
    expect(onViewportChange).toHaveBeenCalledTimes(1);
    const [viewport] = onViewportChange.mock.lastCall ?? [];
    // Every turn counts: ten of 2 to the power of −0.02.
    expect((viewport.end - viewport.start) / (extent.end - extent.start)).toBeCloseTo(2 ** -0.2, 2);
  });

  it("of a key held down is one layout, and every stroke of it counts", () => {
    const onViewportChange = vi.fn();
    render(overviewOf({ onViewportChange }));
    settle();
    layout.mockClear();
    for (let stroke = 0; stroke < 3; stroke += 1)
      fireEvent.keyDown(screen.getByRole("application"), { key: "+" });
    nextFrame();
    expect(layout).toHaveBeenCalledTimes(1);
    const [viewport] = onViewportChange.mock.lastCall ?? [];
    expect((extent.end - extent.start) / (viewport.end - viewport.start)).toBeCloseTo(8, 3);
  });

  it("of many windows from the host lays out the first at once and the last at the next frame", () => {
    const { rerender } = render(overviewOf({ viewport: part(0, 1) }));
    settle();
    layout.mockClear();
    for (const end of [0.9, 0.8, 0.7, 0.6, 0.5]) rerender(overviewOf({ viewport: part(0, end) }));
    expect(layout).toHaveBeenCalledTimes(1);
    nextFrame();
    expect(layout).toHaveBeenCalledTimes(2);
    expect(shownViewport()).toEqual(part(0, 0.5));
    rerender(overviewOf({ viewport: { ...part(0, 0.5) } }));
    settle();
    expect(layout).toHaveBeenCalledTimes(2);
  });

  it("that nothing has asked for does not come: at rest there is no timer and no frame", () => {
    render(overviewOf());
    fireEvent.pointerMove(drawing(), { clientX: 600, clientY: 9, screenX: 600, screenY: 9 });
    fireEvent.wheel(drawing(), { clientX: 600, clientY: 9, deltaY: -10 });
    fireEvent.keyDown(screen.getByRole("application"), { key: "+" });
    settle();
    expect(vi.getTimerCount()).toBe(0);
    const frames = vi.spyOn(window, "requestAnimationFrame");
    layout.mockClear();
    act(() => vi.advanceTimersByTime(10_000));
    expect(frames).not.toHaveBeenCalled();
    expect(layout).not.toHaveBeenCalled();
    frames.mockRestore();
  });
});

describe("what is beside the timeline", () => {
  it.each([
    ["with the details open", { selection: { events: ["Observation/1"] } }],
    ["with the list of tracks open", {}],
  ])("is not drawn again by a pan or by the cursor, %s", (_, props) => {
    render(overviewOf({ ...props, tracks: undefined, defaultViewport: part(0.2, 0.6) }));
    settle();
    if (!("selection" in props)) fireEvent.click(screen.getByRole("button", { name: "Tracks" }));
    settle();
    // The first move tells that the reader has begun to read.
    const place = { clientX: 600, clientY: 9 };
    fireEvent.pointerMove(drawing(), { ...place, screenX: 600, screenY: 9 });
    settle();
    const before = drawing().getAttribute("aria-label");
    drawn.clear();
    fireEvent.pointerMove(drawing(), { ...place, clientX: 620, screenX: 620, screenY: 9 });
    nextFrame();
    // What is read out at the cursor is said as well.
    expect([...drawn.keys()].sort()).toEqual(["Timeline", "TimelineWords"]);
    drawn.clear();
    fireEvent.wheel(drawing(), { ...place, deltaX: 100 });
    nextFrame();
    expect(drawing().getAttribute("aria-label")).not.toBe(before);
    // The pointer rests on another time now, and what is read out there is said as well.
    expect([...drawn].sort()).toEqual([
      ["Timeline", 1],
      ["TimelineWords", 1],
    ]);
  });

  it("says the window as it is: the presets and the counts of what lies before and after", () => {
    render(overviewOf());
    settle();
    const course = () => screen.getByRole("button", { name: "Whole course" });
    expect(course()).toHaveAttribute("aria-pressed", "true");
    fireEvent.wheel(drawing(), { clientX: 1000, clientY: 9, deltaY: -2000, ctrlKey: true });
    nextFrame();
    expect(course()).toHaveAttribute("aria-pressed", "false");
    const { outside } = layoutTimeline(record, { width: 1280, viewport: shownViewport() });
    expect(outside.before).toBeGreaterThan(0);
    act(() => void vi.advanceTimersByTime(125));
    expect(screen.getByRole("button", { name: /^Earlier/ })).toHaveTextContent(`${outside.before}`);
  });
});

function shownViewport(): Viewport {
  const [start, end] = ["start", "end"].map((edge) =>
    Number(
      screen
        .getByRole("slider", { name: new RegExp(`${edge} of the`, "i") })
        .getAttribute("aria-valuenow"),
    ),
  );
  return { start, end } as Viewport;
}
