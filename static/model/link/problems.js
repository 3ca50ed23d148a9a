// What is wrong with a link, in few words: they lie over the picture.

const LISTED = 5; // names that a message lists; of more it gives the nearest
const SHOWN = 40; // characters of what a link says
const TOLD = 3; // problems

/**
 * The text, or its beginning.
 * @param {string} text
 */
export const shorten = (text) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/**
 * Why a name cannot be taken; the names that can be are listed, if they are few.
 * @param {string} name
 * @param {string[]} known
 * @param {string} list that has them all
 */
export function unknown(name, known, list = "The reference") {
  if (known.length <= LISTED) return `Must be one of ${known.join(", ")}.`;
  return `Unknown. ${meant(name, known) || `${list} lists them all.`}`;
}

/**
 * A question for the name that was meant, or nothing where none is near.
 * @param {string} name
 * @param {string[]} known
 */
export function meant(name, known) {
  const text = shorten(name).toLowerCase();
  const near = known
    .map((one) => ({ one, far: one.startsWith(text) && text ? 0 : distance(text, one) }))
    .filter(({ one, far }) => far <= one.length / 3)
    .sort((a, b) => a.far - b.far);
  return near.length ? `Did you mean ${near[0].one}?` : "";
}

/**
 * How many letters must be put in, left out, changed or swapped to make one text of another.
 * @param {string} a
 * @param {string} b
 */
function distance(a, b) {
  /** @type {number[]} */
  let before = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j += 1) {
      const swapped = i > 0 && j > 1 && a[i] === b[j - 2] && a[i - 1] === b[j - 1];
      next[j] = Math.min(
        row[j] + 1,
        next[j - 1] + 1,
        row[j - 1] + Number(a[i] !== b[j - 1]),
        swapped ? before[j - 2] + 1 : Infinity,
      );
    }
    [before, row] = [row, next];
  }
  return row[b.length];
}

/**
 * The problems of a link as one text; the first of many, and how many more there are.
 * @param {string[]} problems
 */
export function inWords(problems) {
  if (!problems.length) return "";
  const more = problems.length - TOLD;
  const told = more > 0 ? [...problems.slice(0, TOLD), `and ${more} more`] : problems;
  return `In the link: ${told.join(" · ")}`;
}
