import { layoutTimeline } from "@ipo/layout";
import type { PatientRecord } from "@ipo/model";
import { PatientOverview, WarmUp } from "@ipo/react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { offer } from "./bench.js";
import type { TimeWindow } from "./contender.js";
import { painted } from "./painted.js";

type ViewportOf = NonNullable<Parameters<typeof PatientOverview>[0]["viewport"]>;

/** What a host does, or leaves out, before it shows a patient. */
interface Host {
  /** What it does with a record that it has read. */
  readonly read?: (record: PatientRecord) => void;
  readonly hasWarmUp: boolean;
  /** Forgets the windows of the move before; those of a move are then shown once before the clock runs. Absent: they are not. */
  readonly forgetWindows?: () => void;
}

/** Offers the overview as a host shows it, with the window in the host's hands. */
export function offerIpo({ read, hasWarmUp, forgetWindows }: Host): void {
  offer<PatientRecord>({
    ...(hasWarmUp && { warmUp }),
    prepare: (record) => {
      read?.(record);
      return record;
    },
    mount: (element, record, first) => {
      const root = createRoot(element);
      // At once, as in a handler of the pointer, so that no step is left out.
      let shown = first;
      const show = (window: TimeWindow) => {
        shown = window;
        flushSync(() =>
          root.render(
            <PatientOverview record={record} viewport={window as ViewportOf} width={1600} />,
          ),
        );
      };
      show(first);
      return {
        setWindow: show,
        ...(forgetWindows && {
          prepareWindows: async (windows) => {
            forgetWindows();
            for (const window of windows) {
              show(window);
              // A window is laid out once a frame.
              await painted();
            }
          },
        }),
        showValues: () => scrollToValues(element, record, shown),
        readoutText: () => readoutsIn(element),
        remove: () => root.unmount(),
      };
    },
  });
}

/** Runs the overview's code before there is a patient, as a host does while it waits for one. */
function warmUp(): Promise<void> {
  const root = createRoot(document.body.appendChild(document.createElement("div")));
  return new Promise<void>((onDone) => root.render(<WarmUp onDone={onDone} />)).finally(() =>
    root.unmount(),
  );
}

/** Scrolls until the first laboratory value stands under the head that stays in sight. */
function scrollToValues(element: HTMLElement, record: PatientRecord, viewport: TimeWindow): void {
  const scene = layoutTimeline(record, { width: 1600, viewport: viewport as ViewportOf });
  const first = scene.tracks.find(({ kind }) => kind === "lab");
  const body = element.querySelector(".ipo-timeline-body");
  const head = element.querySelector(".ipo-timeline-head");
  if (!first || !body || !head) return;
  const top = body.getBoundingClientRect().top + scrollY + first.y - scene.body.y;
  scrollTo(0, top - head.getBoundingClientRect().height);
}

/** The words of the drawing without those of the cursor itself, which change with every move. */
function readoutsIn(element: HTMLElement): string {
  const parts = element.querySelectorAll('[data-part="body"] > :not(.ipo-cursor)');
  return Array.from(parts, (part) => part.textContent).join("\n");
}
