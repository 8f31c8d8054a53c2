import type { Hit, Scene } from "@ipo/layout";
import { hitsOfEvents, tracksInBand } from "@ipo/layout";
import type { PatientRecord } from "@ipo/model";
import { Component } from "react";
import type { RefObject } from "react";
import type { Selection } from "./useSelection.js";

interface KeepPlaceProps {
  readonly record: PatientRecord;
  readonly scene: Scene;
  readonly selection: Selection | null;
  /** The element that holds the timeline. */
  readonly viewRef: RefObject<HTMLElement | null>;
}

/** A strip, or a mark in it, and where it was on the screen: the top of a strip, the middle of a mark. */
interface Place {
  readonly trackId: string;
  /** The events of the mark, and which of their marks in the strip it is; absent for the strip. */
  readonly events?: readonly string[];
  readonly nth?: number;
  readonly at: number;
}

/**
 * Keeps what is in sight in sight when something comes in above it. When more of the record arrives, the strip at the top of
 * what is seen stays where it is on the screen; while the beginning of the overview is in sight, that stays instead. When the
 * picture becomes narrower or wider, as by opening and closing the details of a mark, that mark stays, and the strip at the
 * top where no such mark is in sight.
 *
 * It draws nothing. It is a class, because only a class is asked before a change is written into the page.
 */
export class KeepPlace extends Component<KeepPlaceProps> {
  /** The mark whose details were open last: the picture becomes wider only after they have closed. */
  private selected: Selection | null = null;

  override getSnapshotBeforeUpdate({ record, scene }: KeepPlaceProps): readonly Place[] | null {
    const { props } = this;
    const isOtherWidth = scene.width !== props.scene.width;
    if (record === props.record && !isOtherWidth) return null;
    const parts = partsOf(props.viewRef.current);
    if (!parts) return null;
    const { events } = props.selection ?? this.selected ?? {};
    const marked = isOtherWidth && events && markedPlace(scene, parts, events);
    return marked ? [marked] : placesOf(scene, parts);
  }

  override componentDidUpdate(
    last: KeepPlaceProps,
    _state: unknown,
    places: readonly Place[] | null,
  ): void {
    const { scene, selection, viewRef } = this.props;
    if (selection || last.scene.width !== scene.width) this.selected = selection;
    const parts = places && partsOf(viewRef.current);
    if (!parts) return;
    // A strip that is gone gives way to the next one below it.
    for (const place of places) {
      const y = heightOf(scene, place);
      if (y === undefined) continue;
      const by = topOf(parts.body) + y - scene.body.y - place.at;
      if (Math.abs(by) >= 1) parts.scroller.scrollBy({ top: by, behavior: "instant" });
      return;
    }
  }

  override render(): null {
    return null;
  }
}

interface Parts {
  readonly view: Element;
  readonly head: Element;
  readonly body: Element;
  readonly scroller: Element;
}

function partsOf(view: HTMLElement | null): Parts | null {
  const head = view?.querySelector(".ipo-timeline-head");
  const body = view?.querySelector(".ipo-timeline-body");
  const scroller = view && scrollerOf(view);
  return view && head && body && scroller ? { view, head, body, scroller } : null;
}

/** What can be seen of the tracks, from above, in pixels of the screen. */
function sightOf({ head, scroller }: Parts): { edge: number; line: number; end: number } {
  const edge = scroller === document.scrollingElement ? 0 : topOf(scroller);
  const line = Math.max(edge, head.getBoundingClientRect().bottom);
  return { edge, line, end: edge + scroller.clientHeight };
}

/**
 * The strips from the one that is to stay: the first whose heading is in the upper half of what is seen, else the one that
 * fills it. None while the beginning of the overview is in sight.
 */
function placesOf(scene: Scene, parts: Parts): readonly Place[] | null {
  const { edge, line, end } = sightOf(parts);
  const overview = parts.view.closest("section") ?? parts.view;
  if (topOf(overview) >= edge) return null;
  const start = topOf(parts.body) - scene.body.y;
  const seen = scene.tracks
    .map(({ id, y, height }) => ({ trackId: id, at: start + y, bottom: start + y + height }))
    .filter(({ bottom }) => bottom > line);
  const [first, second] = seen;
  const isHeaded = first && second && first.at < line && second.at < (line + end) / 2;
  return isHeaded ? seen.slice(1) : seen;
}

/** The first mark of some events that can be seen. */
function markedPlace(scene: Scene, parts: Parts, events: readonly string[]): Place | undefined {
  const { line, end } = sightOf(parts);
  const start = topOf(parts.body) - scene.body.y;
  const band = { top: line - start, bottom: end - start };
  return tracksInBand(scene, band)
    .flatMap((track) =>
      hitsOfEvents([track], events).map(({ trackId, bounds }, nth) => ({
        ...{ trackId, events, nth },
        at: start + middleOf(bounds),
      })),
    )
    .find(({ at }) => at > line && at < end);
}

/** Where a place is in another scene; `undefined` where it is gone. */
function heightOf(scene: Scene, { trackId, events, nth = 0 }: Place): number | undefined {
  const track = scene.tracks.find(({ id }) => id === trackId);
  if (!track || !events) return track?.y;
  const hits = hitsOfEvents([track], events);
  // Marks that lie close can be one in another width.
  const hit = hits[nth] ?? hits.at(-1);
  return hit && middleOf(hit.bounds);
}

function middleOf({ y, height }: Hit["bounds"]): number {
  return y + height / 2;
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}

/** What scrolls when the element moves: the nearest box around it that can, else the page. */
function scrollerOf(element: Element): Element | null {
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (at.scrollHeight <= at.clientHeight || at === document.body) continue;
    const { overflowY } = getComputedStyle(at);
    if (overflowY === "auto" || overflowY === "scroll") return at;
  }
  return document.scrollingElement;
}
