// At most one job in flight, and only the newest one asked for meanwhile: nothing queues, and the
// last one asked for is always done.

export function latest(job) {
  let busy = false;
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
