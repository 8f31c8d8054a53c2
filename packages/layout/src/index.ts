export { layoutTimeline, DEFAULT_LINE_GAP_DAYS } from "./layoutTimeline.js";
export { layoutReadouts, readoutWords, type TrackReadout } from "./layoutReadouts.js";
export { layoutCursor, timeAtX, type CursorLayout } from "./interact/layoutCursor.js";
export { hitTest } from "./interact/hitTest.js";
export { focusOrder, focusOrderIn, hitsOfEvents } from "./interact/focusOrder.js";
export { marksInBand, tracksInBand, type Band, type PlacedMarks } from "./interact/band.js";
export { type Hit } from "./interact/trackHits.js";
export { linkedEvents } from "./interact/linkedEvents.js";
export { tableColumns, tableOf, tableRowsOf, type TableRow, type TableRows } from "./tableOf.js";
export { summaryOf, type Summary, type SummaryOptions } from "./summary/summaryOf.js";
export { type SummaryFact } from "./summary/summaryFact.js";
export { viewportPresets, type ViewportPreset } from "./viewportPresets.js";
export { describeEvent, describeEvents, type EventDescription } from "./describe/describeEvent.js";
export { type Fact } from "./describe/fact.js";
export { formatFateReason } from "./describe/formatFateReason.js";
export { timeAnchorsOf, type RecordAnchor } from "./anchors/timeAnchorsOf.js";
export { actionLimitChoicesOf, type ActionLimitChoice } from "./actionLimitChoices.js";
export { type Display } from "./display.js";
export {
  diagnosisChoicesOf,
  stripChoicesOf,
  type DiagnosisChoice,
  type StripChoice,
} from "./choicesOf.js";
export { lineViewportsOf, viewportOfEvents, type LineViewport } from "./viewportOfEvents.js";
export { type TimelineOptions } from "./options.js";
export {
  MIN_VIEWPORT_MS,
  isSameViewport,
  panViewport,
  viewportEnding,
  zoomViewport,
  type Viewport,
} from "./viewport.js";
export { type OverviewStop } from "./scale/overviewStops.js";
export { type TimeScale } from "./scale/timeAxis.js";
export { type Column, type Scene, type TimeTick, type TrackScene } from "./scene.js";
export {
  type LineMark,
  type Mark,
  type PathMark,
  type RectMark,
  type SymbolMark,
  type SymbolsMark,
  type SymbolName,
  type TextMark,
} from "./marks/mark.js";
export { boundsOf, type Bounds } from "./marks/boundsOf.js";
export { tones, type Tone } from "./marks/tone.js";
export {
  createText,
  type Language,
  type MessageKey,
  type Messages,
  type Text,
} from "./locale/text.js";
export { labelInset } from "./geometry.js";
export { estimateTextWidth, fitText, type Font, type MeasureText } from "./text/measureText.js";
export { formatNumber, formatQuantity, formatRange } from "./text/formatNumber.js";
export { formatEventTime, formatInstantDay, formatPoint } from "./text/formatTime.js";
export { defaultTracks } from "./tracks/index.js";
export { adverseTrack } from "./tracks/adverse.js";
export { bodyTrack } from "./tracks/body.js";
export { careTrack } from "./tracks/care.js";
export { completenessTrack } from "./tracks/completeness.js";
export { conditionsTrack } from "./tracks/conditions.js";
export { diseaseTrack } from "./tracks/disease.js";
export { genomicsTrack } from "./tracks/genomics.js";
export { imagingTrack } from "./tracks/imaging.js";
export { labTrack } from "./tracks/lab.js";
export { otherTrack } from "./tracks/other.js";
export { pathologyTrack } from "./tracks/pathology.js";
export { performanceTrack } from "./tracks/performance.js";
export { plannedTrack } from "./tracks/planned.js";
export { promTrack } from "./tracks/prom.js";
export { studyTrack } from "./tracks/study.js";
export { symptomsTrack } from "./tracks/symptoms.js";
export { treatmentTrack } from "./tracks/treatment.js";
export { vitalSignsTrack } from "./tracks/vitalSigns.js";
export {
  type Readout,
  type SelectContext,
  type Strip,
  type StripPart,
  type Track,
  type TrackContext,
  type TrackLayout,
} from "./tracks/track.js";
