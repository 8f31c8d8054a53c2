import { accountOf } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { createUiText } from "../locale/uiText.js";
import { smallRecord } from "../testing/record.js";
import { footerText } from "./footerText.js";

const text = createUiText("en");
const record = smallRecord();
const drawn = { path: "Bundle.entry[0]", fate: "drawn", reason: "event" } as const;
const supporting = { path: "Bundle.entry[1]", fate: "listed", reason: "supporting" } as const;
const invalid = { path: "Bundle.entry[2]", fate: "invalid", reason: "bad-structure" } as const;

describe("footerText", () => {
  it("is calm when everything is drawn", () => {
    const footer = footerText(
      { record, account: accountOf([drawn]), issues: [], now: undefined },
      text,
    );
    expect(footer.parts.at(-1)).toBe("1 of 1 entry drawn");
    expect(footer).toMatchObject({
      notDrawn: undefined,
      allDrawn: "Every entry is drawn",
      hasGaps: false,
    });
  });

  it("counts what only supports other entries, and raises no alarm over it", () => {
    const footer = footerText(
      { record, account: accountOf([drawn, supporting]), issues: [], now: undefined },
      text,
    );
    expect(footer).toMatchObject({ notDrawn: "1 entry was not drawn", hasGaps: false });
  });

  it("marks a loss as one", () => {
    const footer = footerText(
      { record, account: accountOf([drawn, supporting, invalid]), issues: [], now: undefined },
      text,
    );
    expect(footer).toMatchObject({ notDrawn: "2 entries were not drawn", hasGaps: true });
  });

  it("says that the time of reading is not stated rather than leaving it out", () => {
    const { schemaVersion, patient, events, sources } = record;
    const footer = footerText(
      {
        record: { schemaVersion, patient, events, sources },
        account: undefined,
        issues: [],
        now: undefined,
      },
      text,
    );
    expect(footer).toEqual({
      parts: ["Sources: Journal", "time of reading not stated"],
      notDrawn: undefined,
      allDrawn: undefined,
      hasGaps: false,
    });
  });
});
