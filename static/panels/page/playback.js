// The transport: play, steps, scrubber and speed, by hand and from the keyboard.
import { SPEEDS } from "../../model/player.js";
import { toPosition, toValue } from "../../model/scale.js";
import { h, icon, iconButton } from "../controls/dom.js";

export class PlaybackPanel {
  constructor(element, player) {
    this.player = player;
    this.play = iconButton(
      "play",
      "Play",
      () => (player.playing ? player.pause() : player.play()),
      {
        className: "icon-button play",
      },
    );
    this.scrubber = h("input", {
      type: "range",
      className: "scrubber",
      min: 0,
      step: 1,
      "aria-label": "Step",
      oninput: () => player.seek(this.scrubber.valueAsNumber),
    });
    this.count = h("output", { className: "count" });
    this.speed = h("input", {
      type: "range",
      className: "speed",
      min: 0,
      max: 100,
      "aria-label": "Speed",
      oninput: () => player.setSpeed(Math.round(toValue(SPEEDS, this.speed.valueAsNumber / 100))),
    });
    this.rate = h("output", { className: "rate" });
    element.append(
      h(
        "div",
        { className: "buttons", onclick: letGo },
        iconButton("restart", "Restart", () => player.seek(0)),
        iconButton("back", "Step back", () => player.move(-1)),
        this.play,
        iconButton("forward", "Step forward", () => player.move(1)),
      ),
      this.scrubber,
      this.count,
      h("label", { className: "speed-label", title: "Steps a second" }, this.speed, this.rate),
    );
    player.subscribe(() => this.draw());
    this.draw();
  }

  draw() {
    const { player } = this;
    this.scrubber.max = player.length;
    this.scrubber.value = player.step;
    const part = player.length ? (player.position / player.length) * 100 : 0;
    this.scrubber.style.setProperty("--fill", `${part}%`);
    this.count.textContent = `${player.step} / ${player.length}`;
    this.speed.value = toPosition(SPEEDS, player.speed) * 100;
    this.speed.style.setProperty("--fill", `${this.speed.value}%`);
    this.speed.setAttribute("aria-valuetext", `${player.speed} steps a second`);
    this.rate.textContent = `${player.speed}/s`;
    const name = player.playing ? "Pause" : "Play";
    if (this.play.title === name && this.drawn) return;
    this.drawn = true;
    this.play.title = name;
    this.play.setAttribute("aria-label", name);
    this.play.replaceChildren(icon(name.toLowerCase()));
  }
}

// after a click of the mouse, the space bar plays; whoever came by keyboard stays on the button
function letGo({ detail: clicks, target }) {
  if (clicks > 0) target.closest("button")?.blur();
}
