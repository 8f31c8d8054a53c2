import { describe, expect, it } from "vitest";
import { decodeBase64Text } from "./decodeBase64.js";

describe("decodeBase64Text", () => {
  it.each([
    ["", ""],
    ["aGVq", "hej"],
    ["aGo=", "hj"],
    ["aA==", "h"],
    ["w6XDpMO2", "åäö"],
    ["8J+Yig==", "😊"],
    ["aG\nVq ", "hej"],
  ])("reads %j as %j", (base64, text) => {
    expect(decodeBase64Text(base64)).toBe(text);
  });

  it.each([["aGV"], ["a=Vq"], ["====".repeat(2)], ["hej!"], ["aGVq-_=="]])(
    "gives nothing for %j, which is not base64",
    (base64) => {
      expect(decodeBase64Text(base64)).toBeUndefined();
    },
  );

  it("gives nothing for bytes that are not UTF-8", () => {
    expect(decodeBase64Text("/////w==")).toBeUndefined();
  });
});
