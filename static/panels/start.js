// The start of the race: click on the surface to set it, or drag its marker.
import { fromPixel } from "../views/flat.js";
import { words } from "../model/scale.js";
import { h } from "./dom.js";

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
    this.marker.hidden = !box || this.stage.element.dataset.view !== "contour";
    if (this.marker.hidden) return;
    const { x, y } = view.range;
    const left = box.left + ((start[0] - x[0]) / (x[1] - x[0])) * (box.right - box.left);
    const top = box.bottom - ((start[1] - y[0]) / (y[1] - y[0])) * (box.bottom - box.top);
    this.marker.hidden = left < box.left || left > box.right || top < box.top || top > box.bottom;
    this.marker.style.transform = `translate(${left}px, ${top}px)`;
    const at = `Start point x ${words(start[0])}, y ${words(start[1])}`;
    this.marker.setAttribute("aria-label", `${at}; arrow keys move it`);
  }

  // the box under a pointer and the point of the plane there
  at(event) {
    const origin = this.stage.origin();
    const [px, py] = [event.clientX - origin.left, event.clientY - origin.top];
    const boxes = this.stage.element.dataset.view === "3d" ? [] : this.stage.view.boxes();
    const box = boxes.find(
      (one) => one && px >= one.left && px <= one.right && py >= one.top && py <= one.bottom,
    );
    return box && fromPixel(px, py, box, this.stage.view.range);
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
    const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (!by) return;
    event.preventDefault();
    const { start } = this.store.get();
    const { x, y } = this.stage.view.range;
    const step = (i, [low, high]) => Number((start[i] + by[i] * (high - low) * 0.01).toFixed(6));
    this.store.set({ start: [step(0, x), step(1, y)] });
  }
}
