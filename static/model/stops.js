// How far a player goes: a lesson's question holds it before what it asks for, and a scene that has
// been played to its end stops there once.

export class Stops {
  /** The last step that may be shown for now. */
  limit = Infinity;
  /** Where playing stops on its way; from there it goes on to the end. */
  mark = Infinity;
  /** Called when one wants to go further than the limit. */
  held = () => {};

  /** Whether something is held back. */
  get hold() {
    return this.limit < Infinity;
  }

  /**
   * Where playing from a position ends.
   * @param {number} position
   */
  after(position) {
    return Math.min(this.limit, position < this.mark ? this.mark : Infinity);
  }

  /**
   * A step, or the limit before it.
   * @param {number} step
   */
  within(step) {
    if (step > this.limit) this.held();
    return Math.min(step, this.limit);
  }
}
