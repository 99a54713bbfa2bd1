// A field in which an association is named: it offers those that match, as a list to choose from.

import { element } from "./search_results.js";

const LEAVE = 120;
const CHOICES = 6;

export class AssociationField {
  /** ``names`` reads the names; ``chosen`` is told of each choice, ``typed`` that the words have changed. */
  constructor(field, choices, names, { chosen, typed = () => {} }) {
    Object.assign(this, { field, choices, names, chosen, typed, active: -1, turn: 0 });
    field.addEventListener("input", () => this.answer());
    field.addEventListener("keydown", (event) => this.move(event));
    field.addEventListener("blur", () => setTimeout(() => this.close(), LEAVE));
  }

  /** Offer associations at each key; what was asked before is not shown any more. */
  async answer() {
    this.typed();
    this.turn += 1;
    const { turn } = this;
    const found = await this.find(this.field.value);
    if (turn === this.turn) this.offer(found);
  }

  /** Find what is asked for, once the names are there; without them nothing is offered. */
  async find(query) {
    const names = await this.names().catch(() => null);
    return (names?.find(query) ?? []).slice(0, CHOICES).map((row) => names.read(row));
  }

  offer(found) {
    this.active = -1;
    this.found = found;
    this.choices.replaceChildren(...found.map((one, at) => this.option(one, at)));
    this.choices.hidden = found.length === 0;
    this.field.setAttribute("aria-expanded", String(found.length > 0));
    this.field.removeAttribute("aria-activedescendant");
  }

  /** Offer nothing any more, nor what is still being looked for. */
  close() {
    this.turn += 1;
    this.offer([]);
  }

  option({ uscc, association }, at) {
    const made = element("li", { role: "option", id: this.name(at), "aria-selected": "false" }, association, " ", element("span", { class: "uscc" }, uscc));
    made.addEventListener("mousedown", () => this.choose(at));
    return made;
  }

  name(at) {
    return `${this.choices.id}-${at}`;
  }

  choose(at) {
    const found = this.found[at];
    this.field.value = found.association;
    this.close();
    this.chosen(found);
  }

  /** Go through the choices with the arrow keys; Enter takes one, Escape closes them. */
  move(event) {
    if (this.choices.hidden || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && this.active >= 0) this.choose(this.active);
    else if (step) this.go((this.active + step + this.found.length) % this.found.length);
    else return;
    event.preventDefault();
  }

  /** Go on in what is offered: what is still being looked for would take the place away. */
  go(at) {
    this.turn += 1;
    this.mark(at);
  }

  mark(at) {
    this.active = at;
    [...this.choices.children].forEach((option, place) => option.setAttribute("aria-selected", String(place === at)));
    this.field.setAttribute("aria-activedescendant", this.name(at));
    this.choices.children[at].scrollIntoView({ block: "nearest" });
  }
}
