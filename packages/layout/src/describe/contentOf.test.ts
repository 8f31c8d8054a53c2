import type { ClinicalEvent } from "@ipo/model";
import { expect, it } from "vitest";
import { createText } from "../locale/text.js";
import { base, when } from "../testing/makeEvent.js";
import { contentOf } from "./contentOf.js";

const study = (title: string, ...codes: string[]): ClinicalEvent => ({
  ...{ kind: "imaging", ...base(title, when("2024-01-01")), identifiers: [] },
  modality: codes.map((code) => ({ code })),
});
const contentIn = (lang: "sv" | "en", event: ClinicalEvent) => contentOf(event, createText(lang));

it("an examination says its modality in the words of the ward, and not where its title does", () => {
  expect(contentIn("sv", study("Thorax", "CT"))).toBe("DT");
  expect(contentIn("en", study("Thorax", "CT"))).toBe("CT");
  expect(contentIn("sv", study("DT", "CT"))).toBe("");
  expect(contentIn("sv", study("CT thorax", "CT"))).toBe("");
  expect(contentIn("sv", study("PET-DT helkropp", "PT", "CT"))).toBe("");
  expect(contentIn("sv", study("PET helkropp", "PT", "CT"))).toBe("DT");
  expect(contentIn("sv", study("Uppföljning", "XA", "XA"))).toBe("XA");
});

it("letters of a response stand with their words, and what no table knows as it is stated", () => {
  const response = (stated: string): ClinicalEvent => ({
    ...{ kind: "response", ...base("Bedömning", when("2024-01-01")), assesses: [] },
    value: { coding: [], text: stated },
  });
  expect(contentIn("sv", response("MR"))).toBe("MR (Minimal respons)");
  expect(contentIn("en", response("sCR"))).toBe("sCR (Stringent complete response)");
  expect(contentIn("sv", response("iUPD"))).toBe("iUPD (Obekräftad progress)");
  expect(contentIn("sv", response("XR"))).toBe("XR");
  expect(contentIn("sv", response("Något mindre"))).toBe("Något mindre");
});

it("a modality without a code stands in the source's own words", () => {
  const event = { ...study("Thorax"), modality: [{ display: "Angiografi" }] } as ClinicalEvent;
  expect(contentIn("sv", event)).toBe("Angiografi");
});
