// Two to four associations that the reader picks to be compared.

import { element } from "./search_results.js";

const MOST = 4;
const LEAST = 2;
const PLACES = ["a", "b", "c", "d"];

export class Picked {
  constructor(place, compare, root) {
    this.place = place;
    this.compare = compare;
    this.root = root;
    this.codes = new Map();
    this.status = element("p", { role: "status" });
    this.ways = element("span", { class: "browser__ways" });
    place.replaceChildren(this.status, this.ways);
  }

  pick(code, name, box) {
    if (box.checked && this.codes.size === MOST) {
      box.checked = false;
      this.show(`最多对比 ${MOST} 家。`);
      return;
    }
    if (box.checked) this.codes.set(code, name);
    else this.codes.delete(code);
    this.show("");
  }

  show(said) {
    this.place.hidden = this.codes.size === 0;
    const names = [...this.codes.values()].join("、");
    const clear = element("button", { type: "button" }, "清除");
    clear.addEventListener("click", () => this.clear());
    this.status.textContent = `${said}已选 ${this.codes.size} 家：${names}`;
    this.ways.replaceChildren(this.go(), clear);
  }

  go() {
    if (this.codes.size < LEAST) return element("span", {}, "再选一家即可对比");
    const address = new URL(this.compare);
    [...this.codes.keys()].forEach((code, at) => address.searchParams.set(PLACES[at], code));
    return element("a", { href: address }, `对比这 ${this.codes.size} 家`);
  }

  clear() {
    this.codes.clear();
    for (const box of this.root.querySelectorAll("input[data-code]:checked")) box.checked = false;
    this.show("");
    this.root.querySelector("input[data-code]").focus();
  }
}
