import { readBundle } from "@ipo/fhir";
import { PatientOverview } from "@ipo/react";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { version } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, expect, test } from "vitest";
import bundle from "../../../examples/patients/ivar-testsson.json";

afterEach(cleanup);

const { record, account, issues } = readBundle(bundle);
if (!record) throw new Error("the example patient gives no record");

test("React 18 draws the overview, and its controls work", () => {
  expect(version).toBe("18.3.1");
  render(<PatientOverview record={record} account={account} issues={issues} lang="en" />);
  expect(screen.getByRole("heading", { name: "Testsson, Ivar" })).toBeTruthy();
  expect(screen.getAllByText("Disease course").length).toBeGreaterThan(0);
  fireEvent.click(screen.getByRole("button", { name: "Table" }));
  expect(screen.getAllByRole("row").length).toBeGreaterThan(100);
});

test("React 18 renders it on a server", () => {
  const html = renderToString(<PatientOverview record={record} lang="sv" />);
  expect(html).toContain("Sjukdomsförlopp");
});
