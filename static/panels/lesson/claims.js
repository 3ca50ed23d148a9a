// What a scene claims, and how surely: a small fold.
import { h } from "../controls/dom.js";

/** @import { Claim } from "../../model/lesson/reading.js" */

/** @type {(claim: Claim) => string} */
function surely({ held, of, here }) {
  if (here) return `checked at this start only: ${here}`;
  return of === null ? "" : `holds in ${held} of ${of} runs beside this one`;
}

/** @param {Claim[]} claims */
export const claimsFold = (claims) =>
  h(
    "details",
    { className: "claims" },
    h("summary", { textContent: "What is claimed here" }),
    h(
      "ul",
      {},
      ...claims.map((claim) =>
        h(
          "li",
          {},
          h("span", { textContent: claim.text }),
          h("span", { className: "surely", textContent: surely(claim) }),
        ),
      ),
    ),
  );
