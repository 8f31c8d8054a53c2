/** Stands in for what jsdom leaves out: modal dialogs, pointer capture, and where things are on the screen. */
export function fillBrowserGaps(): void {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    if (!this.open) return;
    this.open = false;
    this.dispatchEvent(new Event("close"));
  };
  Element.prototype.setPointerCapture = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
  document.elementFromPoint = () => null;
}
