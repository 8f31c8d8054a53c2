import type { Display, Language, TimelineOptions } from "@ipo/layout";
import type { Account, Issue, PatientRecord } from "@ipo/model";
import { useMemo } from "react";
import { Overview } from "./Overview.js";
import { OverviewErrorBoundary } from "./OverviewErrorBoundary.js";
import { checkProps } from "./checkProps.js";
import type { HeadingLevel } from "./header/PatientHeader.js";
import type { View } from "./header/Toolbar.js";
import { createUiText } from "./locale/uiText.js";
import type { Painter } from "./painters/choosePainter.js";
import type { DisplayProps } from "./state/useDisplay.js";
import type { SelectionProps } from "./state/useSelection.js";
import type { ViewportProps } from "./state/useViewport.js";
import type { WheelZoom } from "./state/useWheelZoom.js";
import type { Theme } from "./theme/theme.js";

/** Props of the overview. Only `record` is needed. */
export interface PatientOverviewProps
  extends
    ViewportProps,
    SelectionProps,
    DisplayProps,
    Omit<TimelineOptions, "width" | "viewport" | keyof Display> {
  /** The record, complete in itself. Another patient's record starts afresh: no viewport, selection or cursor is kept. */
  readonly record: PatientRecord;
  /** What became of every entry of the input; without it the footer makes no claim about it. */
  readonly account?: Account | undefined;
  /** What was found wrong with the input; listed with the entries that are not drawn. */
  readonly issues?: readonly Issue[] | undefined;
  /** Language of the interface. Default `sv`. */
  readonly lang?: Language | undefined;
  /** Colours. Default `auto`: as the reader's system asks. */
  readonly theme?: Theme | undefined;
  /** Width of the timeline in CSS pixels. Default: measured, and 1280 before there is anything to measure. */
  readonly width?: number | undefined;
  /** What the wheel does without a modifier key. Default `plot`: it zooms where the pointer has been moved to. */
  readonly wheelZoom?: WheelZoom | undefined;
  /**
   * How the tracks are drawn: `svg`, `canvas`, or `auto` (default), a canvas where very many marks are in sight. The
   * picture is the same; on paper and on a server it is always SVG.
   */
  readonly painter?: Painter | undefined;
  /** Timeline or table. Default `timeline`, in the reader's hands. */
  readonly view?: View | undefined;
  readonly defaultView?: View | undefined;
  readonly onViewChange?: ((view: View) => void) | undefined;
  /** Level of the heading with the patient's name. Default 2. */
  readonly headingLevel?: HeadingLevel | undefined;
  /** Leaves out the header, for a host that shows the patient's identity itself. */
  readonly hideHeader?: boolean | undefined;
  /** Shows the name and identifiers of a patient with protected identity. Default false: they are not in the document at all. */
  readonly showProtectedIdentity?: boolean | undefined;
  /** Gives each event a button that hands over its source, such as `Observation/123`, untouched. */
  readonly onOpenSource?: ((source: string) => void) | undefined;
  /** Told when the record could not be drawn; a message then stands in the overview's place. */
  readonly onError?:
    ((error: unknown, info: { readonly componentStack: string }) => void) | undefined;
  readonly className?: string | undefined;
}

/**
 * One patient's record on one timeline: identity, time controls, tracks with the values at the cursor, details, table,
 * and what is not drawn. It needs the style sheet `@ipo/react/styles.css`, works under a strict Content-Security-Policy,
 * and renders on a server. Throws at misuse; a record that fails to draw shows a message and calls `onError`.
 */
export function PatientOverview(props: PatientOverviewProps) {
  checkProps(props);
  const { record, lang = "sv", theme = "auto", className, onError } = props;
  const text = useMemo(() => createUiText(lang), [lang]);
  const fallback = (
    <div className="ipo-failed" role="alert">
      <p>{text("ui.failed")}</p>
      <p>{text("ui.failed.text")}</p>
    </div>
  );
  return (
    <div
      className={className === undefined ? "ipo-root" : `ipo-root ${className}`}
      data-theme={theme}
      lang={lang}
    >
      <OverviewErrorBoundary attempt={record} fallback={fallback} onError={onError}>
        <Overview key={record.patient.id} {...props} />
      </OverviewErrorBoundary>
    </div>
  );
}
