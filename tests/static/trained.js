// Trainings for tests: what is measured of each lane at steps 0, 5 and 7 of seven.
import { raceOf } from "../../static/model/training.js";
import { catalog } from "./catalog.js";

const { measures } = catalog.surface("digits").network;
const STEPS = [0, 5, 7];

/**
 * A finished training of some lanes. `numbers` are, by lane and measure, its values at the three
 * measured steps; what is left out is 0.
 */
export function trained(keys, numbers, diverged = keys.map(() => null)) {
  const lanes = keys.map(() => ({ own_columns: [], parameters: { learning_rate: 0.1 } }));
  const columns = ["step", ...measures];
  const header = { surface: "digits", steps: 7, minimum: null, every: 5, columns, lanes };
  const one = raceOf(1, keys, header);
  const data = numbers.flatMap((lane) =>
    STEPS.flatMap((step, i) => [step, ...measures.map((name) => lane[name]?.[i] ?? 0)]),
  );
  one.append({ shape: [keys.length, 3, columns.length], data: Float32Array.from(data) });
  const phenomena = diverged.map((step) =>
    step === null ? [] : [{ id: "diverged", first: step, last: step, detail: "" }],
  );
  one.close({ diverged_at: diverged, phenomena });
  return one;
}
