// The search page: associations while typing, records by year when asked, all of it in the address.

import { namesAt } from "./association_names.js";
import { counted, showAssociations, showRelated } from "./search_associations.js";
import { Index } from "./search_index.js";
import { RecordPart } from "./search_record_part.js";
import { words } from "./search_words.js";

const PAUSE = 150;
const CARDS = 12;
const CARDS_ABOVE_RECORDS = 3;
const PARTS = ["associations", "records", "help"];

class SearchPage {
  constructor(root) {
    this.root = root;
    this.way = root.dataset.root;
    this.read = namesAt(new URL(root.dataset.names, document.baseURI));
    this.index = new Index(new URL(root.dataset.index, document.baseURI));
    this.field = root.querySelector("#search-query");
    const wanted = new URLSearchParams(location.search);
    this.field.value = wanted.get("q") ?? "";
    this.records = new RecordPart(this, wanted);
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
    this.listen();
    try {
      [this.names] = await Promise.all([this.read(), this.index.load()]);
      if (this.names.count === 0) this.say("还没有公开任何协会，暂时没有可以查找的内容。");
      this.records.offer();
      await this.answer();
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
      this.answer();
    });
    this.root.addEventListener("keydown", (event) => this.move(event));
  }

  /** Show associations at each key, and records when the reader pauses. */
  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE);
    if (this.names && !this.records.wanted) this.search();
  }

  /** Keep the search in the address, so that it can be passed on. */
  remember() {
    const said = new URLSearchParams(this.query ? { q: this.query } : {});
    this.records.remember(said);
    history.replaceState(null, "", said.size > 0 ? `?${said}` : location.pathname);
  }

  /** Search, and look into the records at once where no association has what was asked for. */
  async answer() {
    this.unknown = false;
    await this.ask();
    if (this.unknown && !this.records.wanted) await this.records.open();
  }

  /** Search, and keep it in the address. */
  async ask() {
    clearTimeout(this.timer);
    if (!this.names) return;
    this.remember();
    await this.search();
  }

  search() {
    this.turn += 1;
    const { turn, query } = this;
    if (words(query).length === 0) return this.clear();
    this.show(query);
    return this.records.show(query, () => turn === this.turn);
  }

  clear() {
    for (const name of PARTS) this.part(name).hidden = true;
    this.say("");
  }

  /** Show the associations that have the query, and those that are near. */
  show(query) {
    const rows = this.names.find(query);
    const related = this.names.related(query, rows);
    showAssociations(this.part("found"), this.names, rows, query, this.way, this.records.wanted ? CARDS_ABOVE_RECORDS : CARDS);
    showRelated(this.part("found"), this.names, related, query, this.way);
    this.unknown = rows.length === 0;
    this.part("associations").hidden = rows.length + related.length === 0;
    this.part("help").hidden = !this.unknown;
    this.say(counted(rows));
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
