// The curves over the steps: what each shows, and how far its axis reaches.

/**
 * `axis` is what the axis is called; `values(race, key)` are those of a lane, nothing where it has
 * none; `deepest` is how many decades below the highest a log scale goes; `tame` says that a lane
 * which diverged would push all others to the bottom, and counts with its start only.
 */
export const CURVES = [
  {
    id: "loss",
    title: "Loss",
    axis: "f − min f",
    label: "Loss above the minimum",
    log: true,
    deepest: 16, // what float64 can tell apart
    tame: true,
    values: (race, key) => race.lane(key).gap,
  },
  {
    id: "learning_rate",
    title: "Learning rate",
    axis: "learning rate",
    label: "Effective learning rate",
    log: true,
    deepest: 5, // a rate that falls to zero leaves at the bottom
    tame: false,
    values: (race, key) => race.parameter(key, "learning_rate"),
  },
  {
    id: "momentum",
    title: "Momentum",
    axis: "momentum",
    label: "Effective momentum",
    log: false,
    deepest: 0,
    tame: false,
    values: (race, key) => race.parameter(key, "momentum"),
  },
];

/**
 * The range of an axis that shows walks of {values, end, diverged}: whole decades or tenths, so
 * that it stands still while a slider moves.
 */
export function axisRange({ log, deepest, tame }, walks) {
  let [low, high] = [Infinity, -Infinity];
  for (const { values, end, diverged } of walks) {
    const last = tame && diverged ? 0 : end;
    for (let row = 0; row <= last; row += 1) {
      if (log && !(values[row] > 0)) continue;
      if (values[row] < low) low = values[row];
      if (values[row] > high) high = values[row];
    }
  }
  if (!log) return [0, Math.max(0.1, Math.ceil(high * 10 + 0.2) / 10)];
  if (low > high) return [-3, 1];
  const top = Math.ceil(Math.log10(high) + 0.05);
  return [Math.max(Math.min(Math.floor(Math.log10(low)), top - 2), top - deepest), top];
}
