import "@ipo/react/styles.css";
import { offer } from "./bench.js";
import { floor } from "./floor/floor.js";

declare global {
  interface Window {
    /** The overview's elements around its drawing, as they are when it has opened. */
    finishedPage: string;
  }
}

// What a browser takes for the overview's elements and its marks, with no code of the overview: no way of choosing, laying
// out and rendering opens the same page for less.
offer({
  ...floor,
  mount: (element, prepared, first) => {
    const around = element.appendChild(document.createElement("div"));
    around.innerHTML = window.finishedPage;
    // Over the marks, so that both are in sight.
    element.style.position = "relative";
    around.style.cssText = "position: absolute; inset: 0";
    return floor.mount(element, prepared, first);
  },
});
