// Keeps of a list of what is overdue only what is late by more than some days; how many stands in the address.

import { element } from "./search_results.js";

class OverdueList {
  constructor(form) {
    this.form = form;
    this.days = form.elements.days;
    this.status = document.querySelector("[data-late-status]");
    this.late = document.querySelectorAll("[data-late]");
  }

  start() {
    this.days.value = new URLSearchParams(location.search).get("days") ?? "";
    this.form.hidden = false;
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.days.addEventListener("input", () => this.choose());
    if (this.days.value) this.show();
  }

  choose() {
    const said = this.days.value ? `?${new URLSearchParams({ days: this.days.value })}` : location.pathname;
    history.replaceState(null, "", said);
    this.show();
  }

  show() {
    const more = Number(this.days.value);
    let kept = 0;
    for (const cell of this.late) {
      const row = cell.parentElement;
      row.hidden = Number(cell.textContent.replaceAll(",", "")) <= more;
      if (!row.hidden) kept += 1;
    }
    for (const group of document.querySelectorAll("section:has([data-late])")) group.hidden = group.querySelector("tr:has([data-late]):not([hidden])") === null;
    this.status.replaceChildren(...(this.days.value ? [element("strong", {}, `只列逾期超过 ${more} 天的：本页 ${kept} 项。`)] : []));
  }
}

const form = document.querySelector("[data-late-form]");
if (form) new OverdueList(form).start();
