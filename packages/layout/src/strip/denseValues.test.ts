import type { ClinicalEvent } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { focusOrder, layoutTimeline, type Mark, type Scene } from "../index.js";
import { lab, recordOf } from "../testing/makeEvent.js";

const DAY_MS = 86_400_000;
const COUNT = 6000;
const dayText = (index: number) =>
  new Date(Date.UTC(2008, 0, 1) + index * DAY_MS).toISOString().slice(0, 10);
const values = (change: (index: number) => Partial<ClinicalEvent> = () => ({})): ClinicalEvent[] =>
  Array.from({ length: COUNT }, (_, index) => ({
    ...lab("Hb", dayText(index), 120 + 10 * Math.sin(index / 40) + (index % 5)),
    ...change(index),
  })) as ClinicalEvent[];
const window = (from: number, to: number) => ({
  start: Date.UTC(2008, 0, 1) + from * DAY_MS,
  end: Date.UTC(2008, 0, 1) + to * DAY_MS,
});
const draw = (events: ClinicalEvent[], from = 0, to = COUNT): Scene =>
  layoutTimeline(recordOf(events), {
    width: 1600,
    viewport: window(from, to) as never,
  });
const marksOf = (scene: Scene): Mark[] => scene.tracks.flatMap(({ marks }) => marks);
const batchesOf = (scene: Scene) =>
  marksOf(scene).flatMap((mark) => (mark.shape === "symbols" ? [mark] : []));

describe("a series with several values a pixel", () => {
  const events = values();

  it("is drawn as few marks that stand for all of its values", () => {
    const scene = draw(events);
    expect(batchesOf(scene)).toHaveLength(1);
    expect(new Set(marksOf(scene).flatMap((mark) => mark.events)).size).toBe(COUNT);
  });

  it("draws only values: each symbol lies where one of the values of its events does", () => {
    const scene = draw(events);
    const [batch] = batchesOf(scene);
    const { plot } = scene.columns;
    const { start, end } = scene.viewport;
    const ofId = new Map(events.map((event) => [event.id, event]));
    for (const mark of batch?.marks ?? []) {
      const places = mark.events.map((id) => {
        const time = ofId.get(id)?.time;
        const middle = time?.kind === "point" ? (time.at.start + time.at.end) / 2 : NaN;
        return plot.x + ((middle - start) / (end - start)) * plot.width;
      });
      expect(Math.min(...places.map((x) => Math.abs(x - mark.x)))).toBeLessThan(1e-6);
    }
  });

  it("a pan gathers the same values: what stays in sight keeps its marks", () => {
    const idsIn = (scene: Scene) =>
      new Map(batchesOf(scene).flatMap(({ marks }) => marks.map(({ events: [id], y }) => [id, y])));
    const [before, after] = [draw(events, 0, 5000), draw(events, 700, 5700)].map(idsIn);
    const shared = [...(before ?? [])].filter(([id]) => after?.has(id));
    expect(shared.length).toBeGreaterThan(500);
    // A stretch that the window's edge cuts is gathered of what lies inside it.
    const inner = [...(after?.keys() ?? [])].slice(4, 500);
    expect(inner.filter((id) => !before?.has(id))).toEqual([]);
    expect(shared.every(([id, y]) => after?.get(id) === y)).toBe(true);
  });

  it("each can be pointed at, as can the values it stands for", () => {
    const scene = draw(events);
    const hits = focusOrder(scene);
    expect(new Set(hits.flatMap((hit) => hit.events)).size).toBe(COUNT);
    expect(hits.length).toBeGreaterThan(400);
  });

  it("zoomed in, every value has a mark of its own again", () => {
    const scene = draw(events, 3000, 3200);
    expect(batchesOf(scene)).toEqual([]);
    const own = marksOf(scene).filter((mark) => mark.shape === "symbol");
    expect(own.every((mark) => mark.events.length === 1)).toBe(true);
    expect(own.length).toBeGreaterThanOrEqual(200);
  });
});

it("H2: censored, missing and unsettled values are never gathered with the others", () => {
  const special = new Map<number, Partial<ClinicalEvent>>([
    [1000, { value: { kind: "quantity", quantity: { value: 90, code: "g/L", comparator: "<" } } }],
    [2000, { value: { kind: "absent", reason: "not-performed" } }],
    [3000, { status: "preliminary" }],
  ] as [number, Partial<ClinicalEvent>][]);
  const events = values((index) => special.get(index) ?? {});
  const scene = draw(events);
  const gathered = new Set(batchesOf(scene).flatMap((batch) => batch.events));
  for (const index of special.keys()) {
    const id = events[index]?.id ?? "";
    expect(gathered.has(id)).toBe(false);
    const mark = marksOf(scene).find((own) => own.shape === "symbol" && own.events[0] === id);
    expect(mark).toMatchObject({ shape: "symbol" });
  }
});

it("a line of thousands of values reaches as high and as low as they do, and breaks where they do", () => {
  const events = values((index) =>
    index === 2500 ? { value: { kind: "quantity", quantity: { value: 400, code: "g/L" } } } : {},
  ).filter((_, index) => index < 3000 || index > 3900);
  const scene = draw(events);
  const lines = marksOf(scene).flatMap((mark) =>
    mark.shape === "line" && mark.stroke === "series" ? [mark] : [],
  );
  // A gap of 900 days is longer than a line may cross.
  expect(lines).toHaveLength(2);
  const top = Math.min(...lines.flatMap(({ points }) => points.map(([, y]) => y)));
  const symbols = batchesOf(scene).flatMap(({ ys }) => ys);
  expect(top).toBe(Math.min(...symbols));
  for (const { points, xs, ys } of lines)
    expect(points).toEqual(xs?.map((x, index) => [x, ys?.[index]]));
  for (const { points } of lines)
    expect(points.every(([x], index) => x >= (points[index - 1]?.[0] ?? 0))).toBe(true);
});
