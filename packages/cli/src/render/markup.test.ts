import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { markupOf } from "./markup.js";

describe("markupOf", () => {
  it("escapes text, so that a record cannot write markup", () => {
    expect(markupOf(createElement("p", undefined, "<script>1</script> & more"))).toBe(
      "<p>&lt;script&gt;1&lt;/script&gt; &amp; more</p>",
    );
  });

  it("replaces visibly what no XML file may hold, and nothing else", () => {
    const text = "a\u0000b\u001bc\ud800d\uffff, Åsa\t王 🙂";
    expect(markupOf(createElement("p", undefined, text))).toBe("<p>a�b�c�d�, Åsa\t王 🙂</p>");
  });
});
