// The picture of what was drawn: white on black, as the images are in every theme.

/** @import { Point, Stroke } from "../../model/network/drawing.js" */

export const DOTS = 400; // of the canvas, along each side
const LINE = DOTS / 14;
const [DOWN, UP] = ["#ffb52e", "#8fd3ff"]; // the pen of the keys

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Stroke[]} strokes in parts of its size
 * @param {Point & {isDown: boolean} | null} pen where keys have brought it
 */
export function drawPad(canvas, strokes, pen) {
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  context.fillStyle = "#000";
  context.fillRect(0, 0, DOTS, DOTS);
  Object.assign(context, { lineWidth: LINE, lineCap: "round", lineJoin: "round" });
  context.strokeStyle = "#fff";
  for (const stroke of strokes) trace(context, stroke);
  if (!pen) return;
  context.beginPath();
  context.arc(pen.x * DOTS, pen.y * DOTS, LINE / 2, 0, 7);
  context.lineWidth = 4;
  context.strokeStyle = pen.isDown ? DOWN : UP;
  context.stroke();
}

/** @type {(context: CanvasRenderingContext2D, stroke: Stroke) => void} */
function trace(context, stroke) {
  context.beginPath();
  for (const { x, y } of [stroke[0], ...stroke]) context.lineTo(x * DOTS, y * DOTS);
  context.stroke();
}
