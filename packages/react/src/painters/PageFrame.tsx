import type { Tone } from "@ipo/layout";
import type { PageLayout, PageText } from "./layoutPage.js";
import type { Palette } from "../theme/palette.js";

interface PageFrameProps {
  readonly page: PageLayout;
  readonly width: number;
  readonly palette: Palette;
}

/** The header and footer of a stand-alone picture, on its ground. */
export function PageFrame({ page, width, palette }: PageFrameProps) {
  const { name, identity, facts, sceneY, footerY, footer, height } = page;
  const line = ({ x, y, text, font }: PageText, fill: Tone, key?: number) => (
    <text
      key={key}
      x={x}
      y={y}
      fontSize={font.fontSize}
      fontWeight={font.fontWeight}
      fill={palette[fill]}
    >
      {text}
    </text>
  );
  return (
    <g>
      <rect width={width} height={height} fill={palette.paper} />
      {line(name, "ink")}
      {line(identity, "ink-muted")}
      {facts.map(({ dividerX, dividerY, dividerHeight, label, value, isAlert }, index) => (
        <g key={index}>
          <path d={`M${dividerX} ${dividerY}v${dividerHeight}`} stroke={palette.hairline} />
          {line(label, isAlert ? "alert" : "ink-muted")}
          {value.map((text, lineIndex) => line(text, "ink", lineIndex))}
        </g>
      ))}
      <path d={`M0 ${sceneY}H${width}`} stroke={palette.hairline} />
      <rect y={footerY} width={width} height={height - footerY} fill={palette.panel} />
      {footer.map((text, index) => line(text, "ink-muted", index))}
    </g>
  );
}
