// Mathematics cannot break its lines: where a formula is too wide it becomes smaller, as far as it
// can be read. What is still too wide is scrolled to, and the style sheet shows that there is more.

const SMALLEST = 12; // pixels of its letters

/**
 * Keep the formula in an element as large as fits, whatever it shows and however wide it is.
 * @param {HTMLElement} element
 */
export function keepFitted(element) {
  const sizes = new ResizeObserver(() => fit(element)); // fonts that arrive change them too
  const watch = () => {
    sizes.disconnect();
    for (const one of [element, ...element.children]) sizes.observe(one);
  };
  new MutationObserver(watch).observe(element, { childList: true });
  watch();
}

/** @param {HTMLElement} element */
function fit(element) {
  element.style.removeProperty("--fit");
  const { paddingLeft, paddingRight, fontSize } = getComputedStyle(element);
  const padding = parseFloat(paddingLeft) + parseFloat(paddingRight);
  const [room, wanted] = [element.clientWidth - padding, element.scrollWidth - padding + 1];
  if (room >= wanted - 1) return;
  const part = Math.max(SMALLEST / parseFloat(fontSize), room / wanted);
  element.style.setProperty("--fit", String(part));
}
