// The facets as fieldsets of boxes, and what is chosen as chips.

import { element } from "./search_results.js";

/** Shows how many each value has, and tells when a value is wanted, not wanted, or no matter. */
export class Facets {
  constructor(place, index, open, change) {
    this.index = index;
    this.boxes = index.facets.map(({ name, values }) => values.map((value) => new Value(value, (within) => change(name, value[0], within))));
    this.groups = index.facets.map((facet, at) => group(facet, this.boxes[at], at < open));
    place.replaceChildren(...this.groups.map(({ whole }) => whole));
  }

  show({ facets }, counts) {
    this.index.facets.forEach(({ name, values }, at) => {
      const codes = facets.get(name);
      values.forEach(([code], place) => this.boxes[at][place].show(counts[at][place], codes.get(code)));
      this.groups[at].chosen.textContent = codes.size > 0 ? `已选 ${codes.size} 项` : "";
      if (codes.size > 0) this.groups[at].whole.open = true;
    });
  }
}

function group({ label }, boxes, open) {
  const chosen = element("span", { class: "facet__chosen" });
  const whole = element("details", { class: "facet" }, element("summary", {}, element("span", {}, label), chosen));
  whole.open = open;
  whole.append(element("fieldset", {}, element("legend", { class: "unseen" }, label), element("ul", {}, ...boxes.map(({ line }) => line))));
  return { whole, chosen };
}

class Value {
  constructor([, label], change) {
    this.within = box(`含 ${label}`);
    this.without = box(`不含 ${label}`);
    this.count = element("span", { class: "facet__count" });
    const name = element("label", { class: "facet__value" }, this.within, element("span", {}, label), this.count);
    this.line = element("li", {}, name, element("label", { class: "facet__not" }, this.without, element("span", { "aria-hidden": "true" }, "不含")));
    this.within.addEventListener("change", () => change(this.within.checked ? true : null));
    this.without.addEventListener("change", () => change(this.without.checked ? false : null));
  }

  show(count, within) {
    this.count.textContent = String(count);
    this.within.checked = within === true;
    this.without.checked = within === false;
    this.line.classList.toggle("facet__none", count === 0 && within === undefined);
  }
}

const box = (label) => element("input", { type: "checkbox", "aria-label": label });

/** Show what is chosen; each chip is a button that takes its condition away. */
export function showChips(place, { facets, query }, index, { drop, ask, clear }) {
  const chips = [...facets].flatMap(([name, codes]) => [...codes].map(([code, within]) => chip(said(index, name, code, within), () => drop(name, code))));
  if (query) chips.unshift(chip(`字词：${query}`, () => ask("")));
  if (chips.length > 1) chips.push(button("全部清除", "全部清除", clear));
  place.replaceChildren(...chips.map((made) => element("li", {}, made)));
}

function said(index, name, code, within) {
  const { label, values } = index.facet.get(name);
  return `${within ? "" : "不含 "}${label}：${values.find(([known]) => known === code)?.[1] ?? code}`;
}

const chip = (text, act) => button(`${text} ✕`, `清除条件 ${text}`, act);

function button(text, label, act) {
  const made = element("button", { type: "button", "aria-label": label }, text);
  made.addEventListener("click", act);
  return made;
}
