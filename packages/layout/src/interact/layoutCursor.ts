import type { EpochMs, PatientRecord } from "@ipo/model";
import { eventsOfKind } from "@ipo/model";
import { recordAnchorsOf } from "../anchors/timeAnchorsOf.js";
import type { ChosenStrip, ChosenStrips } from "../chosenStrips.js";
import { AXIS_HEIGHT } from "../geometry.js";
import type { Mark } from "../marks/mark.js";
import { ruleMark, textMark } from "../marks/make.js";
import type { TimelineOptions } from "../options.js";
import { prepareTimeline } from "../prepare.js";
import { createTimeScale } from "../scale/timeAxis.js";
import type { Scene } from "../scene.js";
import { formatInstantDay } from "../text/formatTime.js";
import { formatNumber } from "../text/formatNumber.js";
import { estimateTextWidth } from "../text/measureText.js";
import { diagnosisTimeOf } from "../tracks/disease.js";

/** The cursor line with its pill, in the coordinates of the scene. */
export interface CursorLayout {
  readonly x: number;
  readonly marks: readonly Mark[];
  /** The words of the pill. */
  readonly text: string;
}

const DAY_MS = 86_400_000;
const FONT = { fontSize: 10.5, fontWeight: 500 } as const;
const PILL_HEIGHT = 22;

/**
 * The cursor at an instant: its day, the day counted from the diagnosis (day 0), and the line and cycle of treatment.
 * `undefined` when the instant lies outside the window.
 */
export function layoutCursor(
  record: PatientRecord,
  scene: Scene,
  at: EpochMs,
  options: Partial<TimelineOptions>,
): CursorLayout | undefined {
  if (at < scene.viewport.start || at > scene.viewport.end) return undefined;
  const { measureText = estimateTextWidth } = options;
  const { plot } = scene.columns;
  const x = createTimeScale(scene.viewport, plot)(at);
  const words = cursorWords(record, at, options);
  const width = measureText(words, FONT) + 24;
  const start = Math.max(plot.x, Math.min(plot.x + plot.width - width, x - width / 2));
  const top = scene.axis.y + (AXIS_HEIGHT - PILL_HEIGHT) / 2;
  return {
    x,
    text: words,
    marks: [
      ruleMark([x, top], [x, scene.body.y + scene.body.height], "accent", { strokeWidth: 1.2 }),
      {
        shape: "rect",
        x: start,
        y: top,
        width,
        height: PILL_HEIGHT,
        radius: 4,
        fill: "accent",
        events: [],
      },
      textMark(
        {
          x: start + width / 2,
          y: top + 15,
          text: words,
          font: FONT,
          fill: "ink-inverse",
          anchor: "middle",
        },
        measureText,
      ),
    ],
  };
}

/** The instant under a place in the scene. */
export function timeAtX(scene: Pick<Scene, "viewport" | "columns">, x: number): EpochMs {
  return createTimeScale(scene.viewport, scene.columns.plot).invert(x).getTime() as EpochMs;
}

function cursorWords(
  record: PatientRecord,
  at: EpochMs,
  options: Partial<TimelineOptions>,
): string {
  const { context, strips } = prepareTimeline(record, options);
  const anchor = recordAnchorsOf(context).find(({ id }) => id === context.display.anchor);
  const diagnosis = anchor?.at ?? diagnosisTimeOf(eventsOfKind(record, "condition"));
  const day =
    diagnosis === undefined ? undefined : Math.floor(at / DAY_MS) - Math.floor(diagnosis / DAY_MS);
  const treatment = firstOfKind(strips, "treatment");
  const heading = treatment?.track.headline?.(treatment.strip, at, context);
  const number = day === undefined ? "" : formatNumber(day, context.text.lang);
  const dayWords =
    day === undefined
      ? undefined
      : anchor
        ? context.text("cursor.daySince", { day: number, anchor: anchor.label })
        : context.text("cursor.day", { day: number });
  return [formatInstantDay(at), dayWords, heading].filter(Boolean).join(" · ");
}

function firstOfKind(strips: ChosenStrips, kind: string): ChosenStrip | undefined {
  for (const entry of strips.inTurn()) if (entry.track.kind === kind) return entry;
  return undefined;
}
