import { describe, expect, it } from "vitest";
import { readEvents } from "../../testing/readEvents.js";

const media = {
  resourceType: "Media",
  id: "1",
  status: "completed",
  subject: { reference: "Patient/1" },
  type: { text: "Bild" },
  createdDateTime: "2024-05-02",
};

describe("a Media", () => {
  it("is a document at the time it was taken, with its content listed", () => {
    const content = { contentType: "image/jpeg", url: "http://example.org/1", title: "Sår" };
    expect(readEvents({ ...media, view: { text: "Front" }, content }).events).toMatchObject([
      {
        kind: "document",
        resource: "Media",
        time: { kind: "point", at: { text: "2024-05-02" } },
        code: { text: "Sår" },
        category: [{ text: "Bild" }, { text: "Front" }],
        attachments: [content],
      },
    ]);
  });

  it("is named by how it was taken, and by its type where nothing else names it", () => {
    expect(readEvents({ ...media, modality: { text: "Röntgen" } }).events).toMatchObject([
      { code: { text: "Röntgen" } },
    ]);
    expect(readEvents(media).events).toMatchObject([{ code: { text: "Bild" } }]);
  });
});
