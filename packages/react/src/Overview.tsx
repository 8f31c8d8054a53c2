import type { Scene } from "@ipo/layout";
import { summaryOf, tableRowsOf } from "@ipo/layout";
import { useMemo, useRef, useState } from "react";
import type { PatientOverviewProps } from "./PatientOverview.js";
import { SelectionDetails } from "./details/SelectionDetails.js";
import { SourceFooter } from "./footer/SourceFooter.js";
import { PatientHeader } from "./header/PatientHeader.js";
import { Toolbar } from "./header/Toolbar.js";
import type { View } from "./header/Toolbar.js";
import { createUiText } from "./locale/uiText.js";
import { KeepPlace } from "./state/KeepPlace.js";
import { useControlled } from "./state/useControlled.js";
import { useDisplay } from "./state/useDisplay.js";
import { useFramedViewport } from "./state/useFramedViewport.js";
import { useKeptViewport } from "./state/useKeptViewport.js";
import { useOutside } from "./state/useOutside.js";
import { useSaidViewport } from "./state/useSaidViewport.js";
import type { ChangeSelection } from "./state/useSelection.js";
import { useScene } from "./state/useScene.js";
import { useSelection } from "./state/useSelection.js";
import { useStable } from "./state/useStable.js";
import { useStripStates } from "./state/useStripStates.js";
import { useTimelineOptions } from "./state/useTimelineOptions.js";
import { useViewport } from "./state/useViewport.js";
import { useWidth } from "./state/useWidth.js";
import { shownWindow, useWindowChoices } from "./state/useWindowChoices.js";
import { EventTable } from "./table/EventTable.js";
import { TracksPanel } from "./tracks/TracksPanel.js";
import { Timeline } from "./timeline/Timeline.js";

const noIssues: NonNullable<PatientOverviewProps["issues"]> = [];
const noTracks: Scene["tracks"] = [];

/**
 * The overview of one patient: holds its state and puts its parts together. What changes in a frame of a pan is the
 * scene, and with it the timeline; every other part has the same props as before and is not drawn again.
 */
export function Overview(props: PatientOverviewProps) {
  const {
    record,
    account,
    issues = noIssues,
    lang = "sv",
    wheelZoom = "plot",
    headingLevel = 2,
    hideHeader = false,
    showProtectedIdentity = false,
    onOpenSource,
  } = props;
  const text = useMemo(() => createUiText(lang), [lang]);
  const viewRef = useRef<HTMLDivElement>(null);
  const identityRef = useRef<HTMLDivElement>(null);
  const width = useWidth(viewRef, props.width);
  const [chosenViewport, changeViewport] = useViewport(props);
  const [display, changeDisplay] = useDisplay(props);
  const [isChoosingTracks, setIsChoosingTracks] = useState(false);
  const [view, setView] = useControlled<View>(props.view, props.defaultView ?? "timeline");
  const [selection, changeSelection] = useSelection(props, record);
  const [takesFocus, setTakesFocus] = useState(false);
  const [isRead, setIsRead] = useState(false);

  const options = useTimelineOptions({ ...props, lang }, display);
  const summary = useMemo(
    () => summaryOf(record, { ...options, showProtectedIdentity }),
    [record, options, showProtectedIdentity],
  );
  const { presets, lines, course } = useWindowChoices(record, options);
  const kept = useKeptViewport({
    record,
    viewport: chosenViewport,
    course,
    isRead: isRead || selection !== null,
  });
  const viewport = useFramedViewport(kept);
  const isTable = view === "table";
  const scene = useScene({
    record,
    options,
    width: isTable ? undefined : width,
    viewport,
    viewRef,
    isWholeWanted: selection !== null || isChoosingTracks,
  });
  const getScene = useStable(() => scene);
  const outside = useOutside(scene);
  const rows = useMemo(
    () => (isTable ? tableRowsOf(record, options) : undefined),
    [isTable, record, options],
  );

  const [said, changeAndSay] = useSaidViewport(changeViewport, text);
  const select = useStable<Parameters<ChangeSelection>, void>((next, details) => {
    setTakesFocus(isFromKeyboard(details.event));
    changeSelection(next, details);
  });
  const selectRow = useStable((eventId: string, event: Event) =>
    select({ events: [eventId] }, { reason: "table", event }),
  );
  // One panel at a time: the details of a selection take the place of the list of tracks.
  const isTracksPanelOpen = isChoosingTracks && selection === null && !isTable;
  const stripStates = useStripStates(isTracksPanelOpen ? (scene?.tracks ?? noTracks) : noTracks);
  const showView = useStable((next: View) => {
    setView(next);
    props.onViewChange?.(next);
  });
  const chooseTracks = useStable((event: Event) => {
    setIsChoosingTracks(!isTracksPanelOpen);
    if (selection) changeSelection(null, { reason: "close", event });
  });
  const closeTracks = useStable(() => setIsChoosingTracks(false));

  return (
    <section aria-label={text("ui.overviewOf", { name: summary.name })}>
      {!hideHeader && (
        <PatientHeader summary={summary} headingLevel={headingLevel} identityRef={identityRef} />
      )}
      {(scene ?? rows) && (
        <Toolbar
          record={record}
          options={options}
          view={view}
          display={display}
          isChoosingTracks={isTracksPanelOpen}
          wheelZoom={wheelZoom}
          text={text}
          presets={presets}
          lines={lines}
          shownPreset={shownWindow(presets, scene)}
          shownLine={shownWindow(lines, scene)}
          before={outside.before}
          after={outside.after}
          getScene={getScene}
          changeViewport={changeAndSay}
          changeDisplay={changeDisplay}
          onViewChange={showView}
          onChooseTracks={chooseTracks}
        />
      )}
      <p className="ipo-sr-only" aria-live="polite">
        {said}
      </p>
      <div className="ipo-main" data-details={selection !== null || isTracksPanelOpen}>
        <div
          className="ipo-view"
          ref={viewRef}
          data-measured={width !== undefined}
          // A page that scrolls below a pointer at rest moves no pointer.
          onPointerMove={({ movementX, movementY }) => {
            if (movementX !== 0 || movementY !== 0) setIsRead(true);
          }}
          onPointerDown={() => setIsRead(true)}
          onKeyDown={() => setIsRead(true)}
        >
          {rows ? (
            <EventTable
              rows={rows}
              lang={lang}
              text={text}
              selected={selection}
              onSelect={selectRow}
            />
          ) : !scene ? null : scene.tracks.length === 0 ? (
            <p className="ipo-empty">{text("ui.empty")}</p>
          ) : (
            <>
              <Timeline
                record={record}
                scene={scene}
                options={options}
                summary={summary}
                headerRef={hideHeader ? undefined : identityRef}
                text={text}
                selection={selection}
                wheelZoom={wheelZoom}
                painter={props.painter ?? "auto"}
                changeViewport={changeAndSay}
                changeSelection={select}
                display={display}
                changeDisplay={changeDisplay}
              />
              <KeepPlace record={record} scene={scene} selection={selection} viewRef={viewRef} />
            </>
          )}
        </div>
        {isTracksPanelOpen && (
          <TracksPanel
            record={record}
            drawn={stripStates}
            options={options}
            display={display}
            headingLevel={headingLevel}
            text={text}
            changeDisplay={changeDisplay}
            onClose={closeTracks}
          />
        )}
        {selection && (
          <SelectionDetails
            record={record}
            selection={selection}
            takesFocus={takesFocus}
            options={options}
            headingLevel={headingLevel}
            text={text}
            changeSelection={changeSelection}
            changeViewport={changeAndSay}
            display={display}
            changeDisplay={changeDisplay}
            onOpenSource={onOpenSource}
          />
        )}
      </div>
      <SourceFooter record={record} account={account} issues={issues} now={props.now} text={text} />
    </section>
  );
}

/** A key, or a click that a key made on a button. */
function isFromKeyboard(event: Event): boolean {
  return event.type.startsWith("key") || (event instanceof UIEvent && event.detail === 0);
}
