// What the association said before: shown beside the fields, taken over when that is asked for, and held against.

import { describe, undescribe } from "./form_described.js";
import { entries, pour } from "./form_sheet.js";
import { element } from "./search_results.js";

const LONGEST = 80;
const PERIODS = ["日期", "年度", "半年度"];

export class Before {
  constructor(form, body) {
    Object.assign(this, { form, body });
    this.place = form.querySelector("[data-last]");
    this.button = form.querySelector("[data-take]");
  }

  /** Read what an association said before, once for each code. */
  of(uscc) {
    if (uscc !== this.uscc) {
      this.uscc = uscc;
      this.reading = this.read(uscc);
    }
    return this.reading;
  }

  async read(uscc) {
    const known = await this.fetched(uscc);
    if (uscc !== this.uscc) return;
    this.earlier = known?.earlier ?? {};
    if (this.place) this.show(known, known?.records[this.form.dataset.type]);
  }

  /** Return what is known of an association; nothing where it cannot be read. */
  async fetched(uscc) {
    if (!/^[0-9A-Z]{18}$/.test(uscc)) return null;
    const answer = await fetch(new URL(`${this.form.dataset.associations}${uscc}/latest.json`, document.baseURI)).catch(() => null);
    return answer?.ok ? answer.json() : null;
  }

  /** Return what a record of this key is held against: all else that stands. */
  beside(key) {
    const filed = this.earlier?.filed?.[this.form.dataset.type] ?? [];
    return { ...this.earlier, filed: filed.filter(([other]) => other !== key) };
  }

  show(known, record) {
    this.record = record;
    this.body.querySelectorAll("[data-before]").forEach((told) => {
      undescribe(told);
      told.remove();
    });
    this.button.hidden = !record;
    this.said = known ? `${known.name}${record ? `，上一份：${record.key}` : "，本站还没有这一类的记录"}` : "";
    this.remind(this.form.querySelector("[data-key]").value);
    if (record) beside(this.body, record.said);
  }

  /** Say whose form it is; and that what is there already is corrected, not filed again. */
  remind(key) {
    const known = key && key === this.record?.key;
    const next = known ? `。这一份已经公开，更正的，第几版写 ${this.record.revision + 1}` : "";
    if (this.place && this.said !== undefined) this.place.textContent = this.said + next;
  }

  take() {
    pour(this.body, this.record.said, (kind) => !PERIODS.includes(kind));
  }
}

function beside(part, said) {
  for (const entry of entries(part)) {
    const value = said[entry.dataset.name];
    if (value === undefined) continue;
    if (entry.dataset.entry === "group") beside(entry, value);
    else tell(entry, `上期：${inWords(entry, value)}`);
  }
}

/** Say something below a field; what is said of rows belongs to all of them. */
function tell(entry, words) {
  const told = element("p", { class: "form__hint", "data-before": "" }, words);
  entry.append(told);
  describe(entry.dataset.entry === "rows" ? entry : entry.querySelector("[data-value]"), told);
}

function inWords(entry, value) {
  if (entry.dataset.entry === "rows") return `${Object.keys(value).length} 项`;
  const { options, list } = entry.querySelector("[data-value]");
  const label = (code) => [...(options ?? list?.options ?? [])].find((option) => option.value === code)?.textContent ?? code;
  const text = Array.isArray(value) ? value.map(label).join("、") : label(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
