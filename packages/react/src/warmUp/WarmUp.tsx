import type { EpochMs } from "@ipo/model";
import { useEffect, useMemo, useState } from "react";
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

/** The page has drawn the first of them before: there is nothing to gain by doing so again. */
let isWarm = false;

/**
 * Runs the code of the overview once, on a made-up record that nobody sees, so that the first patient of the page opens
 * as fast as the next ones: for the time in which a host waits for its first record.
 *
 * It goes in steps, each when the browser is idle, and takes itself away. It is hidden from sight, touch, keys, paper and
 * screen readers, does nothing on a server, and nothing in a page that is warm. Taken away before, it stops. It needs
 * the style sheet.
 */
export function WarmUp({ onDone, ...host }: WarmUpProps) {
  const [step, setStep] = useState(0);
  const tellDone = useStable(() => onDone?.());

  useEffect(() => {
    if (step > scenes.length) {
      tellDone();
      return;
    }
    return whenIdle(() => {
      const hasNothingToDo = step === 0 && isWarm;
      if (step > 0) isWarm = true;
      setStep(hasNothingToDo ? scenes.length + 1 : step + 1);
    });
  }, [step, tellDone]);

  const shown = scenes[step - 1];
  return shown ? <Rehearsal {...shown} {...host} /> : null;
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
    <div className="ipo-warm-up" aria-hidden="true">
      <PatientOverview
        {...overview}
        record={record}
        viewport={{ start: at(from), end: at(to) }}
        now={end}
        width={1280}
      />
    </div>
  );
}
