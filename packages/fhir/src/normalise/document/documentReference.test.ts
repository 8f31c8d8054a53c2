import { describe, expect, it } from "vitest";
import { readEvents } from "../../testing/readEvents.js";

const document = {
  resourceType: "DocumentReference",
  id: "1",
  status: "current",
  subject: { reference: "Patient/1" },
  type: { text: "Utskrivningsanteckning" },
  date: "2024-06-01T10:00:00Z",
};
const attachment = (parts: object) => [{ attachment: parts }];

describe("a DocumentReference", () => {
  it("stands where its content was made, else over what it is about, and never where it was indexed", () => {
    const context = { period: { start: "2024-05-01", end: "2024-05-03" } };
    const content = attachment({ creation: "2024-05-04", title: "Epikris", size: 1000 });
    expect(readEvents({ ...document, context, content }).events).toMatchObject([
      {
        kind: "document",
        resource: "DocumentReference",
        time: { kind: "point", at: { text: "2024-05-04" } },
        attachments: [{ title: "Epikris", size: 1000, creation: { text: "2024-05-04" } }],
        provenance: { recorded: { text: "2024-06-01T10:00:00Z" } },
      },
    ]);
    expect(readEvents({ ...document, context }).events).toMatchObject([
      { time: { kind: "period" } },
    ]);
    expect(readEvents(document).events).toMatchObject([{ time: { kind: "undated" } }]);
  });

  it("without a type is called what it or its content is called, and is kept without a name", () => {
    const unnamed = { ...document, type: undefined };
    const content = attachment({ title: "Epikris" });
    expect(readEvents({ ...unnamed, description: "Brev", content }).events).toMatchObject([
      { code: { text: "Brev" } },
    ]);
    expect(readEvents({ ...unnamed, content }).events).toMatchObject([
      { code: { text: "Epikris" } },
    ]);
    const linked = attachment({ url: "http://example.org/1" });
    expect(readEvents({ ...unnamed, content: linked }).events).toMatchObject([
      { code: { coding: [] }, attachments: [{ url: "http://example.org/1" }] },
    ]);
  });

  it("carries the text of plain text alone", () => {
    const content = [
      ...attachment({ contentType: "text/plain; charset=UTF-8", data: "w6XDpMO2" }),
      ...attachment({ contentType: "text/html", data: "PGI+" }),
      ...attachment({ contentType: "text/plain", data: "not base64" }),
      ...attachment({ data: "aGVq" }),
    ];
    const { events, issues } = readEvents({ ...document, content });
    expect(events).toMatchObject([
      {
        attachments: [
          { contentType: "text/plain; charset=UTF-8", text: "åäö" },
          { contentType: "text/html" },
          { contentType: "text/plain" },
        ],
      },
    ]);
    expect(issues.map(({ severity, expression }) => [severity, expression])).toEqual([
      ["information", "DocumentReference.content[1].attachment.data"],
      ["information", "DocumentReference.content[2].attachment.data"],
      ["information", "DocumentReference.content[3].attachment.data"],
    ]);
  });

  it("that was replaced says so, and a current one has the status of its document", () => {
    expect(
      readEvents({ ...document, status: "superseded", docStatus: "final" }).events,
    ).toMatchObject([{ status: "stopped", sourceStatus: "superseded" }]);
    expect(readEvents({ ...document, docStatus: "preliminary" }).events).toMatchObject([
      { status: "preliminary", sourceStatus: "preliminary" },
    ]);
    expect(readEvents({ ...document, docStatus: "entered-in-error" }).events).toEqual([]);
  });
});
