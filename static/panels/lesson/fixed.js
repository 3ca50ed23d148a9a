// Controls that are to be seen, but not to be moved.

const CONTROLS = "button, input, select, summary, a";

/**
 * Fix all controls in some elements but those in others; returns what frees them.
 * @param {HTMLElement[]} roots
 * @param {HTMLElement[]} [free]
 */
export function fixControls(roots, free = []) {
  const controls = roots.flatMap((root) => [
    root,
    .../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(CONTROLS)),
  ]);
  const fixed = controls.filter(
    (one) => one.matches(CONTROLS) && !one.inert && !free.some((part) => part.contains(one)),
  );
  for (const one of fixed) one.inert = true;
  return () => {
    for (const one of fixed) one.inert = false;
  };
}
