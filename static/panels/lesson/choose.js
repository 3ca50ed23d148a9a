// A question with choices: one press is the answer.
import { h } from "../controls/dom.js";
import { prose } from "./prose.js";

/** @import { Choose } from "../../model/lesson/reading.js" */

/**
 * @param {Choose} question
 * @param {(choice: number) => void} answer
 */
export const askToChoose = ({ choices }, answer) =>
  h(
    "ol",
    { className: "choices" },
    ...choices.map(({ text }, i) =>
      h("li", {}, h("button", { type: "button", innerHTML: text, onclick: () => answer(i) })),
    ),
  );

/**
 * The choices again, with what is to say of the one that was taken and of the right one.
 * @param {Choose} question
 * @param {number | null} chosen
 */
export function chosenVerdict({ choices }, chosen) {
  const items = choices.map(({ text, feedback, right }, i) => {
    const mine = i === chosen;
    const signs = [...(mine ? ["your answer"] : []), ...(right ? ["right"] : [])];
    const sign = h("span", { className: "tag", textContent: signs.join(", ") });
    const item = h("li", {}, h("div", { className: "choice" }, prose(text), sign));
    item.classList.toggle("right", right);
    item.classList.toggle("mine", mine);
    if (mine || right) item.append(prose(feedback, "feedback"));
    return item;
  });
  return h("ol", { className: "choices told" }, ...items);
}
