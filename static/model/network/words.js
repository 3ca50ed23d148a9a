// Numbers of a network in words.

/**
 * A probability in percent, rounded.
 * @param {number} share
 */
export const percent = (share) => (Number.isNaN(share) ? "–" : String(Math.round(share * 100)));

/**
 * How many of how many are right: "337 of 360 (93.6 %)".
 * @type {(right: number, all: number) => string}
 */
export const outOf = (right, all) => `${right} of ${all} (${((100 * right) / all).toFixed(1)} %)`;

/**
 * What a lane says of an image, with a sign: "✓ 7, right" or "✗ 1, wrong".
 * @type {(said: string, isRight: boolean) => string}
 */
export const verdict = (said, isRight) => (isRight ? `✓ ${said}, right` : `✗ ${said}, wrong`);
