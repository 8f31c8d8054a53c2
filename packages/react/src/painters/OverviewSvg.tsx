import type { Language, SummaryOptions, TimelineOptions } from "@ipo/layout";
import { estimateTextWidth, layoutReadouts, layoutTimeline, summaryOf } from "@ipo/layout";
import type { Account, Issue, PatientRecord } from "@ipo/model";
import { footerText } from "../footer/footerText.js";
import { createUiText } from "../locale/uiText.js";
import { darkPalette, lightPalette } from "../theme/palette.js";
import { MarkList } from "./MarkList.js";
import { PageFrame } from "./PageFrame.js";
import { SvgScene } from "./SvgScene.js";
import { layoutPage } from "./layoutPage.js";

/** Props of the stand-alone picture: the options of the timeline, and what the header and footer say. */
export interface OverviewSvgProps
  extends Omit<TimelineOptions, "width">, Pick<SummaryOptions, "showProtectedIdentity"> {
  readonly record: PatientRecord;
  readonly account?: Account | undefined;
  readonly issues?: readonly Issue[] | undefined;
  /** Width in pixels. Default 1600; never less than the narrowest drawing, 640. */
  readonly width?: number | undefined;
  readonly lang?: Language | undefined;
  /** Default `light`. */
  readonly theme?: "light" | "dark" | undefined;
  /** Keeps the ids of several pictures in one document apart. Default `ipo`. */
  readonly idPrefix?: string | undefined;
}

/**
 * The overview as one complete SVG, for files and print: identity and facts, the timeline with the values at now, and a
 * footer with sources, the age of the data and how many entries are drawn. Plain shapes and colours: no style sheet, no
 * script, no page needed, so `renderToStaticMarkup` in Node gives a file that stands by itself.
 */
export function OverviewSvg(props: OverviewSvgProps) {
  const {
    record,
    account,
    issues = [],
    lang = "sv",
    theme = "light",
    idPrefix = "ipo",
    now,
    measureText = estimateTextWidth,
  } = props;
  const text = createUiText(lang);
  const palette = theme === "dark" ? darkPalette : lightPalette;
  const options: TimelineOptions = { ...props, lang, width: props.width ?? 1600 };
  const scene = layoutTimeline(record, options);
  const readouts = layoutReadouts(record, scene, undefined, options);
  const summary = summaryOf(record, props);
  const { parts, notDrawn, allDrawn } = footerText({ record, account, issues, now }, text);
  const footer = [parts.join(" · "), notDrawn ?? allDrawn].filter((line) => line !== undefined);
  const page = layoutPage({
    summary,
    footer,
    width: scene.width,
    sceneHeight: scene.height,
    measureText,
  });
  const titleId = `${idPrefix}-title`;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={scene.width}
      height={page.height}
      viewBox={`0 0 ${scene.width} ${page.height}`}
      fontFamily="Inter, 'Segoe UI', Arial, sans-serif"
      lang={lang}
      role="img"
      aria-labelledby={titleId}
    >
      <title id={titleId}>
        {[text("ui.overviewOf", { name: summary.name }), ...parts].join(" · ")}
      </title>
      <PageFrame page={page} width={scene.width} palette={palette} />
      <g transform={`translate(0,${page.sceneY})`}>
        <SvgScene scene={scene} palette={palette} idPrefix={idPrefix} />
        {readouts.map(({ trackId, marks }) => (
          <MarkList
            key={trackId}
            marks={marks}
            palette={palette}
            idPrefix={idPrefix}
            y={scene.tracks.find(({ id }) => id === trackId)?.y ?? 0}
          />
        ))}
      </g>
    </svg>
  );
}
