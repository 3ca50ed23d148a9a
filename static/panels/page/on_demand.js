// What is not on the first screen costs nothing until it is first asked for.

const CSS = new URL("../../css/", import.meta.url);
const LAST = 'link[href$="/forced.css"]'; // sheets from here on have the last word

/** @type {Map<string, Promise<void>>} sheets asked for, by name */
const sheets = new Map();

/**
 * A function that fetches a module and its style sheets when it is first called, at the same time:
 * `const share = onDemand(() => import("./share.js"), "race/share")`, then `await share()`.
 * @template T
 * @param {() => Promise<T>} load
 * @param {...string} looks the sheets' paths below css/, in their order
 * @returns {() => Promise<T>}
 */
export const onDemand =
  (load, ...looks) =>
  async () =>
    (await Promise.all([load(), ...looks.map(useSheet)]))[0];

/** @param {string} name */
function useSheet(name) {
  const asked = sheets.get(name) ?? fetchSheet(name);
  sheets.set(name, asked);
  return asked;
}

/**
 * @param {string} name
 * @returns {Promise<void>}
 */
const fetchSheet = (name) =>
  new Promise((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL(`${name}.css`, CSS).href;
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      sheets.delete(name); // the next call tries again
      reject(new Error(`The style sheet ${name} could not be fetched`));
    };
    document.querySelector(LAST)?.before(link);
  });
