// The head of a form: who files of whom, about which day or period, in which revision. The place of the file follows from it.

import { NAME, problem, REGION, tidy, usccProblem } from "./form_value.js";

const OFFICES = { registrars: [REGION, "应为六位数字"], departments: [NAME, "只用小写字母、数字和连字符"] };
const FIELDS = ["office", "uscc", "key", "number", "revision", "note"];
const OPEN = "还没有填写";

export class Head {
  constructor(form) {
    this.form = form;
    this.nil = this.field("nil");
  }

  field(name) {
    return this.form.querySelector(`[data-${name}]`);
  }

  get fields() {
    return FIELDS.map((name) => [name, this.field(name)]).filter(([, field]) => field);
  }

  /** Return what a field says, in the form that the path takes. */
  value(name) {
    return tidy(this.kind(name), this.field(name)?.value ?? "");
  }

  kind(name) {
    const key = this.isNil ? "年度" : this.field("key").dataset.kind;
    return { uscc: "统一社会信用代码", key, revision: "整数", note: "文字" }[name] ?? "";
  }

  /** Whether nothing happened in the whole year. */
  get isNil() {
    return this.nil?.checked ?? false;
  }

  get isCorrection() {
    return Number(this.value("revision")) > 1;
  }

  tidy() {
    for (const [name, field] of this.fields) field.value = this.value(name);
  }

  /** Return what is filled in, to be kept. */
  draft() {
    return { head: FIELDS.map((name) => this.value(name)), nil: this.isNil };
  }

  restore({ head, nil }) {
    for (const [name, field] of this.fields) field.value = head[FIELDS.indexOf(name)];
    if (this.nil) this.nil.checked = nil;
  }

  *problems() {
    for (const [name, field] of this.fields) {
      const said = this.problem(name, this.value(name));
      if (said) yield { field, label: field.dataset.label, said };
    }
  }

  problem(name, value) {
    if (name === "note") return this.isCorrection && !value ? OPEN : "";
    if (name === "number") return !value || NAME.test(value) ? "" : "只用小写字母、数字和连字符";
    if (!value) return OPEN;
    if (name === "uscc") return usccProblem(value);
    if (name === "office") return OFFICES[this.form.dataset.owner][0].test(value) ? "" : OFFICES[this.form.dataset.owner][1];
    if (name === "key") return this.keyProblem(this.kind(name), value);
    return /^[1-9][0-9]?$/.test(value) ? "" : "写 1 到 99 的整数";
  }

  keyProblem(kind, value) {
    if (kind === "日期") return problem({ kind }, value);
    if (kind === "半年度") return /^20[0-9]{2}H[12]$/.test(value) ? "" : "写成 2026H1 的样子";
    return /^20[0-9]{2}$/.test(value) ? "" : "写四位数字的年份";
  }

  /** Return what the file is named after, the same in every revision. */
  get identity() {
    const number = this.value("number") && !this.isNil ? `-${this.value("number")}` : "";
    return `${this.value("key")}${number}`;
  }

  /** Return where the file belongs below ``data/``. */
  get path() {
    const { owner, type } = this.form.dataset;
    const revision = this.value("revision") === "1" ? "" : `.r${this.value("revision")}`;
    const folders = owner === "associations" ? [this.value("uscc"), type] : [this.value("office"), type, this.value("uscc")];
    return [owner, ...folders.filter(Boolean), `${this.identity}${revision}.yaml`].join("/");
  }
}
