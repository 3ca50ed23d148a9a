// The transport: play, steps, scrubber and speed.
import { SPEEDS } from "../../model/player.js";
import { toPosition, toValue } from "../../model/scale.js";
import { h, icon, iconButton } from "../controls/dom.js";
import { fill } from "../controls/slider.js";

/** @import { Player } from "../../model/player.js" */

const TICKS = 100; // of the slider of speeds

export class PlaybackPanel {
  /**
   * @param {HTMLElement} element
   * @param {Player} player
   */
  constructor(element, player) {
    this.player = player;
    const toggle = () => (player.playing ? player.pause() : player.play());
    this.play = iconButton("play", "Play", toggle, { className: "icon-button play" });
    this.scrubber = h("input", {
      type: "range",
      className: "scrubber",
      min: 0,
      step: 1,
      "aria-label": "Step",
      oninput: () => player.seek(this.scrubber.valueAsNumber),
    });
    this.count = h("span", { className: "count" });
    this.epochs = h("span", { className: "epochs" });
    const counts = h("div", { className: "counts" }, this.count, this.epochs);
    this.speed = h("input", {
      type: "range",
      className: "speed",
      min: 0,
      max: TICKS,
      "aria-label": "Speed",
      oninput: () => player.setSpeed(Math.round(toValue(SPEEDS, this.speed.valueAsNumber / TICKS))),
    });
    this.rate = h("span", { className: "rate" });
    const speed = h("label", { className: "speed-label", title: "Steps a second" });
    speed.append(this.speed, this.rate);
    this.ticks = h("div", { className: "tick-row" });
    const way = h("div", { className: "way" }, this.scrubber, this.ticks);
    element.append(this.createButtons(), way, counts, speed);
    player.subscribe(() => this.draw());
    this.draw();
  }

  createButtons() {
    const { player } = this;
    return h(
      "div",
      { className: "buttons", onclick: letGo },
      iconButton("restart", "Restart", () => player.seek(0)),
      iconButton("back", "Step back", () => player.move(-1)),
      this.play,
      iconButton("forward", "Step forward", () => player.move(1)),
    );
  }

  draw() {
    const { step, length, position, speed, playing } = this.player;
    this.scrubber.max = String(length);
    this.scrubber.value = String(step);
    fill(this.scrubber, length ? position / length : 0);
    this.count.textContent = `${step} / ${length}`;
    this.speed.value = String(toPosition(SPEEDS, speed) * TICKS);
    fill(this.speed, this.speed.valueAsNumber / TICKS);
    this.speed.setAttribute("aria-valuetext", `${speed} steps a second`);
    this.rate.textContent = `${speed}/s`;
    this.name(playing ? "Pause" : "Play");
  }

  // the button is drawn anew only where it does something else now
  name(name) {
    if (this.play.title === name && this.named) return;
    this.named = true;
    this.play.title = name;
    this.play.setAttribute("aria-label", name);
    this.play.replaceChildren(icon(name.toLowerCase()));
  }
}

// after a mouse click the space bar plays; keyboard users stay on the button
function letGo({ detail: clicks, target }) {
  if (clicks > 0) target.closest("button")?.blur();
}
