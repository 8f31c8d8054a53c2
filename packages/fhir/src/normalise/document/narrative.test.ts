import { describe, expect, it } from "vitest";
import { narrativeText } from "./narrative.js";

describe("narrativeText", () => {
  it("keeps the words, one line for each block", () => {
    const div =
      '<div xmlns="http://www.w3.org/1999/xhtml"><h1>Besök</h1>\n<p>Mår <b>bra</b>,\n   ingen\tsmärta.</p><ul><li>A</li><li>B</li></ul>C<br/>D</div>';
    expect(narrativeText(div)).toBe("Besök\nMår bra, ingen smärta.\nA\nB\nC\nD");
  });

  it("keeps cells apart, and what is raised or lowered from what it follows", () => {
    expect(
      narrativeText("<table><tr><th>PSA</th><td>4</td></tr><tr><td>Hb</td><td/></tr></table>"),
    ).toBe("PSA | 4\nHb |");
    expect(narrativeText("10<sup>9</sup>/L H<sub>2</sub>O")).toBe("10^9/L H_2O");
  });

  it("decodes entities once, so that text which looks like a tag stays text", () => {
    expect(
      narrativeText("<p>&lt;b&gt; &amp;lt; &quot;&apos; &#228;&#xE4; &nbsp; &#0; &#xD800;</p>"),
    ).toBe(`<b> &lt; "' ää &nbsp; &#0; &#xD800;`);
  });

  it("leaves out comments and attributes, also where these hold tags' signs", () => {
    expect(narrativeText('<p title="a > b">x<!-- <b>no</b> -->y</p>')).toBe("xy");
    expect(narrativeText("<p><![CDATA[1 < 2]]></p>")).toBe("1 < 2");
  });

  it("drops no words that are not in a tag", () => {
    expect(narrativeText("PSA < 0.1, CEA <5 och Hb > 100")).toBe("PSA < 0.1, CEA <5 och Hb > 100");
    expect(narrativeText("<p>a <b och <i>c</i>")).toBe("a <b och c");
    expect(narrativeText("x <!-- y")).toBe("x <!-- y");
  });

  it("gives nothing where there are no words", () => {
    expect(narrativeText(undefined)).toBeUndefined();
    expect(narrativeText('<div xmlns="http://www.w3.org/1999/xhtml"> <p/> </div>')).toBeUndefined();
  });

  it.each(["<", "<a ", "<!--", "<![CDATA[", '<a "', "&", "&#", "<sup>", "  ", "\n"])(
    "reads a hundred thousand times %j to the end",
    (part) => {
      const text = narrativeText(`${part.repeat(100_000)}end`);
      expect(text?.endsWith("end")).toBe(true);
    },
  );
});
