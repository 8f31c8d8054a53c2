import { expect, it } from "vitest";
import { ruleMark } from "../marks/make.js";
import type { TrackContext } from "../tracks/track.js";
import { keptScenery } from "./valueScenery.js";

it("keeps the marks of an axis while the window moves, and makes them anew for another width or height", () => {
  const row = {};
  let count = 0;
  const draw = (viewportStart: number, plotWidth: number, height: number) => {
    const label = { x: 0, width: 100 };
    const columns = { label, plot: { x: 100, width: plotWidth }, readout: label };
    const context = { columns, viewport: { start: viewportStart } } as unknown as TrackContext;
    return keptScenery(row, context, [height], () => {
      count += 1;
      return [ruleMark([100, height], [100 + plotWidth, height], "hairline")];
    });
  };
  const first = draw(0, 1000, 50);
  expect(draw(10, 1000, 50)).toBe(first);
  expect(draw(10, 800, 50)[0]).toMatchObject({
    points: [
      [100, 50],
      [900, 50],
    ],
  });
  expect(draw(10, 800, 40)[0]).toMatchObject({
    points: [
      [100, 40],
      [900, 40],
    ],
  });
  expect(count).toBe(3);
});
