// The search page: associations while typing, records by year when asked, all of it in the address.

import { counted, findAssociations, showAssociations } from "./search_associations.js";
import { Index } from "./search_index.js";
import { countedRecords, findRecords, showRecords } from "./search_records.js";
import { element } from "./search_results.js";
import { words } from "./search_words.js";

const PAUSE = 150;
const CARDS = 12;
const CARDS_ABOVE_RECORDS = 3;
const PARTS = ["associations", "records", "help"];

class SearchPage {
  constructor(root) {
    this.root = root;
    this.way = root.dataset.root;
    this.index = new Index(new URL(root.dataset.index, document.baseURI));
    this.field = root.querySelector("#search-query");
    this.year = root.querySelector("#search-year");
    this.wanted = new URLSearchParams(location.search);
    this.recordsWanted = this.wanted.get("type") === "records";
    this.turn = 0;
  }

  part(name) {
    return this.root.querySelector(`[data-search-${name}]`);
  }

  say(text, place = "status") {
    this.part(place).textContent = text;
  }

  get query() {
    return this.field.value.trim();
  }

  /** Answer the query of the address, and from then on what is typed. */
  async start() {
    this.field.value = this.wanted.get("q") ?? "";
    this.listen();
    try {
      await this.index.load();
      if (!this.index.engine) this.say("还没有公开任何协会，暂时没有可以查找的内容。");
      this.offerYears();
      await this.search();
    } catch (error) {
      this.say("搜索暂时不能用，请稍后再试，或到“协会”按市和行业浏览。");
      throw error;
    }
  }

  listen() {
    this.field.addEventListener("input", ({ isComposing }) => isComposing || this.soon());
    this.field.addEventListener("compositionend", () => this.soon());
    this.part("form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.search();
    });
    this.part("open").addEventListener("click", () => this.openRecords());
    this.year.addEventListener("change", () => this.openRecords());
    this.root.addEventListener("keydown", (event) => this.move(event));
  }

  offerYears() {
    const options = this.index.years().map(({ year, count }) => element("option", { value: year }, `${year} 年，${count} 条`));
    this.year.replaceChildren(...options);
    const wanted = this.wanted.get("year");
    if (options.some((option) => option.value === wanted)) this.year.value = wanted;
    this.part("choice").hidden = options.length === 0;
  }

  /** Search when the reader pauses; meanwhile load what the query will need. */
  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.search(), PAUSE);
    if (this.index.engine && this.query) this.index.preload("associations", this.query);
  }

  openRecords() {
    this.recordsWanted = true;
    return this.search();
  }

  /** Keep the search in the address, so that it can be passed on. */
  remember() {
    const said = new URLSearchParams(this.query ? { q: this.query } : {});
    if (this.recordsWanted) said.set("type", "records");
    if (this.recordsWanted && this.year.value) said.set("year", this.year.value);
    history.replaceState(null, "", said.size > 0 ? `?${said}` : location.pathname);
  }

  async search() {
    clearTimeout(this.timer);
    if (!this.index.engine) return;
    this.turn += 1;
    const { turn, query } = this;
    this.remember();
    if (words(query).length === 0) {
      this.clear();
      return;
    }
    const found = await findAssociations(this.index, query, this.recordsWanted ? CARDS_ABOVE_RECORDS : CARDS);
    if (turn === this.turn) this.show(found, query, turn);
  }

  clear() {
    for (const name of PARTS) this.part(name).hidden = true;
    this.say("");
  }

  show(found, query, turn) {
    showAssociations(this.part("found"), found, query, this.way);
    this.part("associations").hidden = found.known.length + found.related.length === 0;
    this.part("records").hidden = !this.recordsWanted;
    this.part("help").hidden = found.known.length > 0;
    this.say(counted(found));
    this.part("years").replaceChildren();
    this.say("", "record-status");
    if (this.recordsWanted && this.year.value) this.showYear(this.year.value, query, turn);
  }

  /** Show a year; where it has nothing, go on to the year before. */
  async showYear(year, query, turn) {
    this.say(`正在 ${year} 年的记录中查找…`, "record-status");
    const found = await findRecords(this.index, year, query);
    if (turn !== this.turn) return;
    showRecords(this.part("years"), found, query, this.way);
    this.say(countedRecords(found), "record-status");
    this.part("help").hidden ||= found.groups.length > 0;
    const before = this.index.years().find((other) => other.year < year);
    if (!before) return;
    const nothing = found.groups.length + found.related.length === 0;
    if (nothing) await this.showYear(before.year, query, turn);
    else this.offerYear(before, query, turn);
  }

  offerYear(before, query, turn) {
    const button = element("button", { type: "button", class: "search__more" }, `继续查 ${before.year} 年`);
    button.addEventListener("click", () => {
      button.remove();
      this.showYear(before.year, query, turn);
    });
    this.part("years").append(button);
  }

  /** Go from the field to the results and through them with the arrow keys. */
  move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [this.field, ...this.root.querySelectorAll("section:not([hidden]) li a")];
    const here = stops.indexOf(document.activeElement);
    if (!step || here < 0 || !stops[here + step]) return;
    event.preventDefault();
    stops[here + step].focus();
  }
}

const root = document.querySelector("[data-search]");
if (root) new SearchPage(root).start();
