import type { Scene } from "@ipo/layout";
import type { PatientRecord } from "@ipo/model";
import { Component } from "react";
import type { RefObject } from "react";

interface KeepPlaceProps {
  readonly record: PatientRecord;
  readonly scene: Scene;
  /** The element that holds the timeline. */
  readonly viewRef: RefObject<HTMLElement | null>;
}

/** A strip, and where its top was on the screen. */
interface Place {
  readonly trackId: string;
  readonly top: number;
}

/**
 * Keeps what is in sight in sight when more of the record arrives: the strip at the top of what is seen stays where it is
 * on the screen, whatever comes in above it. While the beginning of the overview is in sight, that stays instead.
 *
 * It draws nothing. It is a class, because only a class is asked before a change is written into the page.
 */
export class KeepPlace extends Component<KeepPlaceProps> {
  override getSnapshotBeforeUpdate({ record, scene }: KeepPlaceProps): readonly Place[] | null {
    if (record === this.props.record) return null;
    const parts = partsOf(this.props.viewRef.current);
    return parts && placesOf(scene, parts);
  }

  override componentDidUpdate(
    _props: KeepPlaceProps,
    _state: unknown,
    places: readonly Place[] | null,
  ): void {
    const { scene, viewRef } = this.props;
    const parts = places && partsOf(viewRef.current);
    if (!parts) return;
    // A strip that is gone gives way to the next one below it.
    for (const { trackId, top } of places) {
      const track = scene.tracks.find(({ id }) => id === trackId);
      if (!track) continue;
      const by = topOf(parts.body) + track.y - scene.body.y - top;
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

/**
 * The strips from the one that is to stay: the first whose heading is in the upper half of what is seen, else the one that
 * fills it. None while the beginning of the overview is in sight.
 */
function placesOf(scene: Scene, { view, head, body, scroller }: Parts): readonly Place[] | null {
  const isPage = scroller === document.scrollingElement;
  const edge = isPage ? 0 : topOf(scroller);
  const overview = view.closest("section") ?? view;
  if (topOf(overview) >= edge) return null;
  const start = topOf(body) - scene.body.y;
  const line = Math.max(edge, head.getBoundingClientRect().bottom);
  const middle = (line + edge + scroller.clientHeight) / 2;
  const seen = scene.tracks
    .map(({ id, y, height }) => ({ trackId: id, top: start + y, bottom: start + y + height }))
    .filter(({ bottom }) => bottom > line);
  const [first, second] = seen;
  const isHeaded = first && second && first.top < line && second.top < middle;
  return isHeaded ? seen.slice(1) : seen;
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
