// A form that becomes a file: nothing is sent, a draft stays in this browser only.

import { copier } from "./copier.js";
import { AssociationField } from "./association_field.js";
import { namesAt } from "./association_names.js";
import { Before } from "./form_before.js";
import { block, ofNothing } from "./form_block.js";
import { describeByHints } from "./form_described.js";
import { derivedRows } from "./form_derived.js";
import { preview } from "./form_preview.js";
import { Problems } from "./form_problems.js";
import { Relations } from "./form_relations.js";
import { addRow, draft, labelOf, lines, locate, problems, reading, removeRow, restore, tidyFields } from "./form_sheet.js";
import { showTotals } from "./form_totals.js";
import { problem, tidy, usccProblem } from "./form_value.js";

const NUMBER = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const OFFICES = { registrars: [/^[1-9][0-9]{5}$/, "应为六位数字"], departments: [NUMBER, "只用小写字母、数字和连字符"] };
const HEAD = ["office", "uscc", "key", "number", "revision", "note"];
const PAUSE = 400;
const LETTER = 1500;
const today = () => new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);

class FormPage {
  constructor(form) {
    this.form = form;
    this.body = form.querySelector("[data-body]");
    this.kept = `form:${form.dataset.type}`;
    this.nil = form.querySelector("[data-nil]");
    this.before = new Before(form, this.body);
    this.problems = new Problems(form, this.part("problems"), new URL(form.dataset.checks, document.baseURI));
  }

  part(name) {
    return document.querySelector(`[data-${name}]`);
  }

  head(name) {
    return this.form.querySelector(`[data-${name}]`);
  }

  /** Return what a field of the head says, in the form that the path takes. */
  value(name) {
    return tidy(this.kind(name), this.head(name)?.value ?? "");
  }

  kind(name) {
    const key = this.nil?.checked ? "年度" : this.head("key").dataset.kind;
    return { uscc: "统一社会信用代码", key, revision: "整数", note: "文字" }[name] ?? "";
  }

  start() {
    this.form.hidden = false;
    describeByHints(this.form);
    this.recall();
    this.form.addEventListener("click", (event) => this.press(event.target));
    this.form.addEventListener("input", () => this.changed());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.check();
    });
    this.part("ways").prepend(copier(() => this.file, "复制内容"));
    this.adapt();
    this.offerNames();
    this.before.of(this.subject());
    this.asking = this.ask();
  }

  /** Let the association be found by its name; the names are read when somebody asks. */
  offerNames() {
    const who = this.head("who");
    if (!who) return;
    const names = namesAt(new URL(this.form.dataset.index, document.baseURI));
    who.addEventListener("focus", names, { once: true });
    const chosen = ({ uscc }) => {
      this.head("uscc").value = uscc;
      this.changed();
    };
    new AssociationField(who, this.head("choices"), names, { chosen });
  }

  /** Read what the fields ask of each other, and how the page tells them. */
  async ask() {
    const read = async (name) => (await fetch(new URL(this.form.dataset[name], document.baseURI))).json();
    const [relations, telling] = await Promise.all(["relations", "telling"].map(read));
    this.relations = new Relations(relations, today());
    this.telling = telling;
    this.addUp();
  }

  /** Say beside each total what its lines come to. */
  addUp() {
    if (this.relations) showTotals(this.body, this.relations.sums(this.record()));
  }

  put(button) {
    const field = button.closest("[data-entry]").querySelector("[data-value]");
    field.value = button.dataset.put;
    field.focus();
  }

  press(target) {
    if (target.matches("[data-add]")) addRow(target.closest("[data-entry]")).querySelector("input, select, textarea")?.focus();
    else if (target.matches("[data-remove]")) removeRow(target.closest("[data-row]")).querySelector(":scope > [data-add]").focus();
    else if (target.matches("[data-forget]")) this.forget();
    else if (target.matches("[data-take]")) this.before.take();
    else if (target.matches("[data-put]")) this.put(target);
    else return;
    this.changed();
  }

  /** Show what the choices above ask for: the note of a correction, the content unless nothing happened. */
  adapt() {
    this.head("correction").hidden = !(Number(this.value("revision")) > 1);
    const declares = this.nil?.checked ?? false;
    [...this.body.querySelector(".form__fields").children].forEach((entry) => {
      entry.hidden = declares && entry.dataset.name !== "disclosed_on";
    });
  }

  changed() {
    this.adapt();
    this.part("result").hidden = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.settle(), PAUSE);
  }

  /** Do what can wait until the reader pauses. */
  settle() {
    this.keep();
    this.addUp();
    this.before.of(this.subject());
    this.before.remind(this.value("key"));
    if (this.problems.marked.size) this.problems.follow(this.found());
  }

  keep() {
    const head = HEAD.map((name) => this.value(name));
    localStorage.setItem(this.kept, JSON.stringify({ head, nil: this.nil?.checked ?? false, body: draft(this.body) }));
    this.part("kept").textContent = "草稿已留在这个浏览器里";
  }

  recall() {
    const kept = JSON.parse(localStorage.getItem(this.kept) ?? "null");
    const asked = new URLSearchParams(location.search).get("uscc");
    if (kept) {
      HEAD.forEach((name, at) => this.head(name) && (this.head(name).value = kept.head[at]));
      if (this.nil) this.nil.checked = kept.nil;
      restore(this.body, kept.body);
    }
    if (asked && this.head("uscc")) this.head("uscc").value = asked;
  }

  forget() {
    localStorage.removeItem(this.kept);
    this.form.reset();
    restore(this.body, []);
    this.problems.clear();
  }

  /** Bring everything into form before it is looked at. */
  tidy() {
    for (const name of HEAD) if (this.head(name)) this.head(name).value = this.value(name);
    tidyFields(this.body);
  }

  /** Say everything that is wrong at once, or show the file; what only has to be looked at does not hold it up. */
  async check() {
    this.tidy();
    await Promise.all([this.asking, this.before.of(this.subject())]);
    const isHeldUp = this.problems.tell(this.found());
    if (isHeldUp) this.part("problems").focus();
    else this.show();
    this.part("result").hidden = isHeldUp;
  }

  found() {
    return [...this.headProblems(), ...this.bodyProblems(), ...this.breaches()];
  }

  /** Return whose record it is; departments name the association in the record. */
  subject() {
    return this.value("uscc") || (reading(this.body).association_id ?? "");
  }

  /** Return what the record says: what is filled in, and what its name says. */
  record() {
    const { keyField } = this.form.dataset;
    return { [keyField]: this.value("key") || undefined, ...reading(this.body) };
  }

  /** Return the record of the year before, if that is the last that is known. */
  lastYear() {
    const { key, said } = this.before.record ?? {};
    return Number(key) === Number(this.value("key")) - 1 ? said : undefined;
  }

  /** Return what does not go on where the year before ended. */
  breaks(record) {
    const before = this.lastYear();
    return before ? [...this.relations.breaks(record, before, Number(this.value("key")) - 1)] : [];
  }

  /** Yield what does not agree within the record. */
  *breaches() {
    if (this.nil?.checked) return;
    const record = this.record();
    for (const breach of [...this.relations.breaches(record, this.before.beside(this.identity())), ...this.breaks(record)]) {
      const field = locate(this.body, breach.place) ?? this.head("key");
      const where = breach.place.some(Number.isInteger) ? `${labelOf(field.closest("[data-entry]"))}：` : "";
      yield { ...breach, field, words: where + breach.words };
    }
  }

  *headProblems() {
    for (const name of ["office", "uscc", "key", "number", "revision"]) {
      const field = this.head(name);
      const said = field && this.headProblem(name, this.value(name));
      if (said) yield { field, label: field.dataset.label, said };
    }
    const note = this.head("note");
    if (Number(this.value("revision")) > 1 && !this.value("note")) yield { field: note, label: note.dataset.label, said: "还没有填写" };
  }

  headProblem(name, value) {
    if (name === "number") return !value || NUMBER.test(value) ? "" : "只用小写字母、数字和连字符";
    if (!value) return "还没有填写";
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

  bodyProblems() {
    return [...problems(this.body)].filter(({ field }) => !field.closest("[hidden]"));
  }

  show() {
    this.file = `${[...this.content()].join("\n")}\n`;
    this.part("path").textContent = `data/${this.path()}`;
    this.part("file").textContent = this.file;
    const download = this.part("download");
    download.href = `data:text/yaml;charset=utf-8,${encodeURIComponent(this.file)}`;
    download.download = this.name();
    this.offerForge();
    this.offerMail();
    this.part("preview").replaceChildren(...preview(this.block(), this.form.dataset.title, this.state()));
    this.part("result").hidden = false;
    this.part("result").focus();
  }

  /** Return the record as its page will tell it. */
  block() {
    if (this.nil?.checked) return ofNothing(this.value("key"));
    const record = this.record();
    return block(this.telling, record, this.identity(), { derived: derivedRows(this.relations, record), before: this.lastYear() });
  }

  state() {
    const { nil, corrected } = this.telling.states;
    if (this.nil?.checked) return nil;
    return Number(this.value("revision")) > 1 ? corrected : null;
  }

  *content() {
    const all = [...lines(this.body)];
    yield* this.nil?.checked ? [...all.filter((line) => line.startsWith("disclosed_on:")), "nil_return: true"] : all;
    if (Number(this.value("revision")) > 1) yield `correction_note: ${JSON.stringify(this.value("note"))}`;
  }

  /** Return what the file is named after, the same in every revision. */
  identity() {
    const number = this.value("number") && !this.nil?.checked ? `-${this.value("number")}` : "";
    return `${this.value("key")}${number}`;
  }

  name() {
    const revision = this.value("revision") === "1" ? "" : `.r${this.value("revision")}`;
    return `${this.identity()}${revision}.yaml`;
  }

  path() {
    const { owner, type } = this.form.dataset;
    const folders = owner === "associations" ? [this.value("uscc"), type] : [this.value("office"), type, this.value("uscc")];
    return [owner, ...folders.filter(Boolean), this.name()].join("/");
  }

  offerForge() {
    const { pattern } = this.form.dataset;
    const link = this.part("forge");
    link.hidden = !pattern;
    if (pattern) link.href = pattern.replace("{path}", this.path()).replace("{content}", encodeURIComponent(this.file));
  }

  /** Offer a letter with the file in it, or with the file to be attached when it is long; its name tells the path. */
  offerMail() {
    const { mail, title } = this.form.dataset;
    if (!mail) return;
    const [path, link, attachment] = [`data/${this.path()}`, this.part("letter"), this.part("attachment")];
    const long = encodeURIComponent(this.file).length > LETTER;
    const name = this.path().replaceAll("/", "__");
    const body = long ? `位置：${path}\n文件见附件：${name}` : `位置：${path}\n\n${this.file}`;
    link.href = `mailto:${mail}?subject=${encodeURIComponent(`公开事项：${title} ${path}`)}&body=${encodeURIComponent(body)}`;
    link.hidden = false;
    attachment.hidden = !long;
    attachment.href = this.part("download").href;
    attachment.download = name;
  }
}

const form = document.querySelector("[data-form]");
if (form) new FormPage(form).start();
