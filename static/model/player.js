// The only clock. It keeps wall time, so a late frame skips steps instead of slowing down.

/** Steps a second, as a slider wants them. */
export const SPEEDS = { low: 1, high: 240, default: 30, scale: "log" };

/** A player over `length` steps; `frame` asks for the next animation frame, and is injected. */
export function createPlayer({ frame = (f) => requestAnimationFrame(f), length = 0 } = {}) {
  const listeners = new Set();
  let [position, speed, playing, last] = [0, SPEEDS.default, false, null];

  const notify = () => {
    for (const listener of listeners) listener(player);
  };
  function tick(now) {
    if (!playing) return;
    if (last !== null) position = Math.min(length, position + ((now - last) / 1000) * speed);
    last = now;
    if (position >= length) playing = false;
    else frame(tick);
    notify();
  }

  const player = {
    get position() {
      return position;
    },
    get step() {
      return Math.floor(position);
    },
    get length() {
      return length;
    },
    get speed() {
      return speed;
    },
    get playing() {
      return playing;
    },
    subscribe: (listener) => listeners.add(listener),
    play() {
      if (playing || length === 0) return;
      if (position >= length) position = 0;
      [playing, last] = [true, null];
      frame(tick);
      notify();
    },
    pause() {
      if (!playing) return;
      playing = false;
      position = Math.floor(position);
      notify();
    },
    /** Go to a step; playing goes on from there. */
    seek(step) {
      if (step < 0 || step > length) return;
      position = step;
      notify();
    },
    /** One step at a time, which is to look: playing stops. */
    move(by) {
      playing = false;
      player.seek(Math.floor(position) + by);
      notify();
    },
    setSpeed(value) {
      speed = value;
      notify();
    },
    setLength(value) {
      length = value;
      if (position > length) position = length;
      notify();
    },
  };
  return player;
}
