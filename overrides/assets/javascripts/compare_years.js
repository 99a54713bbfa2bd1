// How income and members went through the years: a table for each, every figure drawn beside those of the others.

import { element } from "./search_results.js";

const SHOWN = ["total_income", "closing_members"];
const SVG = "http://www.w3.org/2000/svg";

export class CompareYears {
  /** ``labels`` are what the rows of the comparison are called. */
  constructor(place, labels) {
    this.place = place;
    this.labels = labels;
  }

  show(cards) {
    this.place.hidden = cards.length === 0;
    const years = [...new Set(cards.flatMap(({ years: all }) => Object.keys(all)))].sort();
    this.place.replaceChildren(this.place.firstElementChild, ...SHOWN.map((name) => this.table(name, cards, years)));
  }

  table(name, cards, years) {
    const label = this.labels.get(name);
    const figures = years.map((year) => cards.map(({ years: all }) => all[year]?.[name]));
    const most = Math.max(1, ...figures.flat().map(amount));
    const head = element("tr", {}, element("th", { scope: "col" }, "年度"), ...cards.map((card) => element("th", { scope: "col" }, card.name)));
    const rows = years.map((year, at) => element("tr", {}, element("th", { scope: "row" }, year), ...figures[at].map((said) => cell(said, most))));
    const table = element("table", { class: "data compare__years" }, element("caption", {}, label), element("thead", {}, head), element("tbody", {}, ...rows));
    return element("div", { class: "scroll", role: "region", "aria-label": `历年${label}`, tabindex: "0" }, table);
  }
}

const amount = (said) => Math.max(0, Number(said?.replaceAll(",", "")) || 0);

function cell(said, most) {
  if (said === undefined) return element("td", { class: "compare__absent" }, "资料不足");
  const [drawing, bar] = ["svg", "rect"].map((name) => document.createElementNS(SVG, name));
  const shapes = [[drawing, { "aria-hidden": "true", width: "100%", height: "6" }], [bar, { width: `${(100 * amount(said)) / most}%`, height: "6" }]];
  for (const [shape, attributes] of shapes) for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
  drawing.append(bar);
  return element("td", {}, said, drawing);
}
