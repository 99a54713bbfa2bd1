// Choose among all associations: facets, words, order, pages; the choice stands in the address.

import { namesAt } from "./association_names.js";
import { cleared, fromAddress, PAGE, sortedBy, toAddress, withCode } from "./browse_choice.js";
import { resultAsCsv } from "./browse_download.js";
import { Facets, showChips } from "./browse_facets.js";
import { choose, sorted, summed } from "./browse_filter.js";
import { Picked } from "./browse_picked.js";
import { cards, pages, table, totals } from "./browse_results.js";
import { element } from "./search_results.js";
import { hand } from "./table_csv.js";

const PAUSE = 150;
const OPEN = 3;
const NARROW = matchMedia("(width < 45em)");

class BrowsePage {
  constructor(root) {
    this.root = root;
    this.way = root.dataset.root;
  }

  part(name) {
    return this.root.querySelector(`[data-browse-${name}]`);
  }

  async start() {
    this.names = await namesAt(new URL(this.root.dataset.index, document.baseURI))();
    this.index = this.names.index;
    for (const { name, label } of this.index.measures) this.part("sort").append(element("option", { value: name }, label));
    this.facets = new Facets(this.part("facets"), this.index, NARROW.matches ? 0 : OPEN, (name, code, within) => this.go(withCode(this.choice, name, code, within)));
    this.picked = new Picked(this.part("picked"), new URL(this.root.dataset.compare, document.baseURI), this.root);
    this.listen();
    this.read();
    document.querySelector("[data-browse-plain]").hidden = true;
    this.root.hidden = false;
  }

  listen() {
    addEventListener("popstate", () => this.read());
    NARROW.addEventListener("change", () => this.show());
    this.part("query").addEventListener("input", () => this.soon());
    this.part("sort").addEventListener("change", () => this.go(sortedBy(this.choice, this.part("sort").value)));
    this.part("direction").addEventListener("click", () => this.go(sortedBy(this.choice, this.choice.sort)));
    this.part("view").addEventListener("click", () => this.go({ ...this.choice, view: this.view === "cards" ? "table" : "cards" }));
    this.part("toggle").addEventListener("click", () => this.unfold());
    this.part("pager").addEventListener("click", (event) => this.turn(event));
    this.part("bar").addEventListener("submit", (event) => event.preventDefault());
    for (const button of this.root.querySelectorAll("[data-browse-download]")) button.addEventListener("click", () => this.download(button.dataset.browseDownload));
  }

  /** Show what the address says. */
  read() {
    this.choice = fromAddress(location.search, this.index);
    this.part("query").value = this.choice.query;
    this.show();
  }

  /** Take a choice, as a step that the back button undoes. */
  go(choice) {
    clearTimeout(this.timer);
    this.choice = choice;
    history.pushState(null, "", toAddress(choice));
    this.show();
  }

  /** Take the words when the reader pauses. */
  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.go({ ...this.choice, page: 1, query: this.part("query").value.trim() }), PAUSE);
  }

  ask(query) {
    this.part("query").value = query;
    this.go({ ...this.choice, page: 1, query });
    this.part("query").focus();
  }

  get view() {
    return this.choice.view || (NARROW.matches ? "cards" : "table");
  }

  show() {
    const { rows, counts } = choose(this.names, this.choice);
    this.rows = sorted(this.index, rows, this.choice);
    this.choice.page = Math.min(this.choice.page, Math.max(1, Math.ceil(rows.length / PAGE)));
    this.facets.show(this.choice, counts);
    showChips(this.part("chips"), this.choice, this.index, this.chipActs());
    this.showBar();
    this.showResults();
  }

  chipActs() {
    const after = (choice) => {
      this.go(choice);
      (this.part("chips").querySelector("button") ?? this.part("query")).focus();
    };
    const clear = () => {
      this.part("query").value = "";
      after(cleared(this.choice));
    };
    return { drop: (name, code) => after(withCode(this.choice, name, code, null)), ask: (query) => this.ask(query), clear };
  }

  showBar() {
    const { sort, rising, facets } = this.choice;
    this.part("sort").value = sort;
    this.part("direction").textContent = rising ? "升序 ↑" : "降序 ↓";
    this.part("view").textContent = this.view === "cards" ? "改看表格" : "改看卡片";
    const chosen = [...facets.values()].reduce((sum, codes) => sum + codes.size, 0);
    this.part("toggle").textContent = chosen > 0 ? `筛选（已选 ${chosen} 项）` : "筛选";
  }

  showResults() {
    const { page } = this.choice;
    const summary = summed(this.index, this.rows);
    const shown = this.rows.slice((page - 1) * PAGE, page * PAGE);
    const acts = { way: this.way, picked: this.picked.codes, sort: (name) => this.sort(name), pick: (row, box) => this.picked.pick(this.index.code(row), this.index.names[row], box) };
    this.part("status").textContent = shown.length > 0 ? `共 ${summary.count} 家` : "没有相符的协会：请减少一项条件，或者改写字词。";
    this.part("summary").replaceChildren(...(shown.length > 0 ? totals(summary) : []));
    this.part("results").replaceChildren(...(shown.length > 0 ? [(this.view === "cards" ? cards : table)(this.index, shown, this.choice, acts)] : []));
    this.part("pager").replaceChildren(...pages(this.rows.length, page, (to) => toAddress({ ...this.choice, page: to })));
  }

  /** Sort by a column, and stay at its heading. */
  sort(name) {
    this.go(sortedBy(this.choice, name));
    this.root.querySelector("th[aria-sort] button")?.focus();
  }

  unfold() {
    const open = this.part("toggle").getAttribute("aria-expanded") === "false";
    this.part("toggle").setAttribute("aria-expanded", String(open));
  }

  turn(event) {
    const link = event.target.closest("[data-page]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.go({ ...this.choice, page: Number(link.dataset.page) });
    this.part("status").scrollIntoView({ block: "start" });
    this.part("results").querySelector("a")?.focus({ preventScroll: true });
  }

  download(flavour) {
    const forExcel = flavour === "excel";
    const name = `associations-${this.rows.length}-${this.index.as_of}${forExcel ? "-excel" : ""}.csv`;
    hand(name, resultAsCsv(this.index, this.rows, forExcel));
  }
}

const root = document.querySelector("[data-browse]");
if (root) new BrowsePage(root).start();
