// Filters the reasons of a year by result and by the outcome of a criterion, over all pages of the table.

import { element } from "./search_results.js";

const PAGE = 100;
const LETTERS = { pass: "p", fail: "f", unknown: "u", not_applicable: "n" };

class Filter {
  constructor(root) {
    this.root = root;
    this.form = root.querySelector("form");
    this.status = root.querySelector("[role=status]");
    this.list = root.querySelector("[data-filter-found]");
    this.tables = document.querySelectorAll("[data-filtered]");
  }

  async start() {
    this.form.hidden = false;
    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = this.form.elements.namedItem(name);
      if (field) field.value = value;
    }
    this.form.addEventListener("input", () => this.apply());
    this.form.addEventListener("reset", () => setTimeout(() => this.apply()));
    this.form.addEventListener("submit", (event) => event.preventDefault());
    if (location.search) await this.apply();
  }

  get chosen() {
    return Object.fromEntries([...new FormData(this.form)].filter(([, value]) => value));
  }

  /** Keep the choice in the address and show what meets it; without a choice the table stands as it was. */
  async apply() {
    const { chosen } = this;
    const said = new URLSearchParams(chosen);
    history.replaceState(null, "", said.size > 0 ? `?${said}` : location.pathname);
    const none = !chosen.result && !(chosen.criterion && chosen.outcome) && !chosen.name;
    for (const table of this.tables) table.hidden = !none;
    this.list.hidden = none;
    this.status.textContent = "";
    if (none) return;
    this.known ??= await (await fetch(new URL(this.root.dataset.outcomes, document.baseURI))).json();
    this.show(this.known.rows.filter((row) => this.meets(row, chosen)));
  }

  meets([uscc, name, result, outcomes], { result: wanted, criterion, outcome, name: part }) {
    const place = this.known.criteria.indexOf(criterion);
    const judged = !criterion || !outcome || outcomes[place] === LETTERS[outcome];
    return (!wanted || result === wanted) && judged && (!part || name.includes(part) || uscc.includes(part.toUpperCase()));
  }

  show(rows, shown = PAGE) {
    this.status.textContent = rows.length ? `共 ${rows.length} 家。` : "没有相符的协会；减少一项条件再试。";
    this.list.replaceChildren(...rows.slice(0, shown).map((row) => this.row(row)));
    if (rows.length > shown) {
      const button = element("button", { type: "button", class: "search__more" }, `再看 ${Math.min(PAGE, rows.length - shown)} 家`);
      button.addEventListener("click", () => this.show(rows, shown + PAGE));
      this.list.append(element("li", {}, button));
    }
  }

  row([uscc, name, result, outcomes]) {
    const way = `${this.root.dataset.root}associations/${uscc}/eligibility/`;
    const open = this.known.criteria.filter((_, place) => "fu".includes(outcomes[place]));
    const about = [this.known.results[result], open.length ? `未满足或资料不足：${open.join("、")}` : ""].filter(Boolean).join("，");
    return element("li", {}, element("a", { href: way }, name), " ", element("span", { class: "uscc" }, uscc), " ", about);
  }
}

const root = document.querySelector("[data-filter]");
if (root) new Filter(root).start();
