// What a screen reader says on its own: one region that is always there, for one that comes and
// goes may stay unheard.

/** @typedef {(text: string) => void} Say */

/**
 * @param {HTMLElement} element a polite live region that nobody sees
 * @returns {Say}
 */
export function createVoice(element) {
  return (text) => {
    // the same words again are news only where the region changes
    element.textContent = element.textContent === text ? `${text}\u00a0` : text;
  };
}
