"use client";

export { PatientOverview, type PatientOverviewProps } from "./PatientOverview.js";
export { WarmUp, type WarmUpProps } from "./warmUp/WarmUp.js";
export { OverviewSvg, type OverviewSvgProps } from "./painters/OverviewSvg.js";
export { type Painter } from "./painters/choosePainter.js";
export { SvgScene, type SvgSceneProps } from "./painters/SvgScene.js";
export { cssPalette, darkPalette, lightPalette, type Palette } from "./theme/palette.js";
export { type Theme } from "./theme/theme.js";
export { type HeadingLevel } from "./header/PatientHeader.js";
export { type View } from "./header/Toolbar.js";
export {
  type Selection,
  type SelectionChangeDetails,
  type SelectionProps,
} from "./state/useSelection.js";
export {
  type ChangeDisplay,
  type DisplayChangeDetails,
  type DisplayChangeReason,
  type DisplayProps,
} from "./state/useDisplay.js";
export {
  type ChangeViewport,
  type ViewportChangeDetails,
  type ViewportChangeReason,
  type ViewportProps,
} from "./state/useViewport.js";
export { type WheelZoom } from "./state/useWheelZoom.js";
