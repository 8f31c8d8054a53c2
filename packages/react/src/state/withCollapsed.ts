import type { Display } from "@ipo/layout";

/** The display in which a strip, or all strips of a kind, are shown as one line or whole. Earlier choices for them give way. */
export function withCollapsed(
  display: Display,
  ids: readonly string[],
  isCollapsed: boolean,
): Display {
  const own = new Set(ids);
  const without = (list: readonly string[] = []) => list.filter((id) => !own.has(id));
  const [collapsed, expanded] = [without(display.collapsed), without(display.expanded)];
  return {
    ...display,
    collapsed: isCollapsed ? [...collapsed, ...ids] : collapsed,
    expanded: isCollapsed ? expanded : [...expanded, ...ids],
  };
}
