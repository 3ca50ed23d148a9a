// How far a training has come, and how long it still takes.

/** @typedef {"prepares" | "waits" | "trains"} Phase */

export class Progress {
  /** @type {Phase} until something is told of it, the server prepares it */
  phase = "prepares";
  waiting = 0; // trainings before it
  step = 0;
  began = NaN; // when its first steps were there, in milliseconds, and which
  first = 0;

  /**
   * @param {number} asked when it was asked for, in milliseconds
   * @param {number} steps
   */
  constructor(asked, steps) {
    this.asked = asked;
    this.steps = steps;
  }

  /** @param {number} trainings before it */
  wait(trainings) {
    this.phase = trainings ? "waits" : "prepares";
    this.waiting = trainings;
  }

  /**
   * It has come to a step.
   * @param {number} step
   * @param {number} now in milliseconds
   */
  reach(step, now) {
    if (this.phase !== "trains") {
      this.phase = "trains";
      this.began = now;
      this.first = step;
    }
    this.step = step;
  }

  get part() {
    return this.steps ? this.step / this.steps : 1;
  }

  /**
   * Milliseconds that are left at the pace so far; unknown before there is one.
   * @param {number} now
   */
  left(now) {
    const done = this.step - this.first;
    return done > 0 ? ((now - this.began) / done) * (this.steps - this.step) : NaN;
  }
}

/**
 * What a progress is, in words.
 * @param {Progress} progress
 * @param {number} now
 */
export function progressInWords(progress, now) {
  const { phase, waiting, step, steps } = progress;
  if (phase === "waits")
    return `Waiting: ${waiting} training${waiting > 1 ? "s" : ""} of others come${waiting > 1 ? "" : "s"} first`;
  if (phase === "prepares") return "Preparing: a rule is compiled when it first trains";
  const at = `Training, step ${step.toLocaleString("en")} of ${steps.toLocaleString("en")}`;
  const left = progress.left(now);
  return Number.isNaN(left) ? at : `${at}, ${inTime(left)} left`;
}

/** @type {(milliseconds: number) => string} */
function inTime(milliseconds) {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds <= 90) return `about ${seconds} s`;
  return `about ${Math.ceil(seconds / 60)} min`;
}
