import type { EpochMs } from "@ipo/model";
import { useEffect, useMemo, useRef, useState } from "react";
import { PatientOverview, type PatientOverviewProps } from "../PatientOverview.js";
import type { Painter } from "../painters/choosePainter.js";
import { useStable } from "../state/useStable.js";
import { whenIdle } from "../state/whenIdle.js";
import { rehearsalCourse, rehearsalRecord } from "./rehearsal.js";

/** Props of the warm-up. None is needed. */
export interface WarmUpProps extends Pick<PatientOverviewProps, "lang" | "theme" | "terminology"> {
  /** Told once, when there is nothing more to run. */
  readonly onDone?: (() => void) | undefined;
}

/** What is drawn, one after the other: the window as parts of the course, by each painter. */
const scenes = [
  { painter: "canvas", from: 0, to: 1 },
  { painter: "canvas", from: 0, to: 0.5 },
  { painter: "canvas", from: 0.25, to: 0.75 },
  { painter: "canvas", from: 0.5, to: 0.75 },
  { painter: "svg", from: 0, to: 1 },
  { painter: "svg", from: 0.5, to: 0.75 },
] as const;

/** Steps: nothing yet, an empty place, then each of the scenes. */
const [PLACE, FIRST_SCENE] = [1, 2];
const OVER = FIRST_SCENE + scenes.length;

/** The page has drawn the first of them before: there is nothing to gain by doing so again. */
let isWarm = false;

/**
 * Runs the code of the overview once, on a made-up record that nobody sees, so that the first patient of the page opens
 * as fast as the next ones: for the time in which a host waits for its first record.
 *
 * It goes in steps, each when the browser is idle, and takes itself away. It is hidden from sight, touch, keys, paper and
 * screen readers, does nothing on a server, nothing in a page that is warm, and nothing without the style sheet that
 * hides it. Taken away before, it stops.
 */
export function WarmUp({ onDone, ...host }: WarmUpProps) {
  const [step, setStep] = useState(0);
  const placeRef = useRef<HTMLDivElement>(null);
  const tellDone = useStable(() => onDone?.());

  useEffect(() => {
    if (step === OVER) {
      tellDone();
      return;
    }
    return whenIdle(() => {
      const isInVain = step < PLACE ? isWarm : step === PLACE && !isHidden(placeRef.current);
      if (step >= FIRST_SCENE) isWarm = true;
      setStep(isInVain ? OVER : step + 1);
    });
  }, [step, tellDone]);

  if (step < PLACE || step === OVER) return null;
  const shown = scenes[step - FIRST_SCENE];
  return (
    <div className="ipo-warm-up" aria-hidden="true" ref={placeRef}>
      {shown && <Rehearsal {...shown} {...host} />}
    </div>
  );
}

/** Whether the style sheet is there: a made-up record must never be seen. */
function isHidden(place: Element | null): boolean {
  return place !== null && getComputedStyle(place).visibility === "hidden";
}

interface RehearsalProps extends Omit<WarmUpProps, "onDone"> {
  readonly painter: Painter;
  readonly from: number;
  readonly to: number;
}

function Rehearsal({ from, to, ...overview }: RehearsalProps) {
  const record = useMemo(() => rehearsalRecord(), []);
  const { start, end } = rehearsalCourse;
  const at = (part: number) => (start + (end - start) * part) as EpochMs;
  return (
    <PatientOverview
      {...overview}
      record={record}
      viewport={{ start: at(from), end: at(to) }}
      now={end}
      width={1280}
    />
  );
}
