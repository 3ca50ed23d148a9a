// Whether a claim holds: its syntax tree, which the server has parsed, and what a race showed.
// `app/lessons/claims/evaluate.py` has the same in Python; `tests/claims.json` is tested against
// both.

/** @typedef {Record<string, any>} Tree as `app/lessons/claims/tree.py` says */
/** @typedef {{id: string, first: number, last: number}} Happened */
/** @typedef {{x: number, y: number}} Spot */

/**
 * @typedef {object} Walked what a lane left behind; every list has a number for each step
 * @property {ArrayLike<number>} x
 * @property {ArrayLike<number>} y
 * @property {ArrayLike<number>} f
 * @property {ArrayLike<number>} [gx]
 * @property {ArrayLike<number>} [gy]
 * @property {Record<string, ArrayLike<number>>} [measures] what is measured of a network, by name
 * @property {Happened[]} phenomena
 */

/**
 * @typedef {object} Shown
 * @property {Walked[]} walks
 * @property {number | null} minimum the height of the lowest
 * @property {Spot[]} minima where they are
 */

/** @typedef {(shown: Shown, walk: Walked, step: number) => number} Quantity */

/** @type {Quantity} how long the step to here was */
const length = (_, { x, y }, step) =>
  step ? Math.hypot(x[step] - x[step - 1], y[step] - y[step - 1]) : 0;

/** @type {Record<string, Quantity>} */
const QUANTITIES = {
  loss: (_, { f }, step) => f[step],
  gap: ({ minimum }, { f }, step) => f[step] - (minimum ?? NaN),
  x: (_, { x }, step) => x[step],
  y: (_, { y }, step) => y[step],
  distance: ({ minima }, { x, y }, step) =>
    Math.min(...minima.map((one) => Math.hypot(x[step] - one.x, y[step] - one.y))),
  gradient: (_, { gx, gy, measures }, step) =>
    gx && gy ? Math.hypot(gx[step], gy[step]) : (measures?.gradient[step] ?? NaN),
  step: length,
  rise: (_, { f }, step) => (step ? f[step] - f[step - 1] : 0),
};

/** @type {Record<string, (a: number, b: number) => number>} */
const SIGNS = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
};

/** @type {Record<string, (a: number, b: number, bound: number) => boolean>} */
const COMPARISONS = {
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
  "=": (a, b, bound) => a === b || Math.abs(a - b) <= bound,
};

/** @typedef {{own: Shown, scenes: Record<number, Shown>}} Races a claim's own, and those of scenes by number */

/** @type {Record<string, (tree: Tree, races: Races) => boolean>} */
const KINDS = {
  happens,
  order,
  compare: (tree, races) => compared(tree, races, 0),
  always: (tree, races) => stepsOf(tree).every((step) => compared(tree.claim, races, step)),
  never: (tree, races) => !stepsOf(tree).some((step) => compared(tree.claim, races, step)),
  not: ({ claim }, races) => !KINDS[claim.is](claim, races),
  all: ({ claims }, races) =>
    claims.every((/** @type {Tree} */ claim) => KINDS[claim.is](claim, races)),
};

/**
 * Whether a claim holds of a race; `scenes` are those of other scenes that it speaks of, by number.
 * @param {Tree} tree
 * @param {Shown} own
 * @param {Record<number, Shown>} scenes
 */
export const holds = (tree, own, scenes = {}) => KINDS[tree.is](tree, { own, scenes });

/** @type {(tree: Tree) => number[]} from and to are both included */
const stepsOf = ({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** @type {(tree: Tree, races: Races) => boolean} */
function happens({ lane, phenomenon, from, to, at, near, times = 1, steps = 0 }, { own }) {
  const { phenomena, x, y } = own.walks[lane];
  const found = phenomena.filter(({ id, first, last }) => {
    if (id !== phenomenon || first < from || first > to) return false;
    return !at || Math.hypot(x[last] - at[0], y[last] - at[1]) < near;
  });
  const lasted = found.reduce((sum, { first, last }) => sum + last - first, 0);
  return found.length >= times && lasted >= steps;
}

/** @type {(shown: Shown, lane: number, phenomenon: string) => number} endless where it does not */
const firstStep = ({ walks }, lane, phenomenon) =>
  Math.min(
    ...walks[lane].phenomena.filter(({ id }) => id === phenomenon).map(({ first }) => first),
  );

/** @type {(tree: Tree, races: Races) => boolean} */
function order({ lane, phenomenon, than, others }, { own }) {
  const mine = firstStep(own, lane, phenomenon);
  const earlier = than === "first" || than === "before";
  return (
    mine < Infinity &&
    others.every((/** @type {number} */ other) => {
      const its = firstStep(own, other, phenomenon);
      return earlier ? mine < its : its < mine;
    })
  );
}

/** @type {(tree: Tree, races: Races, step: number) => boolean} */
function compared({ sign, parts, within = 0, relative }, races, step) {
  const values = parts.map((/** @type {Tree} */ part) => numberOf(part, races, step));
  const bound = relative ? within * Math.abs(values.at(-1)) : within;
  return values
    .slice(1)
    .every((/** @type {number} */ value, /** @type {number} */ i) =>
      COMPARISONS[sign](values[i], value, bound),
    );
}

/** @type {(tree: Tree, races: Races, step: number) => number} `step` where the value names none */
function numberOf(tree, races, step) {
  if (tree.is === "number") return tree.value;
  if (tree.is === "size") return Math.abs(numberOf(tree.value, races, step));
  if (tree.is === "sign")
    return SIGNS[tree.sign](numberOf(tree.left, races, step), numberOf(tree.right, races, step));
  const shown = tree.scene ? races.scenes[tree.scene] : races.own;
  if (tree.is === "arrival") return firstStep(shown, tree.lane, "arrived");
  const walk = shown.walks[tree.lane];
  /** @type {(step: number) => number} */
  const at = (step) =>
    walk.measures?.[tree.quantity][step] ?? QUANTITIES[tree.quantity](shown, walk, step);
  if (tree.is === "extreme")
    return Math[/** @type {"max" | "min"} */ (tree.which)](...stepsOf(tree).map(at));
  return at(tree.at ?? step);
}
