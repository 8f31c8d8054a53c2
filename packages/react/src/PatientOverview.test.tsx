import type { Track } from "@ipo/layout";
import { layoutTimeline } from "@ipo/layout";
import type { EpochMs, PatientRecord } from "@ipo/model";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { renderToString } from "react-dom/server";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { PatientOverview } from "./PatientOverview.js";
import { fillBrowserGaps } from "./testing/browserGaps.js";
import { emptyRecord, partlyDrawnAccount, smallRecord } from "./testing/record.js";

beforeAll(fillBrowserGaps);

const record = smallRecord();

describe("PatientOverview", () => {
  it("says who the patient is, where the data came from, how old they are and how much of them is drawn", () => {
    render(<PatientOverview record={record} account={partlyDrawnAccount()} />);
    expect(screen.getByRole("heading", { level: 2, name: "Prov, Pia" })).toBeVisible();
    const footer = screen.getByRole("contentinfo");
    expect(footer).toHaveTextContent(
      "Källor: Journal · inläst 2021-06-01 08:00 (+02:00) · 1 av 3 poster ritade",
    );
    expect(footer).toHaveTextContent("2 poster ritades inte");
  });

  it("makes no claim about what is drawn when it has no account", () => {
    render(<PatientOverview record={record} />);
    expect(screen.getByRole("contentinfo")).not.toHaveTextContent("ritade");
  });

  it("says how many days old the data are by the host's clock", () => {
    render(<PatientOverview record={record} now={Date.UTC(2021, 5, 11, 12) as EpochMs} />);
    expect(screen.getByRole("contentinfo")).toHaveTextContent("10 dagar före idag");
  });

  it("speaks English when asked to", () => {
    render(<PatientOverview record={record} lang="en" />);
    expect(screen.getByRole("img", { name: /^Timeline of Prov, Pia/ })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Zoom in" })).toBeVisible();
  });

  it("keeps a protected identity out of the document, also out of names and titles", () => {
    const hidden: PatientRecord = { ...record, patient: { ...record.patient, isProtected: true } };
    const { container, rerender } = render(<PatientOverview record={hidden} />);
    expect(container.innerHTML).not.toMatch(/Prov|Pia|19601|601019801/);
    rerender(<PatientOverview record={hidden} showProtectedIdentity />);
    expect(screen.getByRole("heading", { name: "Prov, Pia" })).toBeVisible();
  });

  it("says that a record without events is empty", () => {
    render(<PatientOverview record={emptyRecord()} />);
    expect(screen.getByText("Journalutdraget innehåller inga händelser.")).toBeVisible();
  });

  it("hands over its source, untouched, only where the host takes it", async () => {
    const onOpenSource = vi.fn();
    const selection = { events: ["Observation/1"] };
    const { rerender } = render(<PatientOverview record={record} selection={selection} />);
    expect(screen.queryByRole("button", { name: "Öppna källan" })).toBeNull();
    rerender(<PatientOverview record={record} selection={selection} onOpenSource={onOpenSource} />);
    await userEvent.click(screen.getByRole("button", { name: "Öppna källan" }));
    expect(onOpenSource).toHaveBeenCalledWith("Observation/1");
  });

  it("shows another patient afresh: no window, selection or view is kept", async () => {
    const { rerender } = render(
      <PatientOverview record={record} defaultSelection={{ events: ["Observation/1"] }} />,
    );
    await userEvent.click(screen.getByRole("button", { name: "Zooma in" }));
    expect(screen.getByRole("button", { name: "Hela förloppet" })).toHaveAttribute(
      "aria-pressed",
      "false",
    );
    rerender(<PatientOverview record={smallRecord("p2")} />);
    expect(screen.getByRole("button", { name: "Hela förloppet" })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    expect(screen.queryByRole("complementary")).toBeNull();
  });

  it("offers each window once, also when the record is shorter than the presets", () => {
    render(<PatientOverview record={record} />);
    const presets = within(screen.getByRole("group", { name: "Visad tid" })).getAllByRole("button");
    expect(presets.map(({ textContent }) => textContent)).toEqual([
      "Hela förloppet",
      "1 år",
      "90 d",
    ]);
  });

  it("leaves a viewport that the host owns to the host", async () => {
    const { extent } = layoutTimeline(record, { width: 1280 });
    const onViewportChange = vi.fn();
    render(
      <PatientOverview record={record} viewport={extent} onViewportChange={onViewportChange} />,
    );
    const timeline = screen.getByRole("img", { name: /^Tidslinje/ });
    const before = timeline.getAttribute("aria-label");
    await userEvent.click(screen.getByRole("button", { name: "90 d" }));
    expect(onViewportChange).toHaveBeenCalledWith(
      expect.objectContaining({ end: expect.any(Number) }),
      {
        reason: "preset",
        event: expect.any(MouseEvent),
      },
    );
    expect(timeline.getAttribute("aria-label")).toBe(before);
  });

  it("keeps a failure to itself, says so, and tells the host", () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const onError = vi.fn();
    const broken: Track = {
      kind: "broken",
      select: () => {
        throw new Error("broken track");
      },
      layout: () => ({ height: 0, marks: [] }),
      readout: () => undefined,
    };
    const { rerender } = render(
      <PatientOverview record={record} tracks={[broken]} onError={onError} />,
    );
    expect(screen.getByRole("alert")).toHaveTextContent("Översikten kunde inte ritas.");
    expect(onError).toHaveBeenCalledWith(
      expect.objectContaining({ message: "broken track" }),
      expect.anything(),
    );
    rerender(<PatientOverview record={smallRecord("p2")} />);
    expect(screen.getByRole("heading", { name: "Prov, Pia" })).toBeVisible();
    vi.restoreAllMocks();
  });

  it.each([
    [
      "no record",
      { record: undefined as unknown as PatientRecord },
      /`record` is not a patient record/,
    ],
    ["an unknown language", { record, lang: "fi" as "sv" }, /`lang` is "fi"/],
    ["an unknown theme", { record, theme: "blue" as "dark" }, /`theme` is "blue"/],
    ["a width that is no width", { record, width: NaN }, /`width` is NaN/],
    [
      "a window that ends before it starts",
      { record, viewport: { start: 2 as EpochMs, end: 1 as EpochMs } },
      /`viewport.start` is not before/,
    ],
  ])("throws at %s, and says how to mend it", (_, props, message) => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    expect(() => render(<PatientOverview {...props} />)).toThrow(message);
    expect(() => render(<PatientOverview {...props} />)).toThrow(/^@ipo\/react: .* To fix it, /);
    vi.restoreAllMocks();
  });

  it("renders on a server without inline styles, and is taken over without a difference", () => {
    const onRecoverableError = vi.fn();
    const element = <PatientOverview record={record} account={partlyDrawnAccount()} />;
    const html = renderToString(element);
    expect(html).not.toMatch(/ style=/);
    const host = document.createElement("div");
    host.innerHTML = html;
    document.body.append(host);
    render(element, { container: host, hydrate: true, onRecoverableError });
    expect(onRecoverableError).not.toHaveBeenCalled();
    expect(within(host).getByRole("heading", { name: "Prov, Pia" })).toBeVisible();
  });

  it("sets no inline style in a page either, where a strict policy would forbid it", () => {
    const { container } = render(<PatientOverview record={record} />);
    expect(container.querySelector("[style]")).toBeNull();
  });

  it("keeps the ids of two overviews on one page apart", () => {
    const { container } = render(
      <>
        <PatientOverview record={record} />
        <PatientOverview record={record} />
      </>,
    );
    const ids = [...container.querySelectorAll("[id]")].map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
