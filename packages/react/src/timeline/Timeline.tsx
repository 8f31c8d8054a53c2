import type { Display, Hit, Scene, Summary, TimelineOptions } from "@ipo/layout";
import { formatInstantDay, hitsOfEvents, linkedEvents, tracksInBand } from "@ipo/layout";
import type { PatientRecord } from "@ipo/model";
import { memo, useId, useMemo, useRef, useState } from "react";
import type { RefObject } from "react";
import { StickyIdentity } from "../header/StickyIdentity.js";
import type { ChangeDisplay } from "../state/useDisplay.js";
import type { UiText } from "../locale/uiText.js";
import type { Painter } from "../painters/choosePainter.js";
import { useBand } from "../painters/useBand.js";
import { useIsStill } from "../painters/useIsStill.js";
import { useActiveHit } from "../state/useActiveHit.js";
import { useCursor } from "../state/useCursor.js";
import { useDragPan } from "../state/useDragPan.js";
import type { ChangeSelection, Selection } from "../state/useSelection.js";
import { useKeepInSight } from "../state/useKeepInSight.js";
import { useStripToggle } from "../state/useStripToggle.js";
import { useReadoutWords } from "../state/useReadoutWords.js";
import { useReadouts } from "../state/useReadouts.js";
import { useTimelineKeys } from "../state/useTimelineKeys.js";
import { useTimelinePointer } from "../state/useTimelinePointer.js";
import type { ChangeViewport } from "../state/useViewport.js";
import { useViewportGesture } from "../state/useViewportGesture.js";
import type { WheelZoom } from "../state/useWheelZoom.js";
import { useWheelZoom } from "../state/useWheelZoom.js";
import { TimelineBody } from "./TimelineBody.js";
import { TimelineHead } from "./TimelineHead.js";
import { TimelineWords } from "./TimelineWords.js";

/** What the timeline shows, and the ways it asks for something else to be shown. */
interface TimelineProps {
  readonly record: PatientRecord;
  readonly scene: Scene;
  /** Options that do not change with the window. */
  readonly options: Omit<TimelineOptions, "width">;
  readonly summary: Summary;
  /** The part of the header that says who the patient is; absent where the host says it. */
  readonly headerRef: RefObject<HTMLElement | null> | undefined;
  readonly text: UiText;
  readonly selection: Selection | null;
  readonly wheelZoom: WheelZoom;
  readonly painter: Painter;
  readonly changeViewport: ChangeViewport;
  readonly changeSelection: ChangeSelection;
  readonly display: Display;
  readonly changeDisplay: ChangeDisplay;
}

const noHits: readonly Hit[] = [];
const noIds: readonly string[] = [];

/** The interactive picture: a head that stays in sight (overview and axis) and the tracks, in one system of coordinates. */
export const Timeline = memo(function Timeline(props: TimelineProps) {
  const {
    record,
    scene,
    options,
    summary,
    headerRef,
    text,
    selection,
    wheelZoom,
    painter,
    changeViewport,
    changeSelection,
    display,
    changeDisplay,
  } = props;
  const id = useId();
  const idPrefix = `ipo${id.replace(/\W/g, "")}`;
  const rootRef = useRef<HTMLDivElement>(null);
  const headRef = useRef<HTMLDivElement>(null);
  const bodyRef = useRef<HTMLDivElement>(null);

  const gesture = useViewportGesture(scene, changeViewport);
  useWheelZoom(rootRef, gesture, wheelZoom);
  const drag = useDragPan(bodyRef, gesture);

  const inSight = useBand(bodyRef, scene.body);
  const band = useIsStill() ? undefined : inSight;
  const [active, setActive] = useActiveHit(scene);
  const [isByKey, setIsByKey] = useState(false);
  const { cursor, moveTo } = useCursor(scene, record);
  const { activeAt, readouts, cursorMarks } = useReadouts({
    record,
    scene,
    options,
    cursor,
    active,
    band,
  });
  const readout = useReadoutWords({
    record,
    scene,
    options,
    pointedAt: cursor?.at,
    readouts,
    activeAt,
  });
  const seen = useMemo(() => tracksInBand(scene, band), [scene, band]);
  const selected = useMemo(
    () => (selection ? hitsOfEvents(seen, selection.events) : noHits),
    [seen, selection],
  );
  const activeHits = useMemo(() => (active && isByKey ? [active] : noHits), [active, isByKey]);
  const pointed = (cursor?.hit ?? activeHits[0] ?? selection)?.events;
  const linkedIds = useMemo(
    () => (pointed ? linkedEvents(record, pointed) : noIds),
    [record, pointed],
  );
  const linked = useMemo(
    () => (linkedIds.length > 0 ? hitsOfEvents(seen, linkedIds) : noHits),
    [seen, linkedIds],
  );
  const toggleStrip = useStripToggle(display, changeDisplay);
  useKeepInSight(rootRef, {
    selector: ".ipo-frame-active rect",
    head: ".ipo-timeline-head",
    wanted:
      active && isByKey ? `${active.trackId} ${active.events[0]} ${active.bounds.y}` : undefined,
  });

  const onKeyDown = useTimelineKeys({
    gesture,
    active,
    focusAt: activeAt,
    onActive: (hit) => {
      moveTo(undefined);
      setIsByKey(true);
      setActive(hit);
    },
    onCollapse: ({ trackId }, event) => {
      const track = scene.tracks.find(({ id }) => id === trackId);
      toggleStrip(trackId, !(track?.isCollapsed ?? false), { reason: "keyboard", event });
    },
    onSelect: ({ events }, event) => changeSelection({ events }, { reason: "keyboard", event }),
    onEscape: (event) => {
      if (selection) changeSelection(null, { reason: "keyboard", event });
      else setActive(undefined);
    },
  });
  const pointer = useTimelinePointer({
    scene,
    drag,
    moveTo,
    changeViewport,
    onClickHit: (hit, event) => {
      setIsByKey(false);
      setActive(hit);
      if (hit) changeSelection({ events: hit.events }, { reason: "pointer", event });
      else if (selection) changeSelection(null, { reason: "pointer", event });
    },
  });

  const { start, end } = scene.viewport;
  const label = text("ui.timeline", {
    name: summary.name,
    // How many there are is not known before all of them are here, and none is said.
    count: scene.isPartial ? 0 : scene.tracks.length,
    start: formatInstantDay(start),
    end: formatInstantDay(end),
  });
  return (
    <div className="ipo-timeline" ref={rootRef} {...pointer}>
      <TimelineHead
        scene={scene}
        cursorMarks={cursorMarks}
        idPrefix={idPrefix}
        gesture={gesture}
        text={text}
        headRef={headRef}
      >
        {headerRef && (
          <StickyIdentity
            summary={summary}
            headerRef={headerRef}
            headRef={headRef}
            scene={scene}
            measureText={options.measureText}
          />
        )}
      </TimelineHead>
      <div
        className="ipo-timeline-body"
        ref={bodyRef}
        role="application"
        tabIndex={0}
        aria-label={text("ui.view.timeline")}
        aria-describedby={`${idPrefix}-hint`}
        onKeyDown={onKeyDown}
      >
        <TimelineBody
          scene={scene}
          band={band}
          painter={painter}
          idPrefix={idPrefix}
          label={label}
          readouts={readouts}
          cursor={cursor}
          cursorMarks={cursorMarks}
          selected={selected}
          active={activeHits}
          linked={linked}
          text={text}
          onToggleStrip={toggleStrip}
        />
      </div>
      <TimelineWords
        hintId={`${idPrefix}-hint`}
        said={
          active
            ? `${scene.tracks.find((own) => own.id === active.trackId)?.label ?? ""}: ${active.label}`
            : ""
        }
        readout={readout}
        text={text}
      />
    </div>
  );
});
