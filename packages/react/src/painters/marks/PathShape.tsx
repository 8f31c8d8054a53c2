import type { PathMark } from "@ipo/layout";
import type { MarkShapeProps } from "../MarkShape.js";

/** A filled outline. */
export function PathShape({ mark, palette }: MarkShapeProps<PathMark>) {
  return <path d={mark.d} fill={palette[mark.fill]} />;
}
