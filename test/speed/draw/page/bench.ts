import type { PatientRecord } from "@ipo/model";
import { workload, workloadSizes, workloadSpan } from "../../workload.js";
import type { WorkloadSize } from "../../workload.js";
import type { Contender, Mounted, TimeWindow } from "./contender.js";
import { startPointerWatch, type PointerWatch } from "./pointerWatch.js";
import { countNodes, painted, rested } from "./painted.js";
import { growthOptions, type Growth } from "./growth.js";
import { panWindow, zoomWindow } from "./steps.js";

const windowsOf = { pan: panWindow, zoom: zoomWindow } as const;
const YEAR = 365.25 * 86_400_000;

export type Move = "pan" | "zoom";

/** Everything that is done in the page, one after the other, by the command line. */
export interface Bench {
  /** Another `seed` is another patient of the same size. */
  readonly makeRecord: (size: WorkloadSize, growth?: Growth, seed?: number) => number;
  /** Does what a host does before it has a record. */
  readonly warmUp: () => Promise<void>;
  readonly prepare: () => void;
  readonly mount: () => Promise<{ wallMs: number }>;
  /** Waits until the page has nothing more to do of what it put off until it was painted. */
  readonly rest: () => Promise<void>;
  /** Takes the patient off the page, which is then as empty as it was, and scrolled to its top. */
  readonly leave: () => Promise<void>;
  readonly showValues: () => Promise<boolean>;
  /** Says whether the contender has prepared anything. */
  readonly prepareSteps: (kind: Move, steps: number) => Promise<boolean>;
  readonly step: (kind: Move, steps: number, budgetMs: number) => Promise<number[]>;
  readonly nodes: () => { elements: number; all: number };
  /** Shows the whole course, and watches for moves of the pointer where there is something to tell of them. */
  readonly watchPointer: () => Promise<boolean>;
  readonly pointerFrames: () => readonly number[];
}

declare global {
  interface Window {
    bench: Bench;
  }
}

/** Puts a contender at the benchmark's disposal. */
export function offer<Data>({ prepare, warmUp, mount }: Contender<Data>): void {
  const element = document.getElementById("drawing") ?? document.body;
  let record: PatientRecord | undefined;
  let data: Data | undefined;
  let mounted: Mounted | undefined;
  let whole: TimeWindow = { start: 0, end: YEAR };
  let ownSize: WorkloadSize = "S";
  let isAtValues = false;
  let watch: PointerWatch | undefined;

  window.bench = {
    makeRecord: (size, growth, seed = 1) => {
      ownSize = size;
      const span = workloadSpan(workloadSizes[size]);
      whole = { start: span.start, end: span.end + (span.end - span.start) * 0.03 };
      record = workload(size, { seed, ...growthOptions(whole, growth) });
      return record.events.length;
    },
    warmUp: async () => warmUp?.(),
    prepare: () => {
      if (record) data = prepare(record, { window: whole, size: ownSize });
    },
    mount: async () => {
      if (data === undefined) throw new Error("mount before prepare");
      const own = element.appendChild(document.createElement("div"));
      const began = performance.now();
      performance.mark("bench-step");
      mounted = mount(own, data, whole);
      await painted();
      performance.mark("bench-end");
      return { wallMs: performance.now() - began };
    },
    rest: rested,
    leave: async () => {
      mounted?.remove?.();
      element.replaceChildren();
      [mounted, data, record, isAtValues] = [undefined, undefined, undefined, false];
      scrollTo(0, 0);
      await painted();
    },
    showValues: async () => {
      isAtValues = true;
      mounted?.showValues?.();
      await painted();
      return mounted?.showValues !== undefined;
    },
    prepareSteps: async (kind, steps) => {
      const parts = Array.from({ length: steps + 1 }, (_, step) => step / steps);
      await mounted?.prepareWindows?.(parts.map((part) => windowsOf[kind](whole, part)));
      return mounted?.prepareWindows !== undefined;
    },
    step: async (kind, steps, budgetMs) => {
      const windowAt = windowsOf[kind];
      mounted?.setWindow(windowAt(whole, 0));
      await painted();
      // The rows above the values can be of another height in another window.
      if (isAtValues) mounted?.showValues?.();
      await painted();
      const starts: number[] = [];
      const began = performance.now();
      await new Promise<void>((done) => {
        const frame = (at: number) => {
          starts.push(at);
          if (starts.length > steps || performance.now() - began > budgetMs) {
            performance.mark("bench-end");
            done();
            return;
          }
          performance.mark("bench-step");
          mounted?.setWindow(windowAt(whole, starts.length / steps));
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      });
      return starts;
    },
    nodes: () => countNodes(element),
    watchPointer: async () => {
      mounted?.setWindow(whole);
      await painted();
      const readoutText = mounted?.readoutText;
      if (!readoutText) return false;
      watch = startPointerWatch(readoutText);
      return true;
    },
    pointerFrames: () => watch?.frames ?? [],
  };
}
