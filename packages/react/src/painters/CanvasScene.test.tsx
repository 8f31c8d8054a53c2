import { layoutTimeline } from "@ipo/layout";
import { render } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { PatientOverview } from "../PatientOverview.js";
import { recordingContext } from "../testing/recordingContext.js";
import { smallRecord } from "../testing/record.js";

const record = smallRecord();

afterEach(() => vi.restoreAllMocks());

it("paints the words of the scene on a canvas, and keeps name and role of the drawing over it", () => {
  const { context, calls } = recordingContext();
  Object.assign(context, { resetTransform: () => undefined });
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(context as never);
  const { getByRole, container } = render(<PatientOverview record={record} painter="canvas" />);
  expect(getByRole("img", { name: /^Tidslinje/ })).toHaveAttribute("data-painter", "canvas");
  expect(container.querySelector("[style]")).toBeNull();
  const written = calls.filter((call) => call.startsWith("fillText")).join("\n");
  for (const { label } of layoutTimeline(record, { width: 1280 }).tracks)
    expect(written).toContain(label);
});

it("falls back to SVG where the browser gives no canvas", () => {
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  const { getByRole } = render(<PatientOverview record={record} painter="canvas" />);
  const drawing = getByRole("img", { name: /^Tidslinje/ });
  expect(drawing).toHaveAttribute("data-painter", "svg");
  expect(drawing).toHaveTextContent("P-PSA");
});
