// A hand on a slider: what it passes on its way is not yet what it means.

export class Hand {
  /** Whether it holds one. */
  holds = false;

  /**
   * @param {HTMLElement} element that sliders stand in
   * @param {() => void} released called when it lets go
   */
  constructor(element, released) {
    element.addEventListener("pointerdown", ({ target }) => {
      this.holds ||= /** @type {Element} */ (target).matches("input[type=range]");
    });
    const end = () => {
      if (!this.holds) return;
      this.holds = false;
      released();
    };
    for (const name of ["pointerup", "pointercancel"]) addEventListener(name, end);
  }
}
