import type { Mark } from "@ipo/layout";
import { LineShape } from "./marks/LineShape.js";
import { PathShape } from "./marks/PathShape.js";
import { RectShape } from "./marks/RectShape.js";
import { SymbolShape } from "./marks/SymbolShape.js";
import { SymbolsShape } from "./marks/SymbolsShape.js";
import { TextShape } from "./marks/TextShape.js";
import type { Palette } from "../theme/palette.js";

/** What every shape gets: its mark, the colours, and the prefix of ids it may refer to. */
export interface MarkShapeProps<Shape extends Mark = Mark> {
  readonly mark: Shape;
  readonly palette: Palette;
  readonly idPrefix: string;
}

/** Draws one mark as SVG. A shape that is added to the scene fails to compile here until it is drawn. */
export function MarkShape({ mark, palette, idPrefix }: MarkShapeProps) {
  switch (mark.shape) {
    case "rect":
      return <RectShape mark={mark} palette={palette} idPrefix={idPrefix} />;
    case "line":
      return <LineShape mark={mark} palette={palette} idPrefix={idPrefix} />;
    case "path":
      return <PathShape mark={mark} palette={palette} idPrefix={idPrefix} />;
    case "symbol":
      return <SymbolShape mark={mark} palette={palette} idPrefix={idPrefix} />;
    case "symbols":
      return <SymbolsShape mark={mark} palette={palette} idPrefix={idPrefix} />;
    case "text":
      return <TextShape mark={mark} palette={palette} idPrefix={idPrefix} />;
    default:
      return mark satisfies never;
  }
}
