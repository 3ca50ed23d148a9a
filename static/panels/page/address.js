// Keeps the address bar true: a settled change is a step in the browser's history, a move of the
// playhead or of the view only rewrites it.

/** @typedef {ReturnType<typeof keepAddress>} Address */

/** @type {(query: string) => string} a link without the playhead and the view */
export const essence = (query) => query.replace(/(^|&)(step|speed|box|camera)=[^&]*/g, "");

const QUIET = 350; // milliseconds without a change that make a change settled

/**
 * `write()` gives the query string of now and `path()` what stands before it, if that may change;
 * `read(query)` takes one over.
 * In a frame nothing is a step: they would lie among those of the page around it.
 * @param {{write: () => string, read: (query: string) => void, path?: () => string,
 *   framed?: boolean}} link
 */
export function keepAddress({ write, read, path = () => "", framed = false }) {
  /** @type {number | undefined} */
  let timer;
  let settled = ""; // the essence of what the newest step of the history shows

  function flush() {
    clearTimeout(timer);
    timer = undefined;
    const [now, shown] = [write(), location.search.slice(1)];
    if (now === shown) return;
    const same = framed || essence(now) === settled;
    settled = essence(now);
    history[same ? "replaceState" : "pushState"](null, "", `${path()}?${now}`);
  }

  addEventListener("popstate", () => {
    clearTimeout(timer);
    read(location.search.slice(1));
    settled = essence(write());
  });
  addEventListener("pagehide", () => timer && flush());
  settled = essence(write());
  return {
    flush,
    touch() {
      clearTimeout(timer);
      timer = setTimeout(flush, QUIET);
    },
  };
}
