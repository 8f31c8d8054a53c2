import type { Palette } from "@ipo/react";

/**
 * The style sheet of the HTML file, in the colours of the picture. On paper the picture is as wide as the page, and a
 * table stands there only when it was opened.
 */
export function pageCss(palette: Palette, theme: "light" | "dark"): string {
  return `
:root { color-scheme: ${theme}; }
body {
  margin: 0;
  background: ${palette.paper};
  color: ${palette.ink};
  font: 13px/1.45 Inter, "Segoe UI", Arial, sans-serif;
  font-variant-numeric: tabular-nums;
  print-color-adjust: exact;
}
h1 { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); }
.picture { overflow-x: auto; }
.picture:focus-visible, summary:focus-visible { outline: 2px solid ${palette.accent}; outline-offset: -2px; }
svg { display: block; }
details, main > p { margin: 16px 20px; overflow-x: auto; }
summary { cursor: pointer; font-weight: 600; }
table { width: 100%; margin-top: 8px; border-collapse: collapse; }
th, td { padding: 4px 12px 4px 0; border-bottom: 1px solid ${palette.hairline}; text-align: start; vertical-align: top; overflow-wrap: break-word; }
th { color: ${palette["ink-muted"]}; font-weight: 600; }
@page { size: landscape; margin: 10mm; }
@media print {
  .picture, details { overflow: visible; }
  svg { width: 100%; height: auto; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
`;
}
