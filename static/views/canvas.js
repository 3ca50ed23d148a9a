// Canvases at the resolution of the screen.

const FINEST = 2; // dots for a pixel of the page: more of them cost time, and nobody sees them

/** How many dots a canvas has for a pixel of the page. */
export const pixelRatio = () => Math.min(devicePixelRatio || 1, FINEST);

/**
 * The context of a canvas, which every browser has.
 * @param {HTMLCanvasElement} canvas
 */
export const contextOf = (canvas) =>
  /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));

/**
 * A canvas that lies in an element, and is a picture only.
 * @param {HTMLElement} parent
 * @param {string} className
 */
export function createCanvas(parent, className) {
  const canvas = document.createElement("canvas");
  canvas.className = className;
  canvas.setAttribute("aria-hidden", "true");
  parent.append(canvas);
  return canvas;
}

/**
 * Set a canvas's size in CSS pixels, the unit of all further drawing.
 * @param {CanvasRenderingContext2D} context
 * @param {number} width
 * @param {number} height
 */
export function resizeCanvas(context, width, height) {
  const ratio = pixelRatio();
  Object.assign(context.canvas, { width: width * ratio, height: height * ratio });
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
}
