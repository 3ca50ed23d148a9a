// Whether a hand holds a slider.

export class Hand {
  isDown = false;

  /** @param {() => void} freed called when it lets go */
  constructor(freed) {
    const listen = (name, listener) => document.addEventListener(name, listener, { capture: true });
    listen("pointerdown", ({ target }) => {
      this.isDown = target instanceof HTMLInputElement && target.type === "range";
    });
    for (const name of ["pointerup", "pointercancel"])
      listen(name, () => {
        const held = this.isDown;
        this.isDown = false;
        if (held) freed();
      });
  }
}
