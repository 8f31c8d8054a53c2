import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it } from "vitest";
import { PatientOverview } from "../PatientOverview.js";
import { fillBrowserGaps } from "../testing/browserGaps.js";
import { partlyDrawnAccount, smallRecord } from "../testing/record.js";

beforeAll(fillBrowserGaps);

const issues = [
  {
    severity: "error",
    code: "value",
    expression: "Bundle.entry[2].resource.status",
    diagnostics: "No such status.",
  },
] as const;

describe("the list of what is not drawn", () => {
  it("names every entry with its type and reason, and every remark with its place", async () => {
    render(
      <PatientOverview record={smallRecord()} account={partlyDrawnAccount()} issues={issues} />,
    );
    await userEvent.click(
      screen.getByRole("button", { name: /^2 poster ritades inte · 1 anmärkning på data.*visa$/ }),
    );
    const dialog = screen.getByRole("dialog", { name: "Poster som inte ritades" });
    expect(
      within(dialog).getByRole("row", { name: "Flag/2 Flag denna resurstyp läses inte" }),
    ).toBeVisible();
    expect(
      within(dialog).getByRole("row", { name: /^Bundle\.entry\[2\] Observation .*\(status\)$/ }),
    ).toBeVisible();
    expect(
      within(dialog).getByRole("row", {
        name: "fel Bundle.entry[2].resource.status No such status.",
      }),
    ).toBeVisible();
    expect(within(dialog).queryByText("Observation/1")).toBeNull();
  });

  it("closes by its button and is gone from the document", async () => {
    render(<PatientOverview record={smallRecord()} account={partlyDrawnAccount()} />);
    await userEvent.click(screen.getByRole("button", { name: /visa$/ }));
    await userEvent.click(screen.getByRole("button", { name: "Stäng" }));
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});
