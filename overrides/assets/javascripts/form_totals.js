// Beside every total what its lines come to so far, while one types; the field of the total is described by it.

import { describe, undescribe } from "./form_described.js";
import { add, compare, isNumber, negated, number, shown, ZERO } from "./form_number.js";
import { entryAt, locate } from "./form_sheet.js";
import { element } from "./search_results.js";

/** Say below each total, and below rows that a figure limits, what the lines come to. */
export function showTotals(body, sums) {
  body.querySelectorAll("[data-sum]").forEach((said) => {
    undescribe(said.querySelector("output"));
    said.remove();
  });
  for (const sum of sums) show(body, sum);
}

function show(body, sum) {
  const [place, field] = [entryAt(body, sum.place), locate(body, sum.figure)];
  const begun = compare(sum.computed, ZERO) !== 0 || (isNumber(sum.stated) && !sum.isLimit);
  if (!place || !field || !begun) return;
  const said = sentence(sum);
  place.append(said);
  describe(field, said.querySelector("output"));
}

/** The words are read with the field, not whenever they change: a statement has a hundred of them. */
function sentence(sum) {
  const { state, words } = told(sum);
  const said = shown(sum.computed);
  const button = element("button", { type: "button", "data-put": said, "aria-label": `填入 ${said}` }, "填入");
  const offered = sum.isTotal && !sum.missing && state !== "same" ? [" ", button] : [];
  const output = element("output", { "aria-live": "off" }, words);
  return element("p", { class: `form__sum form__sum--${state}`, "data-sum": "" }, output, ...offered);
}

function told(sum) {
  const off = isNumber(sum.stated) ? add(number(sum.stated), negated(sum.computed)) : null;
  if (sum.missing) return { state: "open", words: `已填的合计 ${shown(sum.computed)}，还有 ${sum.missing} 项没有填` };
  return sum.isLimit ? limited(sum, off) : equalled(sum, off);
}

/** Rows that may come to less than the figure, not to more. */
function limited({ computed, stated, of }, off) {
  const words = `各行合计 ${shown(computed)}`;
  if (!off) return { state: "open", words };
  if (off.units >= 0n) return { state: "same", words: `✓ ${words}，不大于“${of}”${stated}` };
  return { state: "other", words: `≠ ${words}，大于“${of}”${stated}，多 ${shown(negated(off))}` };
}

function equalled({ computed, stated, made, of }, off) {
  const words = `${made ?? "按各行计算"}${made && !of ? " = " : " "}${shown(computed)}`;
  if (!off) return { state: "open", words };
  if (off.units === 0n) return { state: "same", words: of ? `✓ ${words}，等于“${of}”` : `✓ 等于${made ?? "各行之和"}` };
  return { state: "other", words: `≠ ${words}，${of ? `“${of}”是 ${stated}，` : ""}相差 ${shown(off)}` };
}
