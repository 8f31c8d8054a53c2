import "react-calendar-timeline/lib/Timeline.css";
import moment from "moment";
import { createElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import calendar from "react-calendar-timeline";
import { offer } from "../bench.js";
import { toneAt } from "../chart/chart.js";
import { chartOf } from "../chart/chartOf.js";

// Its default export lies one step deeper, as it is a CommonJS module.
const { default: Timeline } = calendar;

// Bars only, a group for each lane, with the window in the host's hands. It needs React 18: its context is one that 19 has no more.
offer({
  prepare: (record) => {
    const groups = [];
    const items = [];
    for (const row of chartOf(record).rows) {
      if (row.kind !== "bars") continue;
      for (const { starts, ends, tones, texts } of row.lanes) {
        const group = groups.length;
        groups.push({ id: group, title: row.label });
        texts.forEach((title, index) => {
          const style = { background: toneAt(tones[index] ?? 0), border: 0 };
          items.push({
            ...{ id: items.length, group, title, itemProps: { style } },
            start_time: moment(starts[index]),
            end_time: moment(ends[index]),
          });
        });
      }
    }
    return { groups, items };
  },
  mount: (element, { groups, items }, first) => {
    const root = createRoot(element);
    const setWindow = ({ start, end }) =>
      flushSync(() =>
        root.render(
          createElement(Timeline, {
            groups,
            items,
            visibleTimeStart: start,
            visibleTimeEnd: end,
            lineHeight: 20,
            sidebarWidth: 212,
            canMove: false,
            canResize: false,
          }),
        ),
      );
    setWindow(first);
    return { setWindow, remove: () => root.unmount() };
  },
});
