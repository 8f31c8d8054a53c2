import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { PatientOverview } from "../PatientOverview.js";
import type { PatientOverviewProps } from "../PatientOverview.js";
import { fillBrowserGaps } from "../testing/browserGaps.js";
import { smallRecord } from "../testing/record.js";

beforeAll(fillBrowserGaps);

let scrollHeader: (intersectionRatio: number) => void;

/** Stands in for the browser's own, which jsdom lacks; only the header's identity is told of. */
class Observer {
  constructor(private readonly tell: (entries: readonly object[]) => void) {}
  observe(element: Element) {
    if (element.className !== "ipo-identity") return;
    scrollHeader = (intersectionRatio) => act(() => this.tell([{ intersectionRatio }]));
  }
  disconnect() {}
}

beforeEach(() => {
  scrollHeader = () => undefined;
  vi.stubGlobal("IntersectionObserver", Observer);
});
afterEach(() => void vi.unstubAllGlobals());

const record = smallRecord();
const show = (props: Partial<PatientOverviewProps> = {}) => {
  const { container } = render(<PatientOverview record={record} width={1280} {...props} />);
  return () =>
    Array.from(container.querySelectorAll(".ipo-sticky-identity text"), (line) => line.textContent);
};

describe("who the patient is, in the head that stays", () => {
  it("is said while the header is out of sight, and only then", () => {
    const said = show({ width: 1600 });
    expect(said()).toEqual([]);
    scrollHeader(0);
    expect(said()).toEqual(["Prov, Pia", "19600101-9801 · kvinna · 61 år"]);
    scrollHeader(1);
    expect(said()).toEqual([]);
  });

  it("is left to a host that shows it itself", () => {
    const said = show({ hideHeader: true });
    scrollHeader(0);
    expect(said()).toEqual([]);
  });

  it("keeps a protected identity as the header does", () => {
    const said = show({ record: { ...record, patient: { ...record.patient, isProtected: true } } });
    scrollHeader(0);
    expect(said()[0]).toBe(screen.getByRole("heading", { level: 2 }).textContent);
    expect(said().join(" ")).not.toMatch(/Prov|Pia|9801/);
  });

  it("says by an ellipsis that something has no room, a death as well, and keeps the number whole", () => {
    const family = "Långtefternamn-Ännulängre";
    const name = { family, given: ["Anna", "Maria", "Elisabet"] };
    const patient = { ...record.patient, name, deceased: true };
    const said = show({ record: { ...record, patient }, width: 900 });
    scrollHeader(0);
    expect(said()[0]).toMatch(/^Långtef.*…$/);
    expect(said()[1]).toMatch(/^19600101-9801.*…$/);
  });
});
