// What the lanes of one race left behind, growing while it arrives.

export class Race {
  /** `number` counts the races asked for; `keys` are the keys of the lanes, in order. */
  constructor(number, keys, header) {
    this.number = number;
    this.keys = keys;
    this.steps = header.steps;
    this.minimum = header.minimum;
    this.rows = 0;
    this.divergedAt = keys.map(() => null);
    const columns = (names) =>
      Object.fromEntries(names.map((name) => [name, new Float32Array(header.steps + 1).fill(NaN)]));
    // a lane's own columns stand apart, for a part of its state may be called x or f
    this.lanes = header.lanes.map(({ more, parameters }) => ({
      ...columns(header.columns),
      more: columns(more),
      parameters,
    }));
    this.into = this.lanes.map((lane) => [
      ...header.columns.map((name) => lane[name]),
      ...Object.values(lane.more),
    ]);
  }

  /** Take a chunk of shape [lanes, rows, width]; what is wider than a lane has is padding. */
  append({ shape: [lanes, rows, width], data }) {
    for (let lane = 0; lane < lanes; lane += 1)
      this.into[lane].forEach((into, column) => {
        let from = lane * rows * width + column;
        for (let row = 0; row < rows; row += 1, from += width) into[this.rows + row] = data[from];
      });
    this.rows += rows;
  }

  close({ diverged_at }) {
    this.divergedAt = diverged_at;
  }

  get complete() {
    return this.rows === this.steps + 1;
  }

  /** The columns of the lane with a key, or nothing where it came after this race. */
  lane(key) {
    return this.lanes[this.keys.indexOf(key)];
  }

  /** A parameter of a lane over the steps, each beside the step it led to; nothing without it. */
  parameter(key, name) {
    const { more, parameters } = this.lane(key);
    if (more[name] || !(name in parameters)) return more[name];
    const flat = new Float32Array(this.steps + 1).fill(parameters[name]);
    flat[0] = NaN;
    return flat;
  }

  diverged(key) {
    return this.divergedAt[this.keys.indexOf(key)] ?? null;
  }

  /** The last row of a lane that can be drawn. */
  end(key) {
    const diverged = this.diverged(key);
    return diverged === null ? this.rows - 1 : diverged - 1;
  }
}
