import type { TimelineOptions } from "@ipo/layout";
import { formatInstantDay, layoutTimeline, summaryOf, tableOf, viewportPresets } from "@ipo/layout";
import { useMemo, useRef, useState } from "react";
import type { PatientOverviewProps } from "./PatientOverview.js";
import { SelectionDetails } from "./details/SelectionDetails.js";
import { SourceFooter } from "./footer/SourceFooter.js";
import { PatientHeader } from "./header/PatientHeader.js";
import { Toolbar } from "./header/Toolbar.js";
import type { View } from "./header/Toolbar.js";
import { createUiText } from "./locale/uiText.js";
import { useDisplay } from "./state/useDisplay.js";
import { useControlled } from "./state/useControlled.js";
import type { ChangeSelection } from "./state/useSelection.js";
import { useSelection } from "./state/useSelection.js";
import type { ChangeViewport } from "./state/useViewport.js";
import { useViewport } from "./state/useViewport.js";
import { useWidth } from "./state/useWidth.js";
import { EventTable } from "./table/EventTable.js";
import { TracksPanel } from "./tracks/TracksPanel.js";
import { Timeline } from "./timeline/Timeline.js";

/** The overview of one patient: holds its state and puts its parts together. */
export function Overview(props: PatientOverviewProps) {
  const {
    record,
    account,
    issues = [],
    lang = "sv",
    wheelZoom = "plot",
    headingLevel = 2,
    hideHeader = false,
    showProtectedIdentity = false,
  } = props;
  const { now, pack, terminology, tracks, measureText, lineGapDays, treatmentGapDays } = props;
  const text = useMemo(() => createUiText(lang), [lang]);
  const viewRef = useRef<HTMLDivElement>(null);
  const width = useWidth(viewRef, props.width);
  const [viewport, changeViewport] = useViewport(props);
  const [display, changeDisplay] = useDisplay(props);
  const [isChoosingTracks, setIsChoosingTracks] = useState(false);
  const [view, setView] = useControlled<View>(props.view, props.defaultView ?? "timeline");
  const sources = useMemo(
    () => new Map(record.events.map(({ id, source }) => [id, source])),
    [record],
  );
  const [selection, changeSelection] = useSelection(props, (eventId) => sources.get(eventId));
  const [takesFocus, setTakesFocus] = useState(false);
  const [said, setSaid] = useState("");

  const baseOptions = useMemo(
    () => ({
      lang,
      now,
      pack,
      terminology,
      tracks,
      measureText,
      lineGapDays,
      treatmentGapDays,
      ...display,
    }),
    [lang, now, pack, terminology, tracks, measureText, lineGapDays, treatmentGapDays, display],
  );
  const options = useMemo<TimelineOptions>(
    () => ({ ...baseOptions, width, viewport }),
    [baseOptions, width, viewport],
  );
  const scene = useMemo(() => layoutTimeline(record, options), [record, options]);
  const summary = useMemo(
    () => summaryOf(record, { ...baseOptions, showProtectedIdentity }),
    [record, baseOptions, showProtectedIdentity],
  );
  const presets = useMemo(() => viewportPresets(record, baseOptions), [record, baseOptions]);
  const rows = useMemo(
    () => (view === "table" ? tableOf(record, baseOptions) : []),
    [view, record, baseOptions],
  );

  // A drag shows where it goes; a key or a button has to say so.
  const changeAndSay: ChangeViewport = (next, details) => {
    changeViewport(next, details);
    if (
      details.reason === "keyboard" ||
      details.reason === "button" ||
      details.reason === "preset"
    ) {
      setSaid(
        text("ui.showing", {
          start: formatInstantDay(next.start),
          end: formatInstantDay(next.end),
        }),
      );
    }
  };
  const select: ChangeSelection = (next, details) => {
    setTakesFocus(isFromKeyboard(details.event));
    changeSelection(next, details);
  };
  // One panel at a time: the details of a selection take the place of the list of tracks.
  const isTracksPanelOpen = isChoosingTracks && selection === null && view === "timeline";
  const showView = (next: View) => {
    setView(next);
    props.onViewChange?.(next);
  };

  return (
    <section aria-label={text("ui.overviewOf", { name: summary.name })}>
      {!hideHeader && <PatientHeader summary={summary} headingLevel={headingLevel} />}
      <Toolbar
        record={record}
        options={baseOptions}
        scene={scene}
        presets={presets}
        view={view}
        display={display}
        isChoosingTracks={isTracksPanelOpen}
        wheelZoom={wheelZoom}
        text={text}
        changeViewport={changeAndSay}
        changeDisplay={changeDisplay}
        onViewChange={showView}
        onChooseTracks={(event) => {
          setIsChoosingTracks(!isTracksPanelOpen);
          if (selection) changeSelection(null, { reason: "close", event });
        }}
      />
      <p className="ipo-sr-only" aria-live="polite">
        {said}
      </p>
      <div className="ipo-main" data-details={selection !== null || isTracksPanelOpen}>
        <div className="ipo-view" ref={viewRef}>
          {view === "table" ? (
            <EventTable
              rows={rows}
              lang={lang}
              text={text}
              selected={selection?.events ?? []}
              onSelect={({ eventId }, event) =>
                select({ events: [eventId] }, { reason: "table", event })
              }
            />
          ) : scene.tracks.length === 0 ? (
            <p className="ipo-empty">{text("ui.empty")}</p>
          ) : (
            <Timeline
              record={record}
              scene={scene}
              options={options}
              name={summary.name}
              text={text}
              selection={selection}
              wheelZoom={wheelZoom}
              changeViewport={changeAndSay}
              changeSelection={select}
              display={display}
              changeDisplay={changeDisplay}
            />
          )}
        </div>
        {isTracksPanelOpen && (
          <TracksPanel
            record={record}
            scene={scene}
            options={baseOptions}
            display={display}
            headingLevel={headingLevel}
            text={text}
            changeDisplay={changeDisplay}
            onClose={() => setIsChoosingTracks(false)}
          />
        )}
        {selection && (
          <SelectionDetails
            record={record}
            selection={selection}
            takesFocus={takesFocus}
            options={baseOptions}
            headingLevel={headingLevel}
            text={text}
            changeSelection={changeSelection}
            changeViewport={changeAndSay}
            display={display}
            changeDisplay={changeDisplay}
            onOpenSource={props.onOpenSource}
          />
        )}
      </div>
      <SourceFooter record={record} account={account} issues={issues} now={now} text={text} />
    </section>
  );
}

/** A key, or a click that a key made on a button. */
function isFromKeyboard(event: Event): boolean {
  return event.type.startsWith("key") || (event instanceof UIEvent && event.detail === 0);
}
