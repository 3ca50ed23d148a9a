// The start of the race: click on the surface to set it, or drag its marker.
import { inside } from "../../model/clipping.js";
import { formatNumber } from "../../model/format.js";
import { h } from "../controls/dom.js";

const STILL = 5; // pixels within which a press counts as a click

export class StartMarker {
  constructor(stage, store) {
    Object.assign(this, { stage, store });
    this.marker = h("button", {
      type: "button",
      className: "start",
      "data-keys": "",
      onkeydown: (event) => this.nudge(event),
      onpointerdown: (event) => this.grab(event),
      onpointermove: (event) => this.drag(event),
      onpointerup: () => (this.held = false),
    });
    stage.element.append(this.marker);
    stage.element.addEventListener("pointerdown", (event) => this.press(event), true);
    // on the document, for Plotly lays a cover over the page while a button is down
    document.addEventListener("pointerup", (event) => this.release(event), true);
    stage.onMoved = () => this.place();
    this.place();
  }

  /** The marker stands where the start is, in the view that shows one plane. */
  place() {
    const { view } = this.stage;
    const [box] = view.box ? [view.box] : [];
    const { start } = this.store.get();
    this.marker.hidden = !box || !view.startPixel;
    if (this.marker.hidden) return;
    const [left, top] = view.startPixel(start);
    this.marker.hidden = !inside(left, top, box);
    this.marker.style.transform = `translate(${left}px, ${top}px)`;
    const at = `Start point x ${formatNumber(start[0])}, y ${formatNumber(start[1])}`;
    this.marker.setAttribute("aria-label", `${at}; arrow keys move it`);
  }

  // the box under a pointer and the point of the plane there
  at(event) {
    const origin = this.stage.origin();
    const [px, py] = [event.clientX - origin.left, event.clientY - origin.top];
    const { view } = this.stage;
    const box = view.startAt && view.boxes().find((one) => one && inside(px, py, one));
    return box && view.startAt(px, py, box);
  }

  press(event) {
    this.pressed = event.target === this.marker ? null : [event.clientX, event.clientY];
  }

  release(event) {
    const from = this.pressed;
    this.pressed = null;
    if (!from || event.button !== 0 || event.target.closest(".on-stage")) return;
    if (Math.hypot(event.clientX - from[0], event.clientY - from[1]) > STILL) return;
    const start = this.at(event);
    if (start) this.store.set({ start });
  }

  grab(event) {
    this.held = true;
    this.marker.setPointerCapture(event.pointerId);
  }

  drag(event) {
    const start = this.held && this.at(event);
    if (start) this.store.set({ start });
  }

  nudge(event) {
    const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[
      event.key
    ];
    if (!by) return;
    event.preventDefault();
    const { start } = this.store.get();
    const { x, y } = this.stage.view.range;
    const step = (i, [low, high]) => Number((start[i] + by[i] * (high - low) * 0.01).toFixed(6));
    this.store.set({
      start: this.stage.surface.dimensions === 1 ? [step(0, x), 0] : [step(0, x), step(1, y)],
    });
  }
}
