import type { SymbolName } from "@ipo/layout";
import { lightPalette } from "@ipo/react";
import { traceSymbol } from "../../../../../packages/react/src/painters/canvas/traceSymbol.js";
import { look as appearance } from "../../../../../packages/react/src/painters/look.js";
import type { Drawing, Run, Words } from "./drawing.js";

const strokedSymbols = new Set<SymbolName>(["cross", "tick"]);
const PAPER = lightPalette.paper;

/** Draws what has been prepared, and nothing else. */
export function draw(context: CanvasRenderingContext2D, { runs, numbers, words }: Drawing): void {
  for (const run of runs) drawRun(context, run, numbers);
  context.lineJoin = "round";
  context.lineWidth = appearance.halo;
  context.strokeStyle = PAPER;
  let font = "";
  for (const own of words) {
    if (own.font !== font) context.font = font = own.font;
    drawWords(context, own);
  }
}

function drawWords(context: CanvasRenderingContext2D, { text, fill, hasHalo, x, y }: Words): void {
  if (hasHalo) context.strokeText(text, x, y);
  context.fillStyle = fill;
  context.fillText(text, x, y);
}

function drawRun(context: CanvasRenderingContext2D, run: Run, numbers: Float32Array): void {
  const { look, from, to } = run;
  const numberAt = (at: number) => numbers[at] as number;
  switch (look.kind) {
    case "rect": {
      context.fillStyle = look.fill;
      context.globalAlpha = look.alpha;
      for (let at = from; at < to; at += 4) {
        const [x, y, width, height] = [
          numberAt(at),
          numberAt(at + 1),
          numberAt(at + 2),
          numberAt(at + 3),
        ];
        if (look.radius === 0 && !look.isOutline) context.fillRect(x, y, width, height);
        else {
          // One after the other: a path of its own is known for the rounded rectangle that it is.
          context.beginPath();
          context.roundRect(x, y, width, height, Math.min(look.radius, width / 2, height / 2));
          if (look.isOutline) strokeOutline(context, look.fill);
          else context.fill();
        }
      }
      context.globalAlpha = 1;
      return;
    }
    case "line": {
      context.strokeStyle = look.stroke;
      context.lineWidth = look.width;
      context.lineJoin = "round";
      context.setLineDash(look.dash as number[]);
      context.beginPath();
      for (let at = from; at < to;) {
        const end = at + 1 + 2 * numberAt(at);
        context.moveTo(numberAt(at + 1), numberAt(at + 2));
        for (at += 3; at < end; at += 2) context.lineTo(numberAt(at), numberAt(at + 1));
      }
      return context.stroke();
    }
    case "dots": {
      const { size } = look;
      context.beginPath();
      for (let at = from; at < to; at += 2)
        context.rect(numberAt(at) - size / 2, numberAt(at + 1) - size / 2, size, size);
      context.fillStyle = look.fill;
      return context.fill();
    }
    case "symbol": {
      const isStroked = strokedSymbols.has(look.symbol);
      context.beginPath();
      for (let at = from; at < to; at += 2) {
        // Without a beginning of its own a circle would be joined to the one before it.
        context.moveTo(numberAt(at) + look.size / 2, numberAt(at + 1));
        traceSymbol(context, look.symbol, numberAt(at), numberAt(at + 1), look.size);
      }
      if (!isStroked) {
        context.fillStyle = look.isHollow ? PAPER : look.fill;
        context.fill();
      }
      const isEdged = !isStroked && !look.isHollow;
      context.setLineDash([]);
      context.lineJoin = "miter";
      context.lineWidth = isEdged ? appearance.symbolEdge : appearance.symbolStroke;
      context.strokeStyle = isEdged ? PAPER : look.fill;
      return context.stroke();
    }
    case "path":
      context.fillStyle = look.fill;
      return context.fill(look.path);
    default:
      return look satisfies never;
  }
}

function strokeOutline(context: CanvasRenderingContext2D, colour: string): void {
  context.setLineDash([]);
  context.lineJoin = "miter";
  context.lineWidth = 1;
  context.strokeStyle = colour;
  context.stroke();
}
