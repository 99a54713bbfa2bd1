// The three statements of a report, as its page prints them: this year beside last year, zero lines left out.

import { change, figure } from "./form_figures.js";
import { number, orZero } from "./form_number.js";
import { filledIn } from "./form_words.js";

const PROGRAM = "program_expense";

/** Return the statements of a report; ``before`` is the report of the year before, if it is known. */
export function statements(forms, report, before) {
  return forms.statements.map((_, place) => new Statement(forms, place, report, before).told());
}

class Statement {
  constructor(forms, place, report, before) {
    Object.assign(this, { forms, place, report, before, ...forms.statements[place] });
    this.lines = forms.lines[report.statement_format][place];
    this.numbered = report.statement_format === forms.numbered;
  }

  told() {
    const found = this.lines.map((line) => [line, this.columns.map((column) => this.figure(column, line))]);
    const kept = found.filter(([[, , , isTotal], said]) => isTotal || said.some((one) => one && one.units !== 0n));
    const hidden = found.length - kept.length;
    return {
      title: this.title,
      heads: [...this.columns.map(({ head }) => this.head(head)), this.forms.change],
      numbered: this.numbered,
      rows: kept.flatMap(([line, said]) => this.rows(line, said)),
      hidden: hidden ? this.forms.hidden.replace("{}", hidden) : "",
    };
  }

  head(words) {
    const year = Number(this.report.fiscal_year);
    return filledIn(words, { year, last: year - 1 });
  }

  /** Return what a report states of a line, which is zero where it is left out; nothing where no report has the line. */
  figure({ group, part, last }, [key]) {
    const report = last ? this.earlier(key) : this.report;
    if (!report) return null;
    const said = report[group]?.[key];
    return orZero(part ? said?.[part] : said);
  }

  earlier(key) {
    const known = this.before && this.forms.lines[this.before.statement_format][this.place].some(([line]) => line === key);
    return known ? this.before : null;
  }

  rows([key, label, own, isTotal], said) {
    return [{ label, number: own, figures: texts(said), isTotal }, ...(key === PROGRAM ? this.items() : [])];
  }

  /** Return what the programme expense is made of; last year's figure is the one under the same name. */
  items() {
    const listed = ({ program_expense_items: items } = {}) => items ?? [];
    const before = new Map(listed(this.before ?? {}).map(({ name, amount }) => [name, number(amount)]));
    return listed(this.report).map(({ name, amount }, place) => ({
      label: `其中：${name}`,
      number: (this.numbered && this.forms.items[place]) || "",
      figures: texts([null, null, number(amount), before.get(name) ?? null]),
      isTotal: false,
    }));
  }
}

/** Return the figures in words, and the change of the last two. */
function texts(figures) {
  const [now, before] = figures.slice(-2);
  return [...figures.map(figure), now && before ? change(now, before) : ""];
}
