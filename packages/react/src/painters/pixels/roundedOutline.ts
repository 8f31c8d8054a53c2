import type { CornerRadii } from "./fillRounded.js";
import type { Polyline } from "./polyline.js";

/** Points that a corner is drawn through. Where it is dashed, browsers measure a small corner straight across. */
const STEPS = { whole: 4, dashed: 1 } as const;

/** The edge of a rectangle as a line, clockwise from the end of its top left corner, as SVG begins it. */
export function roundedOutline(
  [left, top, right, bottom]: readonly [number, number, number, number],
  { rx, ry }: CornerRadii,
  kind: keyof typeof STEPS,
): Pick<Polyline, "xs" | "ys" | "count" | "isClosed"> {
  const steps = STEPS[kind];
  const xs: number[] = [left + rx];
  const ys: number[] = [top];
  const corner = (x: number, y: number, from: number) => {
    for (let step = 0; step <= steps; step += 1) {
      const angle = from + (Math.PI / 2) * (step / steps);
      xs.push(x + rx * Math.cos(angle));
      ys.push(y + ry * Math.sin(angle));
      if (rx === 0 || ry === 0) return;
    }
  };
  corner(right - rx, top + ry, -Math.PI / 2);
  corner(right - rx, bottom - ry, 0);
  corner(left + rx, bottom - ry, Math.PI / 2);
  corner(left + rx, top + ry, Math.PI);
  if (rx === 0 || ry === 0) {
    xs.push(left + rx);
    ys.push(top);
  }
  return { xs, ys, count: xs.length, isClosed: true };
}
