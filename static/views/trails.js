// Draws paths that grow with the playhead on canvases over a picture: paths below, heads on top.
// Casings go under all that is already there ("destination-over"), so that one canvas has both.
// It knows pixels only; the views say where the pixels are.
import { clip, inside, lastSeen } from "../model/clipping.js";

const LAYERS = ["paths", "heads"];
const REACH = 200; // how far outside its box a path is still drawn as it is
const FINE = 0.6; // pixels below which a step is joined to the next: nobody could see it

/** What every stroke of a lane's walk has in a race, wherever its points lie. */
export const inkOf = (race, key, { colour, dash }, theme) => ({
  colour: theme.colour(colour),
  dash,
  end: race.end(key),
  diverged: race.diverged(key) !== null,
});

/**
 * A stroke is {points: Float32Array [x0, y0, x1, ...], box, colour, dash, end, diverged, ghost}:
 * `end` is the last row to draw, `diverged` whether a cross stands there, `ghost` whether the
 * whole path shows faintly ahead of the playhead, `bare` whether it has no casing.
 */
export class Trails {
  constructor(parent) {
    this.contexts = Object.fromEntries(
      LAYERS.map((name) => {
        const canvas = document.createElement("canvas");
        canvas.className = `trails trails-${name}`;
        canvas.setAttribute("aria-hidden", "true");
        parent.append(canvas);
        return [name, canvas.getContext("2d")];
      }),
    );
    this.strokes = [];
    this.position = 0;
  }

  resize(width, height) {
    const ratio = Math.min(devicePixelRatio || 1, 2);
    if (this.width === width && this.height === height && this.ratio === ratio) return;
    Object.assign(this, { width, height, ratio });
    for (const context of Object.values(this.contexts)) {
      Object.assign(context.canvas, { width: width * ratio, height: height * ratio });
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      Object.assign(context, { lineJoin: "round", lineCap: "round" });
    }
  }

  /** Other paths: everything is drawn anew up to the playhead. */
  set(strokes, theme) {
    this.strokes = strokes;
    this.theme = theme;
    this.clear();
    this.draw(this.position);
  }

  clear() {
    for (const context of Object.values(this.contexts))
      context.clearRect(0, 0, this.width, this.height);
    for (const stroke of this.strokes) {
      Object.assign(stroke, { drawn: 0, length: 0 });
      if (stroke.ghost) this.ghost(stroke);
    }
  }

  /** Draw up to a position; going forward draws what is new only. */
  draw(position) {
    if (position < this.position) {
      this.position = position;
      this.clear();
    }
    this.position = position;
    const row = Math.floor(position);
    for (const stroke of this.strokes) this.grow(stroke, Math.min(row, stroke.end));
    this.heads(position);
  }

  grow(stroke, row) {
    if (row <= stroke.drawn) return;
    const { paths } = this.contexts;
    const length = this.line(paths, stroke, stroke.drawn, row, stroke.colour, 2.5, stroke.dash);
    paths.globalCompositeOperation = "destination-over";
    if (!stroke.bare) this.line(paths, stroke, stroke.drawn, row, this.theme.casing, 4.5, []);
    paths.globalCompositeOperation = "source-over";
    stroke.drawn = row;
    stroke.length += length;
  }

  ghost(stroke) {
    const { paths } = this.contexts;
    paths.globalAlpha = 0.3;
    this.line(paths, stroke, 0, stroke.end, stroke.colour, 1.5, stroke.dash);
    paths.globalAlpha = 1;
  }

  /** One polyline from row to row; returns its length, by which a dash goes on. */
  line(context, stroke, from, to, style, width, dash) {
    context.save();
    clipTo(context, stroke.box);
    Object.assign(context, { strokeStyle: style, lineWidth: width, lineDashOffset: stroke.length });
    context.setLineDash(dash);
    if (dash.length) context.lineCap = "butt";
    const length = path(context, stroke, from, to);
    context.stroke();
    context.restore();
    return length;
  }

  heads(position) {
    const { heads } = this.contexts;
    heads.clearRect(0, 0, this.width, this.height);
    for (const stroke of this.strokes) {
      if (stroke.end < 0) continue;
      const ended = stroke.diverged && position > stroke.end;
      if (ended) this.cross(heads, stroke);
      else this.head(heads, stroke, Math.min(position, stroke.end));
    }
  }

  head(context, stroke, position) {
    const [row, part] = [Math.floor(position), position % 1];
    const [ax, ay] = stroke.points.subarray(2 * row, 2 * row + 2);
    let [x, y] = [ax, ay];
    if (part && row < stroke.end) {
      const [bx, by] = stroke.points.subarray(2 * row + 2, 2 * row + 4);
      [x, y] = [ax + part * (bx - ax), ay + part * (by - ay)];
      const tip = { ...stroke, points: Float32Array.of(ax, ay, x, y) };
      if (!stroke.bare) this.line(context, tip, 0, 1, this.theme.casing, 4.5, []);
      this.line(context, tip, 0, 1, stroke.colour, 2.5, stroke.dash);
    }
    if (!inside(x, y, stroke.box)) return;
    context.beginPath();
    context.arc(x, y, stroke.small ? 3.5 : 5.5, 0, 2 * Math.PI);
    Object.assign(context, { fillStyle: stroke.colour, strokeStyle: this.theme.casing });
    context.lineWidth = stroke.small ? 1.5 : 2;
    context.fill();
    context.stroke();
  }

  cross(context, stroke) {
    const seen = lastSeen(stroke.points, stroke.end, stroke.box);
    if (!seen) return;
    const [x, y, arm] = [...seen, stroke.small ? 4 : 7];
    context.beginPath();
    for (const [dx, dy] of [
      [arm, arm],
      [arm, -arm],
    ]) {
      context.moveTo(x - dx, y - dy);
      context.lineTo(x + dx, y + dy);
    }
    for (const [style, width] of [
      [this.theme.casing, 6],
      [stroke.colour, 3],
    ]) {
      Object.assign(context, { strokeStyle: style, lineWidth: width });
      context.stroke();
    }
  }
}

function clipTo(context, box) {
  context.beginPath();
  context.rect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  context.clip();
}

function path(context, { points, box }, from, to) {
  const far = {
    left: box.left - REACH,
    top: box.top - REACH,
    right: box.right + REACH,
    bottom: box.bottom + REACH,
  };
  let [ax, ay] = [points[2 * from], points[2 * from + 1]];
  let near = inside(ax, ay, far);
  let length = 0;
  context.beginPath();
  if (near) context.moveTo(ax, ay);
  for (let row = from + 1; row <= to; row += 1) {
    const [bx, by] = [points[2 * row], points[2 * row + 1]];
    const close = inside(bx, by, far);
    if (near && close) {
      const step = Math.hypot(bx - ax, by - ay);
      if (step < FINE && row < to) continue;
      context.lineTo(bx, by);
      length += step;
    } else {
      const part = clip(ax, ay, bx, by, far);
      if (part) {
        context.moveTo(part[0], part[1]);
        context.lineTo(part[2], part[3]);
        if (close) context.moveTo(bx, by);
      } else if (close) context.moveTo(bx, by);
    }
    [ax, ay, near] = [bx, by, close];
  }
  return length;
}
