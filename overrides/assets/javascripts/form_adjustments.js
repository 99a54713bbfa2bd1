// What lies between last year's closing and this year's opening figures, with the reasons, as the page of a report tells it.

import { figure, signed } from "./form_figures.js";
import { add, negated, number, orZero } from "./form_number.js";
import { filledIn } from "./form_words.js";

const BALANCE_SHEET = 0;

/** Return the lines that differ, or of which the report speaks, as a table; else why there are none. */
export function adjustments(forms, report, before) {
  const { heads, unknown, same } = forms.adjustments;
  const rows = new Adjustments(forms, report, before).rows();
  const columns = heads.map((text, at) => ({ text, numeric: at > 0 && at < heads.length - 1 }));
  const compared = filledIn(before ? same : unknown, { last: Number(report.fiscal_year) - 1 });
  return rows.length ? { columns, rows, compared: "" } : { columns: [], rows: [], compared };
}

class Adjustments {
  constructor(forms, report, before) {
    Object.assign(this, { words: forms.adjustments, report, before });
    const lines = (format) => new Map(forms.lines[format][BALANCE_SHEET].map(([key, label]) => [key, label]));
    this.labels = lines(report.statement_format);
    this.old = lines(forms.numbered);
    this.known = new Set(Object.keys(forms.lines).flatMap((format) => [...lines(format).keys()]));
    this.changed = before !== undefined && before.statement_format !== report.statement_format;
    this.isOld = report.statement_format === forms.numbered;
    this.reasons = this.told();
  }

  /** Return what the report says of each line. */
  told() {
    const { restated, moved } = this.words;
    const said = (words, { amount, reason }) => filledIn(words, { amount: signed(number(amount)), reason });
    const found = [
      ...(this.report.restatement ?? []).map((one) => [one.line, said(restated, one)]),
      ...(this.report.transition_adjustments ?? []).map((one) => [one.key, said(moved, one)]),
    ];
    const reasons = new Map();
    for (const [line, words] of found) reasons.set(line, [...(reasons.get(line) ?? []), words]);
    return reasons;
  }

  rows() {
    const known = [...this.labels.keys()].map((key) => this.row(key)).filter(Boolean);
    const others = [...this.reasons].filter(([key]) => !this.known.has(key));
    return [...known, ...others.map(([key, said]) => [key, "", "", "", said.join("；")])];
  }

  row(key) {
    const opening = orZero(this.report.balance_sheet_opening?.[key]);
    const closing = this.before ? orZero(this.before.balance_sheet_closing?.[key]) : null;
    const moved = add(opening, negated(closing ?? opening));
    if (moved.units === 0n && !this.reasons.has(key)) return null;
    const stood = this.changed && !this.old.has(key) ? null : closing;
    const said = this.reasons.get(key) ?? [this.silence(key)];
    return [this.label(key), figure(stood), figure(opening), stood ? figure(moved) : "", said.join("；")];
  }

  silence(key) {
    return this.changed && this.words.rearranged.includes(key) ? this.words.otherwise : this.words.untold;
  }

  label(key) {
    const [now, before] = [this.labels.get(key), this.old.get(key)];
    return !this.isOld && this.changed && before && before !== now ? filledIn(this.words.renamed, { now, before }) : now;
  }
}
