import type { Scene } from "@ipo/layout";
import { hitsOfEvents, layoutTimeline } from "@ipo/layout";
import type { ClinicalEvent, PatientRecord } from "@ipo/model";
import { parseTimePoint } from "@ipo/model";
import { fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { PatientOverview } from "../PatientOverview.js";
import { fillBrowserGaps } from "../testing/browserGaps.js";
import { smallRecord } from "../testing/record.js";

beforeAll(fillBrowserGaps);

const whole = smallRecord();
/** A record of which a part of the events has arrived. */
const partOf = (...ids: readonly string[]): PatientRecord => ({
  ...whole,
  events: whole.events.filter(({ id }) => ids.includes(id)),
});
const early = partOf("Observation/2", "Observation/3");
const later = partOf("MedicationStatement/1", "Observation/2", "Observation/3");
/** Of the same time as `early`, with a strip that comes in above. */
const above: PatientRecord = {
  ...early,
  events: early.events.flatMap((event): ClinicalEvent[] => [
    event,
    {
      ...event,
      kind: "careEvent",
      id: `visit-${event.id}`,
      code: { coding: [], text: "Visit" },
    } as ClinicalEvent,
  ]),
};

/** With operations whose names need more lanes in a narrow picture. */
const crowded: PatientRecord = {
  ...whole,
  events: [3, 4, 5, 6, 7, 8]
    .map(
      (month): ClinicalEvent =>
        ({
          ...early.events[0],
          kind: "procedure",
          id: `Procedure/${month}`,
          code: { coding: [], text: "Laparoscopic operation" },
          time: { kind: "point", at: parseTimePoint(`2020-0${month}-01`) },
        }) as ClinicalEvent,
    )
    .concat(whole.events),
};

const shown = () => screen.getByRole("img", { name: /^Timeline/ }).getAttribute("aria-label");
const windowOf = (label: string | null) => label?.match(/\d{4}-\d\d-\d\d/g);
const move = (movementX: number) =>
  fireEvent(
    screen.getByRole("img", { name: /^Timeline/ }),
    new MouseEvent("pointermove", { bubbles: true, clientX: 600, clientY: 9, movementX }),
  );

describe("a record that arrives in parts", () => {
  it("shows the whole course of what has arrived until the reader has begun to read", () => {
    const { rerender } = render(<PatientOverview record={early} lang="en" />);
    const first = windowOf(shown());
    rerender(<PatientOverview record={whole} lang="en" />);
    expect(windowOf(shown())).not.toEqual(first);
    expect(screen.getByRole("button", { name: "Whole course" })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
  });

  it("keeps the window from then on, whatever arrives, and counts what lies beside it", () => {
    const { rerender } = render(<PatientOverview record={early} lang="en" />);
    const first = windowOf(shown());
    move(1);
    for (const record of [later, whole]) {
      rerender(<PatientOverview record={record} lang="en" />);
      expect(windowOf(shown())).toEqual(first);
    }
    expect(screen.getByRole("button", { name: /^Earlier, \d/ })).toBeVisible();
  });

  it("keeps the window that was chosen, the selection, the display and the view", () => {
    const props = {
      lang: "en",
      defaultSelection: { events: ["Observation/2"] },
      defaultDisplay: { anchor: "diagnosis", collapsed: ["lab"] },
    } as const;
    const { rerender } = render(<PatientOverview record={early} {...props} />);
    fireEvent.click(screen.getByRole("button", { name: "Zoom in" }));
    const chosen = windowOf(shown());
    rerender(<PatientOverview record={whole} {...props} />);
    expect(windowOf(shown())).toEqual(chosen);
    expect(screen.getByRole("complementary")).toHaveTextContent("P-PSA");
    expect(document.querySelector('[data-collapsed="true"]')).not.toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Table" }));
    rerender(<PatientOverview record={later} {...props} />);
    expect(screen.getAllByRole("row")).toHaveLength(1 + later.events.length);
  });
});

describe("the strip at the top of what is seen", () => {
  const scrollBy = vi.fn();
  /** Where the overview and the tracks begin on the screen. */
  let tops = { overview: 0, body: 0 };
  beforeEach(() => {
    Element.prototype.scrollBy = scrollBy as Element["scrollBy"];
    scrollBy.mockClear();
    Object.defineProperty(document, "scrollingElement", {
      value: document.documentElement,
      configurable: true,
    });
    vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (
      this: Element,
    ) {
      const isBody = this.closest(".ipo-timeline-body") !== null;
      const top = this.matches("section") ? tops.overview : isBody ? tops.body : 0;
      return { left: 0, top, bottom: top + 20, width: 1280, height: 20 } as DOMRect;
    });
  });
  afterEach(() => vi.restoreAllMocks());

  it("stays where it is on the screen when another strip comes in above it", () => {
    tops = { overview: -300, body: -10 };
    const { rerender } = render(<PatientOverview record={early} />);
    rerender(<PatientOverview record={above} />);
    const yOf = (record: PatientRecord) => {
      const { tracks, body } = layoutTimeline(record, { width: 1280 });
      return (tracks.find(({ kind }) => kind === "lab")?.y ?? NaN) - body.y;
    };
    expect(yOf(above)).toBeGreaterThan(yOf(early));
    expect(scrollBy.mock.lastCall).toEqual([{ top: yOf(above) - yOf(early), behavior: "instant" }]);
  });

  it("gives way to the beginning of the overview while that is in sight", () => {
    tops = { overview: 20, body: 200 };
    const { rerender } = render(<PatientOverview record={early} />);
    rerender(<PatientOverview record={above} />);
    expect(scrollBy).not.toHaveBeenCalled();
  });

  it("moves for no other display of the same record", () => {
    tops = { overview: -300, body: -10 };
    const props = { record: above, lang: "en" } as const;
    const { rerender } = render(<PatientOverview {...props} display={{}} />);
    rerender(<PatientOverview {...props} display={{ collapsed: ["careEvent"] }} />);
    expect(scrollBy).not.toHaveBeenCalled();
  });

  it("stays as well when the picture becomes narrower", () => {
    const labAt = (width: number) => {
      const { tracks, body } = sceneAt(width);
      return (tracks.find(({ kind }) => kind === "lab")?.y ?? NaN) - body.y;
    };
    tops = { overview: -300, body: 10 - labAt(1280) };
    const { rerender } = render(<PatientOverview record={crowded} width={1280} />);
    rerender(<PatientOverview record={crowded} width={700} />);
    const by = labAt(700) - labAt(1280);
    expect(by).toBeGreaterThan(0);
    expect(scrollBy.mock.lastCall).toEqual([{ top: by, behavior: "instant" }]);
  });

  it("gives way to the mark whose details are open, and to it again when they have closed", () => {
    tops = { overview: 20, body: 0 };
    Object.defineProperty(document.documentElement, "clientHeight", { value: 900 });
    const events = ["Observation/3"];
    const { rerender } = render(
      <PatientOverview record={crowded} width={1280} selection={{ events }} />,
    );
    rerender(<PatientOverview record={crowded} width={700} selection={{ events }} />);
    const middle = ({ tracks }: Scene) => {
      const [hit] = hitsOfEvents(tracks, events);
      return hit ? hit.bounds.y + hit.bounds.height / 2 : NaN;
    };
    const by = middle(sceneAt(700)) - middle(sceneAt(1280));
    expect(Math.abs(by)).toBeGreaterThan(1);
    expect(scrollBy.mock.lastCall).toEqual([{ top: by, behavior: "instant" }]);
    rerender(<PatientOverview record={crowded} width={700} selection={null} />);
    rerender(<PatientOverview record={crowded} width={1280} selection={null} />);
    expect(scrollBy.mock.lastCall).toEqual([{ top: -by, behavior: "instant" }]);
    // Long after they have closed, another width is nothing of theirs.
    scrollBy.mockClear();
    rerender(<PatientOverview record={crowded} width={700} selection={null} />);
    expect(scrollBy).not.toHaveBeenCalled();
  });

  it("follows the mark that is in sight where a selection has several in one strip", () => {
    const events = ["Procedure/8", "Procedure/3", "Procedure/6"];
    const middles = (width: number) =>
      hitsOfEvents(sceneAt(width).tracks, events).map(({ bounds }) => bounds.y + bounds.height / 2);
    const [wide, narrow] = [middles(1280), middles(700)];
    const [first = NaN, second = NaN, third = NaN] = wide;
    // Only the third is below the head, which ends at 20.
    tops = { overview: -300, body: sceneAt(1280).body.y - third + 40 };
    expect(Math.max(first, second)).toBeLessThan(third - 20);
    const { rerender } = render(
      <PatientOverview record={crowded} width={1280} selection={{ events }} />,
    );
    rerender(<PatientOverview record={crowded} width={700} selection={{ events }} />);
    const by = (narrow[2] ?? NaN) - third;
    expect(by).not.toBe((narrow[0] ?? NaN) - third);
    expect(scrollBy.mock.lastCall).toEqual([{ top: by, behavior: "instant" }]);
  });
});

function sceneAt(width: number): Scene {
  return layoutTimeline(crowded, { width });
}
