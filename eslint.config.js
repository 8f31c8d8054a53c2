import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

// `import { z }` keeps every locale of zod in a bundle: three times the size.
const zodAsNamespace = {
  selector: "ImportDeclaration[source.value='zod'] > :not(ImportNamespaceSpecifier)[local]",
  message: 'Write `import * as z from "zod"`.',
};

const namedExportsOnly = [
  { selector: "ExportDefaultDeclaration", message: "Named exports only." },
  { selector: "ExportSpecifier[exported.name='default']", message: "Named exports only." },
  { selector: "ExportAllDeclaration", message: "Re-export by name." },
];

// The packages never reach the network, keep nothing, and write no markup as text.
const outside = "The packages have no network, storage, cookies or telemetry.";
const markup = "Markup as text breaks a strict Content-Security-Policy with Trusted Types.";
const storage = ["localStorage", "sessionStorage", "indexedDB", "caches"];
const network = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "WebTransport"];
const outsideMembers = [...storage, ...network, "sendBeacon", "serviceWorker"].join("|");
const markupMembers = ["innerHTML", "outerHTML", "insertAdjacentHTML"].join("|");

const closedPackage = [
  { selector: `MemberExpression[property.name=/^(${outsideMembers})$/]`, message: outside },
  {
    selector: "MemberExpression[object.name='document'][property.name='cookie']",
    message: outside,
  },
  { selector: `MemberExpression[property.name=/^(${markupMembers})$/]`, message: markup },
  { selector: "MemberExpression[object.name='document'][property.name='write']", message: markup },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: markup },
  { selector: "Property[key.name='dangerouslySetInnerHTML']", message: markup },
];

export default defineConfig(
  globalIgnores(["**/dist/", "storybook-static/", "coverage/", "test-results/"]),
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-restricted-syntax": ["error", zodAsNamespace],
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  {
    files: ["**/*.{js,mjs}"],
    languageOptions: { globals: globals.node },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [reactHooks.configs.flat["recommended-latest"]],
    // TypeScript itself reports an unknown name.
    rules: { "no-undef": "off" },
  },
  {
    files: ["packages/*/src/**/*.{ts,tsx}"],
    ignores: ["**/*.test.{ts,tsx}"],
    rules: {
      "no-restricted-syntax": ["error", zodAsNamespace, ...namedExportsOnly, ...closedPackage],
      "no-restricted-globals": [
        "error",
        ...[...storage, ...network].map((name) => ({ name, message: outside })),
      ],
      "no-console": "error",
    },
  },
  {
    // The command-line tool speaks on the terminal.
    files: ["packages/cli/src/**/*.{ts,tsx}"],
    rules: { "no-console": "off" },
  },
);
