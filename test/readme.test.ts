import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { root } from "./support/patients.js";

const readme = fs.readFileSync(path.join(root, "README.md"), "utf8");

it("the embedding example of the README compiles, in ten lines or so", () => {
  const [, code = ""] = /```tsx\n([\s\S]*?)```/.exec(readme) ?? [];
  expect(code.trim().split("\n").length).toBeLessThanOrEqual(10);
  const file = path.join(root, "examples/react-host/src/readmeExample.tsx");
  const { config } = ts.readConfigFile(path.join(root, "tsconfig.json"), (name) =>
    fs.readFileSync(name, "utf8"),
  ) as { config: object };
  const parsed = ts.parseJsonConfigFileContent(
    { ...config, include: [], files: ["types/css.d.ts"] },
    ts.sys,
    root,
  );
  const host = ts.createCompilerHost(parsed.options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => path.resolve(name) === file || fileExists(name);
  host.readFile = (name) => (path.resolve(name) === file ? code : readFile(name));
  host.getSourceFile = (name, version, ...rest) =>
    path.resolve(name) === file
      ? ts.createSourceFile(name, code, version, true)
      : getSourceFile(name, version, ...rest);
  const program = ts.createProgram([file, ...parsed.fileNames], parsed.options, host);
  const source = program.getSourceFile(file);
  const problems = [
    ...program.getSemanticDiagnostics(source),
    ...program.getSyntacticDiagnostics(source),
  ];
  expect(
    problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")),
  ).toEqual([]);
});

it("every file and folder that the README names is there", () => {
  const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, target = ""]) => target);
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((target) => !fs.existsSync(path.join(root, target)))).toEqual([]);
});
