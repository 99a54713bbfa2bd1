// Was an association on the list on a day? Looks the day up in the association's own file of this release.

import { findAssociations } from "./search_associations.js";
import { Index } from "./search_index.js";
import { element } from "./search_results.js";

const PAUSE = 120;
const CHOICES = 8;

class CheckPage {
  constructor(root) {
    this.root = root;
    this.way = root.dataset.root;
    this.index = new Index(new URL(root.dataset.index, document.baseURI));
    this.who = root.querySelector("#check-who");
    this.day = root.querySelector("#check-day");
    this.choices = root.querySelector("#check-choices");
    this.active = -1;
    this.turn = 0;
  }

  part(name) {
    return this.root.querySelector(`[data-check-${name}]`);
  }

  say(text) {
    this.part("status").textContent = text;
  }

  /** Answer the question in the address, and from then on what is asked. */
  async start() {
    this.part("form").hidden = false;
    this.listen();
    const asked = new URLSearchParams(location.search);
    this.who.value = asked.get("q") ?? "";
    this.day.value = asked.get("on") ?? "";
    this.uscc = asked.get("uscc") ?? "";
    await this.index.load();
    if (!this.index.engine) this.say("还没有公开任何协会。");
    if (this.day.value && (this.uscc || this.who.value)) await this.answer();
  }

  listen() {
    this.who.addEventListener("input", () => this.soon());
    this.who.addEventListener("keydown", (event) => this.move(event));
    this.who.addEventListener("blur", () => setTimeout(() => this.offer([]), PAUSE));
    this.day.addEventListener("change", () => this.uscc && this.answer());
    this.part("form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.answer();
    });
    this.part("print").addEventListener("click", () => print());
  }

  /** Offer associations when the reader pauses. */
  soon() {
    this.uscc = "";
    clearTimeout(this.timer);
    this.timer = setTimeout(async () => {
      this.turn += 1;
      const { turn } = this;
      const found = await this.find(this.who.value);
      if (turn === this.turn) this.offer(found);
    }, PAUSE);
  }

  async find(query) {
    if (!this.index.engine || !query.trim()) return [];
    return (await findAssociations(this.index, query.trim(), CHOICES)).shown;
  }

  offer(found) {
    this.active = -1;
    this.found = found;
    const option = ({ uscc, association }, at) => {
      const made = element("li", { role: "option", id: `check-choice-${at}`, "aria-selected": "false" }, association, " ", element("span", { class: "uscc" }, uscc));
      made.addEventListener("mousedown", () => this.choose(at));
      return made;
    };
    this.choices.replaceChildren(...found.map(option));
    this.choices.hidden = found.length === 0;
    this.who.setAttribute("aria-expanded", String(found.length > 0));
    this.who.removeAttribute("aria-activedescendant");
  }

  choose(at) {
    const { uscc, association } = this.found[at];
    this.uscc = uscc;
    this.who.value = association;
    this.offer([]);
    if (this.day.value) this.answer();
    else this.day.focus();
  }

  /** Go through the choices with the arrow keys; Enter takes one, Escape closes them. */
  move(event) {
    if (this.choices.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") this.offer([]);
    else if (event.key === "Enter" && this.active >= 0) this.choose(this.active);
    else if (step) this.mark((this.active + step + this.found.length) % this.found.length);
    else return;
    event.preventDefault();
  }

  mark(at) {
    this.active = at;
    [...this.choices.children].forEach((option, place) => option.setAttribute("aria-selected", String(place === at)));
    this.who.setAttribute("aria-activedescendant", `check-choice-${at}`);
    this.choices.children[at].scrollIntoView({ block: "nearest" });
  }

  async answer() {
    this.offer([]);
    this.part("answer").hidden = true;
    this.uscc ||= await this.meant();
    if (!this.uscc) return;
    const on = this.day.value;
    if (!on) {
      this.say("请写日期。");
      return;
    }
    const [known, release] = await Promise.all([this.read(`${this.root.dataset.associations}${this.uscc}/on-day.json`), this.release()]);
    if (!known) this.say("本站没有这家协会。");
    else this.show(known, release, on);
  }

  /** Return the code of the only association that the words name, or say that there is none or that there are several. */
  async meant() {
    const query = this.who.value.trim();
    const found = await this.find(query);
    const exact = found.filter(({ uscc, association }) => uscc === query.toUpperCase() || association === query);
    const [only] = exact.length === 1 ? exact : found;
    if (exact.length === 1 || found.length === 1) {
      this.who.value = only.association;
      return only.uscc;
    }
    this.say(found.length ? "有几家协会相符，请选一家。" : "没有名称或代码相符的协会。");
    this.offer(found);
    return "";
  }

  async read(path) {
    const answer = await fetch(new URL(this.way + path, document.baseURI), { cache: "no-cache" });
    return answer.ok ? answer.json() : null;
  }

  async release() {
    const answer = await fetch(new URL(this.root.dataset.release, document.baseURI), { cache: "no-cache" });
    return answer.ok ? answer.json() : {};
  }

  show(known, release, on) {
    if (on > known.as_of) {
      this.say(`数据截至 ${known.as_of}，不能核验 ${on}。`);
      return;
    }
    const span = known.days.find(({ start, end }) => start <= on && on <= end);
    if (!span) {
      this.say(`本站没有该协会 ${on} 的记录：最早的记录始于 ${known.days[0]?.start ?? known.as_of}。`);
      return;
    }
    this.say("");
    this.who.value = known.name;
    const { shape, word, tone } = span.state;
    this.part("verdict").replaceChildren(element("span", { class: `st st-${tone}` }, element("span", { "aria-hidden": "true" }, shape), ` ${word}`));
    this.part("sentence").textContent = `${on}，${known.name}（${known.uscc}）：${span.sentence}`;
    this.part("proofs").replaceChildren(...span.proofs.map((proof) => this.proof(proof)));
    this.part("about").replaceChildren(...this.about(known, release, on).flatMap(([term, said]) => [element("dt", {}, term), element("dd", {}, said)]));
    this.remember(on);
    this.part("answer").hidden = false;
  }

  proof({ text, url }) {
    const address = new URL(this.way + url, document.baseURI);
    return element("li", {}, element("a", { href: address }, text), element("span", { class: "check__address" }, String(address)));
  }

  about(known, release, on) {
    return [
      ["协会", known.name],
      ["统一社会信用代码", known.uscc],
      ["核验的日期", on],
      ["数据截至", known.as_of],
      ["网站版本", release.digest ? `SHA-256 ${release.digest}` : "预览，未正式发布"],
    ];
  }

  /** Keep the question in the address, so that it can be passed on. */
  remember(on) {
    const said = new URLSearchParams({ uscc: this.uscc, q: this.who.value, on });
    history.replaceState(null, "", `?${said}`);
    this.part("link").href = location.href;
  }
}

const root = document.querySelector("[data-check]");
if (root) new CheckPage(root).start();
