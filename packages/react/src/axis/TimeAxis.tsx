import type { Scene } from "@ipo/layout";
import { AxisTop } from "@visx/axis";
import { scaleUtc } from "@visx/scale";
import { MarkList } from "../painters/MarkList.js";
import { TextShape } from "../painters/marks/TextShape.js";
import type { Palette } from "../theme/palette.js";

interface TimeAxisProps {
  readonly scene: Scene;
  readonly palette: Palette;
  readonly idPrefix: string;
}

/** The time axis on the scene's scale and tick values; each label is the scene's, at the scene's place. */
export function TimeAxis({ scene, palette, idPrefix }: TimeAxisProps) {
  const { axis, viewport, columns } = scene;
  const { plot } = columns;
  const scale = scaleUtc<number>({
    domain: [new Date(viewport.start), new Date(viewport.end)],
    range: [plot.x, plot.x + plot.width],
  });
  const labelled = axis.ticks.filter(({ mark }) => mark !== undefined);
  const marks = new Map(labelled.map(({ at, mark }) => [String(at), mark]));
  return (
    <g>
      <AxisTop
        scale={scale}
        tickValues={labelled.map(({ at }) => new Date(at))}
        tickFormat={(date) => String(Number(date))}
        tickComponent={({ formattedValue = "" }) => {
          const mark = marks.get(formattedValue);
          if (!mark) return null;
          // A text whose own place changes is laid out again by the browser; one that is moved with its group is not.
          return (
            <g transform={`translate(${mark.x},0)`}>
              <TextShape mark={{ ...mark, x: 0 }} palette={palette} idPrefix={idPrefix} />
            </g>
          );
        }}
        hideAxisLine
        hideTicks
      />
      <MarkList marks={axis.marks} palette={palette} idPrefix={idPrefix} />
    </g>
  );
}
