// What the lanes of one race left behind, growing while it arrives.

export class Race {
  /** `number` counts the races asked for; `keys` are the keys of the lanes, in order. */
  constructor(number, keys, header) {
    this.number = number;
    this.keys = keys;
    this.steps = header.steps;
    this.minimum = header.minimum;
    this.columns = header.columns;
    this.rows = 0;
    this.divergedAt = keys.map(() => null);
    this.lanes = keys.map(() =>
      Object.fromEntries(
        header.columns.map((name) => [name, new Float32Array(header.steps + 1).fill(NaN)]),
      ),
    );
  }

  /** Take a chunk of shape [lanes, rows, columns]. */
  append({ shape: [lanes, rows, width], data }) {
    for (let lane = 0; lane < lanes; lane += 1)
      this.columns.forEach((name, column) => {
        const into = this.lanes[lane][name];
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

  diverged(key) {
    return this.divergedAt[this.keys.indexOf(key)] ?? null;
  }

  /** The last row of a lane that can be drawn. */
  end(key) {
    const diverged = this.diverged(key);
    return diverged === null ? this.rows - 1 : diverged - 1;
  }
}
