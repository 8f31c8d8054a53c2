import type { Scene } from "@ipo/layout";
import { AxisTop } from "@visx/axis";
import { scaleUtc } from "@visx/scale";
import { MarkList } from "../painters/MarkList.js";
import { TextShape } from "../painters/marks/TextShape.js";
import type { Palette } from "../theme/palette.js";

/** The scene has the words. */
const unwritten = () => "";

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
  return (
    <g>
      <AxisTop
        scale={scale}
        tickValues={labelled.map(({ at }) => new Date(at))}
        tickFormat={unwritten}
      >
        {() =>
          labelled.map(
            ({ at, mark }) =>
              mark && (
                // By its own instant it stays the same element as the window moves, and by the place of its group the
                // browser does not lay it out again.
                <g key={at} transform={`translate(${mark.x},0)`}>
                  <TextShape mark={{ ...mark, x: 0 }} palette={palette} idPrefix={idPrefix} />
                </g>
              ),
          )
        }
      </AxisTop>
      <MarkList marks={axis.marks} palette={palette} idPrefix={idPrefix} />
    </g>
  );
}
