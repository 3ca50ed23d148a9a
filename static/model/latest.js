// At most one job in flight, and only the newest one asked for meanwhile: nothing queues, and the
// last one asked for is always done.

/**
 * @template {unknown[]} T
 * @param {(...request: T) => Promise<void>} job
 * @returns {(...request: T) => Promise<void>}
 */
export function latest(job) {
  let busy = false;
  /** @type {T | null} */
  let waiting = null;
  return async function ask(...request) {
    if (busy) {
      waiting = request;
      return;
    }
    busy = true;
    try {
      await job(...request);
    } finally {
      busy = false;
      const next = waiting;
      waiting = null;
      if (next) ask(...next);
    }
  };
}
