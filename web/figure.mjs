// For pages of other sites: makes the frame in each <care-gap-figure> as high as its figure.

const MOST = 10_000;

class CareGapFigure extends HTMLElement {
  connectedCallback() {
    addEventListener("message", this);
    // The frame may have told before this script was there.
    this.frame?.contentWindow?.postMessage({ "care-gap": "height" }, "*");
  }

  disconnectedCallback() {
    removeEventListener("message", this);
  }

  get frame() {
    return this.querySelector("iframe");
  }

  handleEvent({ source, data }) {
    const height = data?.["care-gap"]?.height;
    const isOurs = this.frame && source === this.frame.contentWindow;
    if (isOurs && Number.isInteger(height) && height > 0 && height < MOST) this.frame.style.height = `${height}px`;
  }
}

if (!customElements.get("care-gap-figure")) customElements.define("care-gap-figure", CareGapFigure);
