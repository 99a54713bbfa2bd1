// Fills the rows of the comparison, and marks those in which not all say the same.

import { element } from "./search_results.js";

const ABSENT = "资料不足";

export class CompareTable {
  constructor(place, way) {
    this.place = place;
    this.way = way;
    this.heads = place.querySelector("[data-compare-heads]");
    this.rows = [...place.querySelectorAll("[data-row]")];
    for (const row of this.rows) row.mark = row.firstElementChild.appendChild(element("span", { class: "compare__mark" }));
  }

  /** Return what each row is called. */
  get labels() {
    return new Map(this.rows.map(({ dataset }) => [dataset.row, dataset.label]));
  }

  /** Show some cards in a year; return how many rows differ. */
  show(cards, year, remove) {
    this.place.hidden = cards.length === 0;
    this.heads.replaceChildren(this.heads.firstElementChild, ...cards.map((card) => this.head(card, remove)));
    for (const group of this.place.querySelectorAll(".group > th")) group.colSpan = cards.length + 1;
    for (const of of this.place.querySelectorAll("[data-compare-of]")) of.textContent = year ? `（${year} 年）` : "";
    for (const row of this.rows) this.fill(row, cards, year);
    return this.rows.filter((row) => row.classList.contains("compare__differs")).length;
  }

  head({ uscc, name, url }, remove) {
    const button = element("button", { type: "button", "aria-label": `移去 ${name}` }, "移去");
    button.addEventListener("click", () => remove(uscc));
    const link = element("a", { href: this.way + url }, name);
    return element("th", { scope: "col" }, link, element("span", { class: "uscc" }, uscc), button);
  }

  fill(row, cards, year) {
    const values = cards.map((card) => value(row, card, year));
    const differs = new Set(values.map((said) => said ?? ABSENT)).size > 1;
    row.classList.toggle("compare__differs", differs);
    row.mark.replaceChildren(...(differs ? [element("span", { "aria-hidden": "true" }, " ≠"), element("span", { class: "unseen" }, "（不同）")] : []));
    row.replaceChildren(row.firstElementChild, ...values.map((said) => cell(row, said)));
  }

  /** Show only the rows that differ, or all. */
  only(differing) {
    for (const row of this.rows) row.hidden = differing && !row.classList.contains("compare__differs");
    for (const body of this.place.querySelectorAll("tbody")) body.hidden = [...body.querySelectorAll("[data-row]")].every((row) => row.hidden);
  }

  /** Return the rows of the screen as a table for download; programs get figures without thousands apart. */
  said(cards, year, forExcel) {
    const columns = [{ name: "row", label: "项目" }, { name: "year", label: "年度" }, ...cards.map(({ uscc, name }) => ({ name: uscc, label: name }))];
    const rows = this.rows.filter((row) => !row.hidden).map((row) => {
      const values = cards.map((card) => value(row, card, year));
      const first = forExcel ? row.dataset.label : row.dataset.row;
      return [first, "yearly" in row.dataset ? year : "", ...values.map((said) => (forExcel ? said ?? ABSENT : exact(row, said)))];
    });
    const who = forExcel ? ["统一社会信用代码", "", ...cards.map(({ uscc }) => uscc)] : ["name", "", ...cards.map(({ name }) => name)];
    return { columns, rows: [who, ...rows] };
  }
}

function value(row, card, year) {
  return ("yearly" in row.dataset ? card.years[year] : card.said)?.[row.dataset.row];
}

const isFigure = (row, said) => "numeric" in row.dataset && /^-?[\d,.]+%?$/.test(said);

function exact(row, said) {
  if (said === undefined) return "";
  return isFigure(row, said) ? said.replaceAll(",", "") : said;
}

function cell(row, said) {
  if (said === undefined) return element("td", { class: "compare__absent" }, ABSENT);
  return element("td", { class: isFigure(row, said) ? "n" : "" }, said);
}
