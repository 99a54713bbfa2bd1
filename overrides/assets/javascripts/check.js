// Was an association on the list on a day? Looks the day up in the association's own file of this release.

import { AssociationField } from "./association_field.js";
import { namesAt } from "./association_names.js";
import { element } from "./search_results.js";

class CheckPage {
  constructor(root) {
    this.root = root;
    this.way = root.dataset.root;
    this.names = namesAt(new URL(root.dataset.index, document.baseURI));
    this.who = root.querySelector("#check-who");
    this.day = root.querySelector("#check-day");
    const forget = () => {
      this.uscc = "";
    };
    this.field = new AssociationField(this.who, root.querySelector("#check-choices"), this.names, { chosen: (found) => this.choose(found), typed: forget });
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
    const { count } = await this.names();
    if (count === 0) this.say("还没有公开任何协会。");
    if (this.day.value && (this.uscc || this.who.value)) await this.answer();
  }

  listen() {
    this.day.addEventListener("change", () => this.uscc && this.answer());
    this.part("form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.answer();
    });
    this.part("print").addEventListener("click", () => print());
  }

  choose({ uscc }) {
    this.uscc = uscc;
    if (this.day.value) this.answer();
    else this.day.focus();
  }

  async answer() {
    this.field.offer([]);
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
    const found = await this.field.find(query);
    const exact = found.filter(({ uscc, association }) => uscc === query.toUpperCase() || association === query);
    const [only] = exact.length === 1 ? exact : found;
    if (exact.length === 1 || found.length === 1) {
      this.who.value = only.association;
      return only.uscc;
    }
    this.say(found.length ? "有几家协会相符，请选一家。" : "没有名称或代码相符的协会。");
    this.field.offer(found);
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
