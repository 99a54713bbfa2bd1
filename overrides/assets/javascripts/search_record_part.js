// The records of the search page: which year and kind, in which order; how many there are of each.

import { countedRecords, nothingAnywhere, showRecords } from "./search_groups.js";
import { chosen, countKinds, RecordSearch, total } from "./search_records.js";
import { element } from "./search_results.js";

const COUNTED_AT_ONCE = 20000;

export class RecordPart {
  /** ``wanted`` is what the address asks for. */
  constructor(page, wanted) {
    this.page = page;
    for (const name of ["year", "kind", "order"]) this[name] = page.root.querySelector(`#search-${name}`);
    this.wanted = wanted.get("type") === "records";
    this.first = wanted.get("year");
    if (wanted.get("order") === "relevance") this.order.value = "relevance";
    this.offerKinds(new Map(), wanted.get("kind") ?? "");
    for (const field of [this.year, this.kind, this.order]) field.addEventListener("change", () => this.open());
    page.part("open").addEventListener("click", () => this.open());
  }

  get years() {
    return this.page.index.years();
  }

  get choice() {
    return { kind: this.kind.value, order: this.order.value };
  }

  open() {
    this.wanted = true;
    return this.page.ask();
  }

  /** Offer the years that have records, and go to the one that the address asks for. */
  offer() {
    const options = this.years.map(({ year, count }) => element("option", { value: year }, `${year} 年，${count} 条记录`));
    this.year.replaceChildren(...options);
    if (options.some((option) => option.value === this.first)) this.year.value = this.first;
    this.page.part("choice").hidden = options.length === 0;
    if (this.wanted) this.prepare();
    for (const event of ["pointerenter", "focus"]) this.page.part("open").addEventListener(event, () => this.prepare(), { once: true });
  }

  /** Open the chosen year before it is asked: that takes longer than the answer. */
  prepare() {
    if (this.year.value) this.page.index.open(this.year.value);
  }

  /** Offer the kinds, with their counts once something was counted. */
  offerKinds(counts, kind = this.kind.value) {
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const often = [...counts].sort((one, other) => other[1] - one[1] || one[0].localeCompare(other[0]));
    if (kind && !counts.has(kind)) often.push([kind, 0]);
    const option = (value, name, count) => element("option", { value }, counts.size > 0 ? `${name}，${count} 条` : name);
    this.kind.replaceChildren(option("", "全部类型", all), ...often.map(([kind, count]) => option(kind, kind, count)));
    this.kind.value = kind;
  }

  /** Keep what is chosen in the address. */
  remember(said) {
    if (!this.wanted) return;
    said.set("type", "records");
    if (this.year.value) said.set("year", this.year.value);
    if (this.kind.value) said.set("kind", this.kind.value);
    if (this.order.value !== "date") said.set("order", this.order.value);
  }

  /** Show what the chosen year has, as long as the query is ``current``. */
  async show(query, current) {
    const { page } = this;
    page.part("records").hidden = !this.wanted;
    page.part("years").replaceChildren();
    page.say("", "record-status");
    if (!this.wanted || !this.year.value) return;
    const asked = { query, current, search: new RecordSearch(page.index, query), kinds: new Map() };
    await this.showYear(this.year.value, asked);
    await this.countYears(asked);
  }

  /** Show a year; where it has nothing, go on to the year before. */
  async showYear(year, asked) {
    const { page } = this;
    const { query, current, search, kinds } = asked;
    page.say(`正在 ${year} 年的记录中查找…`, "record-status");
    const found = await search.year(year);
    if (!current()) return;
    countKinds(found.groups, kinds);
    this.offerKinds(kinds);
    const groups = chosen(found.groups, query, this.choice);
    const related = chosen(found.related, query, this.choice);
    if (groups.length + related.length > 0) showRecords(page.part("years"), { year, related }, groups, query, page.way);
    asked.any ||= groups.length > 0;
    page.part("help").hidden ||= asked.any;
    const before = this.years.find((other) => other.year < year);
    if (before && groups.length + related.length === 0) return this.showYear(before.year, asked);
    const none = !before && !asked.any && year !== this.year.value;
    page.say(none ? nothingAnywhere(this.choice.kind) : countedRecords(found, groups, this.choice.kind), "record-status");
    if (before) this.offerYear(before, asked);
  }

  offerYear(before, asked) {
    const button = element("button", { type: "button", class: "search__more" }, `继续查 ${before.year} 年`);
    button.addEventListener("click", () => {
      button.remove();
      this.showYear(before.year, asked);
    });
    this.page.part("years").append(button);
  }

  /** Say at each year how many records have the query; a large register only when a year is shown. */
  async countYears({ current, search }) {
    if (this.years.reduce((sum, { count }) => sum + count, 0) > COUNTED_AT_ONCE) return;
    for (const option of this.year.options) {
      const { groups, more } = await search.year(option.value);
      if (!current()) return;
      option.textContent = `${option.value} 年，${total(groups)}${more > 0 ? " 多" : ""} 条相符`;
    }
  }
}
