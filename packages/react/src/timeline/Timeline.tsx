import type { Display, Hit, Scene, TimelineOptions } from "@ipo/layout";
import { focusOrder, formatInstantDay, linkedEvents } from "@ipo/layout";
import type { PatientRecord } from "@ipo/model";
import { useId, useMemo, useRef, useState } from "react";
import type { ChangeDisplay } from "../state/useDisplay.js";
import type { UiText } from "../locale/uiText.js";
import { useActiveHit } from "../state/useActiveHit.js";
import { useCursor } from "../state/useCursor.js";
import { useDragPan } from "../state/useDragPan.js";
import type { ChangeSelection, Selection } from "../state/useSelection.js";
import { useKeepInSight } from "../state/useKeepInSight.js";
import { useStripToggle } from "../state/useStripToggle.js";
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
  readonly options: TimelineOptions;
  readonly name: string;
  readonly text: UiText;
  readonly selection: Selection | null;
  readonly wheelZoom: WheelZoom;
  readonly changeViewport: ChangeViewport;
  readonly changeSelection: ChangeSelection;
  readonly display: Display;
  readonly changeDisplay: ChangeDisplay;
}

const noHits: readonly Hit[] = [];

/** The interactive picture: a head that stays in sight (overview and axis) and the tracks, in one system of coordinates. */
export function Timeline(props: TimelineProps) {
  const {
    record,
    scene,
    options,
    name,
    text,
    selection,
    wheelZoom,
    changeViewport,
    changeSelection,
    display,
    changeDisplay,
  } = props;
  const id = useId();
  const idPrefix = `ipo${id.replace(/\W/g, "")}`;
  const rootRef = useRef<HTMLDivElement>(null);
  const bodyRef = useRef<HTMLDivElement>(null);

  const gesture = useViewportGesture(scene, changeViewport);
  useWheelZoom(rootRef, gesture, wheelZoom);
  const drag = useDragPan(bodyRef, gesture);

  const hits = useMemo(() => focusOrder(scene), [scene]);
  const [active, setActive] = useActiveHit(hits);
  const [isByKey, setIsByKey] = useState(false);
  const { cursor, moveTo } = useCursor(scene);
  const { at, activeAt, readouts, cursorMarks } = useReadouts({
    record,
    scene,
    options,
    cursor,
    active,
  });
  const selected = useMemo(
    () => (selection ? hitsOf(selection.events, hits) : noHits),
    [hits, selection],
  );
  const activeHits = useMemo(() => (active && isByKey ? [active] : noHits), [active, isByKey]);
  const pointed = cursor?.hit ?? activeHits[0] ?? selected[0];
  const linked = useMemo(
    () => (pointed ? hitsOf(linkedEvents(record, pointed.events), hits) : noHits),
    [record, hits, pointed],
  );
  const toggleStrip = useStripToggle(display, changeDisplay);
  useKeepInSight(rootRef, {
    selector: ".ipo-frame-active rect",
    head: ".ipo-timeline-head",
    wanted: activeHits[0],
  });

  const onKeyDown = useTimelineKeys({
    scene,
    hits,
    active,
    focusAt: activeAt,
    changeViewport,
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
    name,
    count: scene.tracks.length,
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
        changeViewport={changeViewport}
      />
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
        scene={scene}
        hintId={`${idPrefix}-hint`}
        readouts={readouts}
        at={at}
        active={active}
        text={text}
      />
    </div>
  );
}

/** The marks that stand for any of the events. */
function hitsOf(eventIds: readonly string[], hits: readonly Hit[]): readonly Hit[] {
  if (eventIds.length === 0) return noHits;
  const wanted = new Set(eventIds);
  return hits.filter(({ events }) => events.some((id) => wanted.has(id)));
}
