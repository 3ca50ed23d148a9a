// What controls belong to. Its title stands in all their accessible names, and they follow when it
// is called otherwise.

export class Owner {
  /** @type {Set<(title: string) => void>} */
  #told = new Set();
  /** Forget it: it is a part that is no more. */
  leave = () => {};

  /** @param {string} title */
  constructor(title) {
    this.title = title;
  }

  /**
   * `listener(title)` is called now, and again with every other title; returns its end.
   * @param {(title: string) => void} listener
   */
  tell(listener) {
    this.#told.add(listener);
    listener(this.title);
    return () => {
      this.#told.delete(listener);
    };
  }

  /**
   * An element's accessible name, with the title in it.
   * @param {Element} element
   * @param {(title: string) => string} name
   */
  label(element, name) {
    this.tell((title) => element.setAttribute("aria-label", name(title)));
  }

  /**
   * A part of it, with controls of its own.
   * @param {string} name
   */
  part(name) {
    const part = new Owner("");
    part.leave = this.tell((title) => part.rename(`${title} ${name}`));
    return part;
  }

  /** @param {string} title */
  rename(title) {
    if (title === this.title) return;
    this.title = title;
    for (const listener of this.#told) listener(title);
  }
}
