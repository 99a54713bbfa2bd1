// Two to four associations side by side, of one year; who they are stands in the address.

import { AssociationField } from "./association_field.js";
import { namesAt } from "./association_names.js";
import { CompareTable } from "./compare_table.js";
import { CompareYears } from "./compare_years.js";
import { element } from "./search_results.js";
import { excelCsv, hand, plainCsv } from "./table_csv.js";

const PLACES = ["a", "b", "c", "d"];
const USCC = /^[0-9A-Z]{18}$/;

class ComparePage {
  constructor(root) {
    this.root = root;
    this.names = namesAt(new URL(root.dataset.index, document.baseURI));
    this.table = new CompareTable(this.part("table"), root.dataset.root);
    this.years = new CompareYears(this.part("years"), this.table.labels);
    this.who = root.querySelector("#compare-who");
    this.field = new AssociationField(this.who, root.querySelector("#compare-choices"), this.names, { chosen: ({ uscc }) => this.add(uscc) });
    this.known = new Map();
  }

  part(name) {
    return this.root.querySelector(`[data-compare-${name}]`);
  }

  say(text) {
    this.part("status").textContent = text;
  }

  async start() {
    this.part("form").hidden = false;
    this.listen();
    await Promise.all([this.names(), this.read()]);
  }

  listen() {
    addEventListener("popstate", () => this.read());
    this.part("form").addEventListener("submit", (event) => event.preventDefault());
    this.part("year").addEventListener("change", () => this.go(this.codes, this.part("year").value));
    this.part("only").addEventListener("change", () => this.table.only(this.part("only").checked));
    for (const button of this.root.querySelectorAll("[data-compare-download]")) button.addEventListener("click", () => this.download(button.dataset.compareDownload));
  }

  /** Show what the address says. */
  async read() {
    const said = new URLSearchParams(location.search);
    this.codes = [...new Set(PLACES.map((place) => said.get(place)).filter((code) => USCC.test(code ?? "")))];
    this.year = said.get("year") ?? "";
    await this.show();
  }

  /** Take another choice, as a step that the back button undoes. */
  async go(codes, year = this.year) {
    this.codes = codes;
    this.year = year;
    const said = new URLSearchParams(codes.map((code, at) => [PLACES[at], code]));
    if (year) said.set("year", year);
    history.pushState(null, "", said.size > 0 ? `?${said}` : location.pathname);
    await this.show();
  }

  async add(code) {
    this.who.value = "";
    if (this.codes.includes(code)) this.say("这家协会已在对比中。");
    else if (this.codes.length === PLACES.length) this.say(`最多对比 ${PLACES.length} 家；先移去一家。`);
    else await this.go([...this.codes, code]);
  }

  async remove(code) {
    await this.go(this.codes.filter((other) => other !== code));
    this.who.focus();
  }

  async card(code) {
    if (!this.known.has(code)) {
      const answer = await fetch(new URL(`${this.root.dataset.associations}${code}/compare.json`, document.baseURI), { cache: "no-cache" });
      this.known.set(code, answer.ok ? await answer.json() : null);
    }
    return this.known.get(code);
  }

  async show() {
    const asked = this.codes;
    const cards = await Promise.all(asked.map((code) => this.card(code)));
    if (asked !== this.codes) return;
    const lost = asked.filter((_, at) => cards[at] === null);
    this.cards = cards.filter((card) => card !== null);
    this.offerYears();
    const differing = this.table.show(this.cards, this.part("year").value, (code) => this.remove(code));
    this.table.only(this.part("only").checked);
    this.years.show(this.cards);
    this.part("downloads").hidden = this.cards.length === 0;
    this.say([lost.length > 0 ? `本站没有代码为 ${lost.join("、")} 的协会。` : "", this.about(differing)].join(""));
  }

  about(differing) {
    if (this.cards.length === 0) return "写两家协会的名称，开始对比。";
    if (this.cards.length === 1) return "再加一家协会，开始对比。";
    return `${this.cards.length} 家对比，${differing} 行有不同。`;
  }

  /** Offer every year that any has, and choose the newest in which all have accounts. */
  offerYears() {
    const has = (year) => this.cards.filter(({ years }) => years[year]?.total_income !== undefined).length;
    const years = [...new Set(this.cards.flatMap(({ years: all }) => Object.keys(all)))].sort().reverse();
    const best = years.reduce((one, other) => (has(other) > has(one) ? other : one), years[0] ?? "");
    const options = years.map((year) => element("option", { value: year }, `${year} 年`));
    this.part("year").replaceChildren(...options);
    this.part("year").value = years.includes(this.year) ? this.year : best;
  }

  download(flavour) {
    const { columns, rows } = this.table.said(this.cards, this.part("year").value, flavour === "excel");
    const text = (flavour === "excel" ? excelCsv : plainCsv)(columns, rows);
    hand(`compare-${this.cards.length}-${this.part("year").value}${flavour === "excel" ? "-excel" : ""}.csv`, text);
  }
}

const root = document.querySelector("[data-compare]");
if (root) new ComparePage(root).start();
