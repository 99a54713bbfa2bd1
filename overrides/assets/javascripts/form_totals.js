// Beside every total what the lines come to, while one types.

import { add, compare, isNumber, negated, number, shown } from "./form_number.js";
import { locate } from "./form_sheet.js";
import { element } from "./search_results.js";

/** Say below each total whether it is what its lines come to. */
export function showTotals(body, totals) {
  body.querySelectorAll("[data-sum]").forEach((said) => said.remove());
  for (const { place, stated, computed } of totals) {
    const field = computed && locate(body, place);
    if (field && (isNumber(stated) || compare(computed, number("0")) !== 0)) {
      field.closest("[data-entry]").append(sentence(field, stated, computed));
    }
  }
}

function sentence(field, stated, computed) {
  if (isNumber(stated) && compare(number(stated), computed) === 0) return note("✓ 等于各行之和", "same");
  const said = shown(computed);
  const off = isNumber(stated) ? `，相差 ${shown(add(number(stated), negated(computed)))}` : "";
  const button = element("button", { type: "button", "data-put": said, "aria-label": `填入 ${said}` }, "填入");
  return note(`${off ? "≠ " : ""}按各行计算 ${said}${off} `, off ? "other" : "open", button);
}

function note(words, state, ...more) {
  return element("p", { class: `form__sum form__sum--${state}`, "data-sum": "" }, words, ...more);
}
