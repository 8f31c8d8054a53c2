import { quantityOf } from "@ipo/model";
import type { Mark } from "../marks/mark.js";
import { createValueScale } from "../scale/valueScale.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { isInPlot } from "../strip/timeSpan.js";
import { placeValues, type PlacedValue } from "../strip/valueStrip.js";
import { layoutValueSymbol } from "../strip/valueSymbol.js";
import { layoutValueTicks, valueTicksWidth } from "../strip/valueTicks.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import { measuredStyle } from "./labStrip.js";
import { partsOf, pressureWords, type Pressure } from "./vitalSignsPressure.js";
import type { TrackContext, TrackLayout } from "./track.js";

const PAD = 7;

/**
 * Blood pressures, each as a bar from the lower to the higher number. A part that is outside its own range, censored,
 * preliminary or alone has its symbol at its end of the bar as any other value.
 */
export function layoutPressures(
  label: string,
  sublabel: string | undefined,
  pressures: readonly Pressure[],
  height: number,
  hasAxis: boolean,
  context: TrackContext,
): TrackLayout {
  const { text, columns } = context;
  const [top, bottom] = [PAD, height - PAD];
  const parts = pressures.flatMap(partsOf);
  const values = parts.flatMap((part) => quantityOf(part)?.value ?? []);
  const scale = createValueScale({ type: "linear", values, top, bottom, lang: text.lang });
  const style = { ...measuredStyle, symbolSize: 4.4 };
  const marks = pressures.flatMap((pressure): Mark[] => {
    const placed = placeValues(partsOf(pressure), scale, context).filter(({ x }) =>
      isInPlot({ start: x, end: x }, { columns }),
    );
    return [
      ...barOf(pressure, placed, context),
      ...placed.flatMap((value) =>
        layoutValueSymbol({ value, hidden: [] }, { top: 1, bottom }, style, context),
      ),
    ];
  });
  return {
    height,
    ...(hasAxis && { valueScale: "linear" as const }),
    marks: [
      ...(hasAxis ? layoutValueTicks(scale, context) : []),
      ...layoutStripLabel(label, sublabel, context, {
        height,
        reserve: hasAxis ? valueTicksWidth(scale, context) : 8,
      }),
      ...marks,
    ],
  };
}

function barOf(
  pressure: Pressure,
  [high, low]: readonly PlacedValue[],
  { text }: TrackContext,
): Mark[] {
  if (high?.y === undefined || low?.y === undefined) return [];
  const day = formatEventTime(high.event.time, formatDay);
  const name = text("vitals.bloodPressure");
  return [
    {
      shape: "line",
      points: [
        [high.x, high.y],
        [low.x, low.y],
      ],
      stroke: "series",
      strokeWidth: 2.4,
      events: [high.event.id, low.event.id],
      label: `${name}, ${pressureWords(pressure, text)}, ${day}`,
    },
  ];
}
