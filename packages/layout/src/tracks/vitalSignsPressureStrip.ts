import { seriesColumnsOf } from "@ipo/model";
import { gather } from "../gather.js";
import type { Mark } from "../marks/mark.js";
import type { Text } from "../locale/text.js";
import { memoise } from "../memoise.js";
import { memoiseByBoth } from "../memoiseByBoth.js";
import { createValueScale, type ValueScale } from "../scale/valueScale.js";
import { clusterLabel } from "../strip/clusterMark.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { isInPlot } from "../strip/timeSpan.js";
import { placeRows, type PlacedValue } from "../strip/placeValues.js";
import { addValueSymbol } from "../strip/valueSymbol.js";
import { keptScenery } from "../strip/valueScenery.js";
import { layoutValueTicks, valueTicksWidth } from "../strip/valueTicks.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import { measuredStyle } from "./labStrip.js";
import {
  partsOf,
  pressuresOf,
  pressureWords,
  type Pressure,
  type VitalSign,
} from "./vitalSignsPressure.js";
import {
  pressureFactsOf,
  pressuresInWindow,
  type DrawnPressure,
} from "./vitalSignsPressureWindow.js";
import { lazyLayout, type TrackContext, type TrackLayout } from "./track.js";

const PAD = 7;

/**
 * Blood pressures, each as a bar from the lower to the higher number. A part that is outside its own range, censored,
 * preliminary or alone has its symbol at its end of the bar as any other value.
 */
export function layoutPressures(
  label: string,
  sublabel: string | undefined,
  parts: readonly VitalSign[],
  height: number,
  hasAxis: boolean,
  context: TrackContext,
): TrackLayout {
  const { text } = context;
  const [top, bottom] = [PAD, height - PAD];
  return lazyLayout({ height, ...(hasAxis && { valueScale: "linear" as const }) }, () => {
    const pressures = pressuresOf(parts);
    const { numbers: values } = pressureFactsOf(pressures);
    const scale = createValueScale({ type: "linear", values, top, bottom, lang: text.lang });
    return [
      ...(hasAxis ? layoutValueTicks(scale, context) : []),
      ...keptScenery(pressures, context, [label, sublabel, height, hasAxis, scale], () =>
        layoutStripLabel(label, sublabel, context, {
          height,
          reserve: hasAxis ? valueTicksWidth(scale, context) : 8,
        }),
      ),
      ...gather(pressuresInWindow(pressures, context), (drawn) =>
        pressureMarks(drawn, scale, { top: 1, bottom }, context),
      ),
    ];
  });
}

function pressureMarks(
  { pressure, hidden }: DrawnPressure,
  scale: ValueScale,
  edges: { readonly top: number; readonly bottom: number },
  context: TrackContext,
): Mark[] {
  const rows = placeRows(pressureColumnsOf(pressure), { from: 0, to: 2 }, scale, context);
  const placed = rows.filter(({ x }) => isInPlot({ start: x, end: x }, context));
  const marks = barOf(pressure, hidden, placed, context);
  for (const value of placed) addValueSymbol(marks, { value, hidden: none }, edges, style, context);
  return marks;
}

const style = { ...measuredStyle, symbolSize: 4.4 };
const none: readonly PlacedValue[] = [];

const pressureColumnsOf = memoise((pressure: Pressure) => seriesColumnsOf(partsOf(pressure)));

function barOf(
  pressure: Pressure,
  hidden: readonly Pressure[],
  [high, low]: readonly PlacedValue[],
  { text }: TrackContext,
): Mark[] {
  if (high?.y === undefined || low?.y === undefined) return [];
  const others = gather(hidden, partsOf);
  const own = wordsOf(pressure, text);
  return [
    {
      shape: "line",
      points: [
        [high.x, high.y],
        [low.x, low.y],
      ],
      stroke: "series",
      strokeWidth: 2.4,
      events: [high.event.id, low.event.id, ...others.map(({ id }) => id)],
      label: others.length > 0 ? `${own}; ${clusterLabel(others, text)}` : own,
    },
  ];
}

/** A pressure in words with its name and day. */
const wordsOf = memoiseByBoth((pressure: Pressure, text: Text) => {
  const [first] = pressureColumnsOf(pressure).observations;
  const day = first ? formatEventTime(first.time, formatDay) : "";
  return `${text("vitals.bloodPressure")}, ${pressureWords(pressure, text)}, ${day}`;
});
