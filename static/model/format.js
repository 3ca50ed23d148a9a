// Numbers as a reader wants them.

/**
 * A number rounded to so many significant digits.
 * @type {(value: number, digits: number) => number}
 */
export const round = (value, digits) => Number(value.toPrecision(digits));

/**
 * A number as text: short, and honest about its size.
 * @param {number | null | undefined} value
 */
export function formatNumber(value, digits = 4) {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  if (value === 0) return "0";
  const size = Math.abs(value);
  const text =
    size >= 1e5 || size < 1e-3
      ? value.toExponential(Math.max(0, digits - 2)).replace(/\.?0*e\+?/, "e")
      : String(round(value, digits));
  return text.replace("-", "−");
}

/**
 * A share as text, in percent.
 * @param {number | undefined} share
 */
export const formatShare = (share = NaN) =>
  Number.isNaN(share) ? formatNumber(share) : `${(100 * share).toFixed(1)} %`;

/**
 * The name of a parameter as it is read.
 * @param {string} name
 */
export const readable = (name) => name.replaceAll("_", " ");
