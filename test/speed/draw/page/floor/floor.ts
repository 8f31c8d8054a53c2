import { lightPalette } from "@ipo/react";
import { indexRecord, type PatientRecord } from "@ipo/model";
import type { Contender, TimeWindow } from "../contender.js";
import { draw } from "./draw.js";
import type { Measure } from "./drawing.js";
import { headerHeights, HEIGHT, laidOut, scrollToValues, WIDTH, type LaidOut } from "./laidOut.js";

interface Prepared {
  readonly record: PatientRecord;
  readonly whole: LaidOut;
  readonly header: number;
}

const { ink: INK, paper: PAPER } = lightPalette;
const OVERVIEW_HEIGHT = 40;

/**
 * The very marks that the overview shows of each window, laid out beforehand into typed arrays, and drawn straight to one
 * canvas with no library. Inside the clock it does nothing but draw.
 */
export const floor: Contender<Prepared> = {
  prepare: (record, { window, size }) => {
    indexRecord(record);
    const header = headerHeights[size];
    return {
      record,
      header,
      whole: laidOut(record, window, { scroll: 0, above: header }, measure),
    };
  },
  mount: (element, { record, whole, header }, first) => {
    const canvas = document.createElement("canvas");
    canvas.width = WIDTH;
    canvas.height = HEIGHT;
    element.append(canvas);
    const context = canvas.getContext("2d", { alpha: false });
    if (!context) throw new Error("no canvas");
    const name = record.patient.name?.family ?? "";
    const overview = drawnOnce(whole);
    let shown = first;
    let [isAtValues, scroll] = [false, 0];
    let prepared = new Map([[keyOf(first), whole]]);
    let said = "";

    const drawingAt = (window: TimeWindow) => {
      const known = prepared.get(keyOf(window));
      if (known) return known;
      const made = laidOut(record, window, { scroll, above: scroll > 0 ? 0 : header }, measure);
      prepared.set(keyOf(window), made);
      // A page that has become shorter than it was scrolled stays where it ended.
      if (scroll > 0) scroll = made.scroll;
      return made;
    };
    const show = (window: TimeWindow, at?: number) => {
      shown = window;
      drawFrame(context, drawingAt(window), { overview, name: scroll > 0 ? "" : name, at });
    };
    const scrollFor = (window: TimeWindow) => (isAtValues ? scrollToValues(record, window) : 0);

    show(first);
    canvas.addEventListener("pointermove", ({ offsetX }) => {
      said = String(offsetX);
      show(shown, offsetX);
    });
    return {
      prepareWindows: (windows) => {
        const [begin = first] = windows;
        scroll = scrollFor(begin);
        prepared = new Map();
        windows.forEach(drawingAt);
      },
      setWindow: show,
      showValues: () => {
        isAtValues = true;
        const next = scrollFor(shown);
        if (next !== scroll) prepared = new Map();
        scroll = next;
        show(shown);
      },
      readoutText: () => said,
    };
  },
};

/** The whole course in small; moves of the window change nothing of it. */
function drawnOnce({ overview }: LaidOut): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH;
  canvas.height = OVERVIEW_HEIGHT;
  const context = canvas.getContext("2d", { alpha: false });
  if (!context) return canvas;
  context.fillStyle = PAPER;
  context.fillRect(0, 0, WIDTH, OVERVIEW_HEIGHT);
  draw(context, overview);
  return canvas;
}

interface Surroundings {
  readonly overview: HTMLCanvasElement;
  readonly name: string;
  readonly at: number | undefined;
}

function drawFrame(
  context: CanvasRenderingContext2D,
  { head, tracks, axis, overviewY }: LaidOut,
  { overview, name, at }: Surroundings,
): void {
  context.fillStyle = PAPER;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.save();
  context.beginPath();
  context.rect(0, head, WIDTH, HEIGHT - head);
  context.clip();
  draw(context, tracks);
  context.restore();
  context.drawImage(overview, 0, overviewY);
  draw(context, axis);
  context.fillStyle = INK;
  context.font = "700 20px sans-serif";
  if (name) context.fillText(name, 20, 32);
  if (at === undefined) return;
  context.fillRect(at, head, 1, HEIGHT - head);
  context.fillText(String(at), at, head - 8);
}

function keyOf({ start, end }: TimeWindow): string {
  return `${start} ${end}`;
}

const brush = document.createElement("canvas").getContext("2d");

const measure: Measure = (text, font) => {
  if (!brush) return 0;
  brush.font = font;
  return brush.measureText(text).width;
};
