// What the association said before: shown beside the fields, taken over when that is asked for, and held against.

import { describe, undescribe } from "./form_described.js";
import { entries, locate, pour } from "./form_sheet.js";
import { element } from "./search_results.js";

const LONGEST = 80;
const CODE = /^[0-9A-Z]{18}$/;
const PERIODS = ["日期", "年度", "半年度"];
/** What a report of a year says anew. */
const OF_A_YEAR = [...PERIODS, "金额", "小数", "整数", "网址"];

export class Before {
  /** ``identity`` returns what the record that is filled in is named after. */
  constructor(form, body, identity) {
    Object.assign(this, { form, body, identity });
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
    this.show(known, this.button ? known?.records[this.form.dataset.type] : undefined);
  }

  /** Return what is known of an association; nothing where it cannot be read. */
  async fetched(uscc) {
    if (!CODE.test(uscc)) return null;
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
    this.said = known ? `${known.name}${this.button ? last(record) : ""}` : this.unknown();
    if (this.button) this.button.hidden = !record;
    this.remind();
    if (record) beside(this.body, record.said);
  }

  unknown() {
    return CODE.test(this.uscc) ? "本站没有读到这个代码的记录，请核对代码；第一次报送的不用管" : "";
  }

  /** Say whose form it is; and that what is there already is corrected, not filed again. */
  remind() {
    const key = this.identity();
    const known = key && key === this.record?.key;
    const next = known ? `。这一份已经公开，更正的，第几版写 ${this.record.revision + 1}` : "";
    if (this.said !== undefined) this.place.textContent = this.said + next;
  }

  /**
   * Fill in the last record: all of it where it is corrected. A new one has days of its own; one that goes on from the
   * last, by what ``follows`` says, has figures of its own too, and begins with those where the last one ended.
   */
  take(follows) {
    const key = this.identity();
    const { key: last, again, said: { disclosed_on: _, ...said } } = this.record;
    const own = follows.length ? OF_A_YEAR : PERIODS;
    pour(this.body, said, (kind) => key === last || !own.includes(kind));
    if (key === last) pour(this.body, again, () => true);
    else if (!key || Number(key) === Number(last) + 1) carry(this.body, said, follows);
  }
}

const last = (record) => (record ? `，上一份：${record.key}` : "，本站还没有这一类的记录");

/** Fill in the figures that are those where the last record ended. */
function carry(body, said, follows) {
  for (const { at, last } of follows) {
    const ended = last.reduce((inside, name) => inside?.[name], said);
    const field = locate(body, at);
    if (field && ended !== undefined) field.value = ended;
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
