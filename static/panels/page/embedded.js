// What the server marked the page with: whether it stands in the frame of another page, and what of
// it is put away there. The flags are declared in app/sharing/flags.py.

const OTHERS = /^(embed|hide|theme|scene):/; // are read elsewhere

const { dataset } = document.documentElement;
/** @type {string[]} */
const problems = JSON.parse(dataset.problems ?? "[]");

export const isEmbedded = () => "embed" in dataset;

/**
 * Whether a part of the page is put away.
 * @param {string} part
 */
export const isPutAway = (part) => (dataset.hide ?? "").split(" ").includes(part);

const FLAG = /^(embed|hide|theme)=/;

/** The flags of the address, as a link begins with them. */
export const flagQuery = () => {
  const flags = location.search
    .slice(1)
    .split("&")
    .filter((item) => FLAG.test(item));
  return flags.map((item) => `${item}&`).join("");
};

/**
 * What is wrong with the flags; in a frame also items that mean nothing, for they may be meant to
 * be flags.
 * @param {() => string[]} strangers items that no picture has, and why
 */
export const wrongFlags = (strangers) => [
  ...problems,
  ...(isEmbedded() ? strangers().filter((one) => !OTHERS.test(one)) : []),
];
