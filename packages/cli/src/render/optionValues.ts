import { parseTimePoint, type TimePoint } from "@ipo/model";
import { InvalidArgumentError } from "commander";
import { extname } from "node:path";

/** File formats of the picture, chosen by the ending of the output's name. */
export type Format = "svg" | "html" | "png";

/** Where the picture goes. */
export interface Output {
  readonly path: string;
  readonly format: Format;
}

/** Narrowest and widest picture in pixels: the narrowest that has room for three columns, and one for a wall. */
export const WIDTHS = { min: 640, max: 8000, default: 1600 } as const;

/** Reads `--output`. */
export function parseOutput(path: string): Output {
  const format = (["svg", "html", "png"] as const).find(
    (ending) => extname(path).toLowerCase() === `.${ending}`,
  );
  if (!format) throw new InvalidArgumentError("End the name in .svg, .html or .png.");
  return { path, format };
}

/** Reads `--width`: whole pixels. */
export function parseWidth(text: string): number {
  const width = /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(width >= WIDTHS.min && width <= WIDTHS.max))
    throw new InvalidArgumentError(`Give whole pixels from ${WIDTHS.min} to ${WIDTHS.max}.`);
  return width;
}

/** Reads `--from` and `--to`: a year, month or day. */
export function parseDate(text: string): TimePoint {
  const point = text.includes("T") ? undefined : parseTimePoint(text);
  if (!point) throw new InvalidArgumentError("Write a date as YYYY, YYYY-MM or YYYY-MM-DD.");
  return point;
}

/** Reads `--now`: a day. Less than a day would move the present by up to a year. */
export function parseDay(text: string): TimePoint {
  const point = parseTimePoint(text);
  if (point?.precision !== "day") throw new InvalidArgumentError("Write a day as YYYY-MM-DD.");
  return point;
}
