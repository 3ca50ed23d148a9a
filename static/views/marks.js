// Marks the minima, saddles and maxima of the surface, below the trails, as the pictures of the
// reference do: a plus, a cross and a ring.
import { inside } from "../model/clipping.js";
import { marked, marksInWords } from "../model/marks.js";
import { contextOf, createCanvas, resizeCanvas } from "./canvas.js";

/** @import { Stage } from "./stage.js" */
/** @typedef {CanvasRenderingContext2D} Context */
/** @typedef {(context: Context, x: number, y: number, size: number) => void} Shape */

const [LARGE, SMALL] = [6, 4]; // pixels from the middle to the end of an arm
const [LINE, CASING] = [1.6, 4]; // pixels wide

/** @type {Record<string, Shape>} by the kinds of points */
const SHAPES = {
  minimum(context, x, y, arm) {
    context.moveTo(x - arm, y);
    context.lineTo(x + arm, y);
    context.moveTo(x, y - arm);
    context.lineTo(x, y + arm);
  },
  saddle(context, x, y, size) {
    const arm = size * 0.75;
    context.moveTo(x - arm, y - arm);
    context.lineTo(x + arm, y + arm);
    context.moveTo(x + arm, y - arm);
    context.lineTo(x - arm, y + arm);
  },
  maximum(context, x, y, size) {
    const radius = size * 0.75;
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
  },
};

export class Marks {
  width = 0;
  height = 0;

  /** @param {Stage} stage */
  constructor(stage) {
    this.stage = stage;
    this.context = contextOf(createCanvas(stage.element, "marks"));
  }

  /** The points to mark; none while the surface is not known yet. */
  get points() {
    const { picture, view, wanted } = this.stage;
    return marked(picture.current?.stationary ?? [], view.range ?? wanted);
  }

  /** What kinds of points are marked where the view shows them. */
  get kinds() {
    return this.stage.view.spots ? [...new Set(this.points.map(({ kind }) => kind))] : [];
  }

  /** What is marked, for screen readers. */
  get words() {
    return marksInWords(this.points);
  }

  /**
   * @param {number} width
   * @param {number} height
   */
  resize(width, height) {
    Object.assign(this, { width, height });
    resizeCanvas(this.context, width, height);
  }

  /** Draw them where the view has them now. */
  draw() {
    const { context, points } = this;
    const { view, theme } = this.stage;
    context.clearRect(0, 0, this.width, this.height);
    if (!view.spots) return;
    const boxes = view.boxes();
    const size = (boxes.length > 1 ? SMALL : LARGE) * theme.large;
    context.beginPath();
    for (const point of points)
      view.spots(point).forEach(([x, y], i) => {
        const box = boxes[i];
        if (box && inside(x, y, box)) SHAPES[point.kind](context, x, y, size);
      });
    for (const [style, width] of /** @type {[string, number][]} */ ([
      [theme.marks.casing, CASING],
      [theme.marks.line, LINE],
    ])) {
      Object.assign(context, { strokeStyle: style, lineWidth: width * theme.large });
      context.stroke();
    }
  }
}
