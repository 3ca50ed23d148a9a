// Between a parameter's value and the position of its slider.
import { formatNumber, round } from "./format.js";

/** @import { Parameter } from "./catalog.js" */
/** @typedef {Pick<Parameter, "low" | "high" | "scale">} Scaled */
/** @typedef {Pick<Parameter, "low" | "high"> & Partial<Pick<Parameter, "scale">>} Bounded */

// "symlog", for 0 and several powers of ten on one slider: linear to about here, then logarithmic
/** @type {(high: number) => number} */
const soft = (high) => high / 2000;

/**
 * Where on 0..1 a value stands.
 * @param {Scaled} scaled
 * @param {number} value
 */
export function toPosition({ low, high, scale }, value) {
  if (scale === "log") return Math.log(value / low) / Math.log(high / low);
  if (scale === "symlog") return Math.log1p(value / soft(high)) / Math.log1p(high / soft(high));
  return (value - low) / (high - low);
}

/**
 * The value at a position on 0..1, rounded to what a slider can tell apart.
 * @param {Scaled} scaled
 * @param {number} position
 */
export function toValue({ low, high, scale }, position) {
  if (position <= 0) return low;
  if (position >= 1) return high;
  if (scale === "log") return round(low * (high / low) ** position, 3);
  if (scale === "symlog") {
    const value = soft(high) * Math.expm1(position * Math.log1p(high / soft(high)));
    return Number(round(value, 2).toFixed(3));
  }
  if (scale === "integer" || scale === "choice") return Math.round(low + (high - low) * position);
  const digits = Math.max(0, 3 - Math.ceil(Math.log10(high - low)));
  return Number((low + (high - low) * position).toFixed(digits));
}

/**
 * Why a typed value cannot be accepted, or nothing.
 * @param {Bounded} bounded
 * @param {number} value
 */
export function problem({ low, high, scale }, value) {
  if (!Number.isFinite(value)) return "Type a number.";
  if ((scale === "integer" || scale === "choice") && value % 1) return "Must be a whole number.";
  if (value >= low && value <= high) return "";
  return low < high ? `Must be between ${low} and ${high}.` : `Must be ${low} here.`;
}

/**
 * A value as text: the name of what is chosen, or the number.
 * @param {Pick<Parameter, "choices">} param
 * @param {number} value
 */
export const valueText = ({ choices }, value) => choices?.[value] ?? formatNumber(value);
