import type { Display } from "@ipo/layout";

/** The ids of the strips that the reader lays over one another: the list of tracks keeps one such group. */
export function overlaidIds({ overlays = [] }: Display): readonly string[] {
  return overlays[0] ?? [];
}

/** The display with a strip put into the group that lies over one another, or taken out; groups of a host stay. */
export function withOverlaid(display: Display, id: string, isOverlaid: boolean): Display {
  const [, ...others] = display.overlays ?? [];
  const own = overlaidIds(display).filter((other) => other !== id);
  const group = isOverlaid ? [...own, id] : own;
  return {
    ...display,
    overlays: group.length === 0 && others.length === 0 ? [] : [group, ...others],
  };
}
