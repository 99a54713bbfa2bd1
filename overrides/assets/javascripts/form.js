// A form that becomes a file: nothing is sent, a draft stays in this browser only.

import { AssociationField } from "./association_field.js";
import { namesAt } from "./association_names.js";
import { Before } from "./form_before.js";
import { block, ofNothing } from "./form_block.js";
import { describeByHints } from "./form_described.js";
import { derivedRows } from "./form_derived.js";
import { keep, kept } from "./form_draft.js";
import { Head } from "./form_head.js";
import { preview } from "./form_preview.js";
import { Problems } from "./form_problems.js";
import { Relations } from "./form_relations.js";
import { addRow, draft, labelOf, lines, locate, problems, reading, removeRow, restore, tidyFields } from "./form_sheet.js";
import { showTotals } from "./form_totals.js";
import { Ways } from "./form_ways.js";
import { element } from "./search_results.js";

const PAUSE = 400;
const UNREAD = "没有读到核对要用的文件；填写的内容都在，连上网络，再点一次";
const READING = "正在读核对要用的文件……";
const KEPT = "草稿已留在这个浏览器里";
const NOT_KEPT = "这个浏览器不让留草稿，离开这一页以前请下载文件";
const today = () => new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);

class FormPage {
  constructor(form) {
    this.form = form;
    this.head = new Head(form);
    this.body = form.querySelector("[data-body]");
    this.kept = `form:${form.dataset.type}`;
    this.before = new Before(form, this.body, () => this.head.identity);
    this.problems = new Problems(form, this.part("problems"), new URL(form.dataset.checks, document.baseURI));
    this.ways = new Ways(this.part("ways"), form.dataset);
  }

  part(name) {
    return document.querySelector(`[data-${name}]`);
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
    this.adapt();
    this.offerNames();
    this.before.of(this.subject());
    this.asking = this.ask().catch(() => null);
  }

  /** Let the association be found by its name; the names are read when somebody asks. */
  offerNames() {
    const names = namesAt(new URL(this.form.dataset.index, document.baseURI));
    this.body.addEventListener("focusin", ({ target }) => this.offerCodes(target, names));
    const who = this.head.field("who");
    if (!who) return;
    who.addEventListener("focus", names, { once: true });
    const chosen = ({ uscc }) => {
      this.head.field("uscc").value = uscc;
      this.changed();
    };
    new AssociationField(who, this.head.field("choices"), names, { chosen });
  }

  /** Offer the codes of all associations by their names, in fields of the record that hold one. */
  async offerCodes({ list }, names) {
    const codes = this.part("codes");
    if (list !== codes || codes.options.length) return;
    const found = await names().catch(() => null);
    const offered = (found?.rows ?? []).map((row) => found.read(row));
    codes.replaceChildren(...offered.map(({ uscc, association }) => element("option", { value: uscc }, association)));
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
    else if (target.matches("[data-take]")) this.take();
    else if (target.matches("[data-undo]")) this.undo();
    else if (target.matches("[data-put]")) this.put(target);
    else return;
    this.changed();
  }

  /** Show what the choices above ask for: the note of a correction, the content unless nothing happened. */
  adapt() {
    this.head.field("correction").hidden = !this.head.isCorrection;
    [...this.body.querySelector(".form__fields").children].forEach((entry) => {
      entry.hidden = this.head.isNil && entry.dataset.name !== "disclosed_on";
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
    this.before.remind();
    if (this.problems.marked.size) this.problems.follow(this.found());
  }

  /** Return all that is filled in. */
  filled() {
    return { ...this.head.draft(), body: draft(this.body) };
  }

  fill(before) {
    this.head.restore(before);
    restore(this.body, before.body);
  }

  keep() {
    this.part("kept").textContent = keep(this.kept, this.filled()) ? KEPT : NOT_KEPT;
  }

  recall() {
    const [before, asked, uscc] = [kept(this.kept), new URLSearchParams(location.search).get("uscc"), this.head.field("uscc")];
    if (before) this.fill(before);
    if (asked && uscc) uscc.value = asked;
  }

  forget() {
    this.remember(this.part("forget"));
    keep(this.kept, null);
    this.form.reset();
    restore(this.body, []);
    this.problems.clear();
  }

  /** Fill in what was said before, and what goes on from it. */
  async take() {
    await this.asking;
    if (!(await this.canCheck())) return;
    this.remember(this.part("take"));
    this.before.take(this.relations.follows);
    this.changed();
  }

  /** Keep what the touch of a button is about to replace, and offer it back beside the button. */
  remember(button) {
    this.replaced = this.filled();
    button.after(" ", this.part("undo"));
    this.part("undo").hidden = false;
  }

  undo() {
    this.fill(this.replaced);
    this.part("undo").hidden = true;
    this.head.field("key").focus();
  }

  /** Say everything that is wrong at once, or show the file; what only has to be looked at does not hold it up. */
  async check() {
    this.head.tidy();
    tidyFields(this.body);
    if (!this.telling) this.problems.say(READING);
    await Promise.all([this.asking, this.before.of(this.subject())]);
    if (!(await this.canCheck())) return;
    const isHeldUp = this.problems.tell(this.found());
    this.part("result").hidden = isHeldUp;
    if (isHeldUp) this.part("problems").focus();
    else this.show();
  }

  /** Read what checking needs again where that failed before; say so where it fails again. */
  async canCheck() {
    if (!this.telling) await this.ask().catch(() => this.problems.say(UNREAD));
    return this.telling !== undefined;
  }

  found() {
    return [...this.head.problems(), ...this.bodyProblems(), ...this.breaches()];
  }

  /** Return whose record it is; departments name the association in the record. */
  subject() {
    return this.head.value("uscc") || (reading(this.body).association_id ?? "");
  }

  /** Return what the record says: what is filled in, and what its name says. */
  record() {
    const { keyField } = this.form.dataset;
    return { [keyField]: this.head.value("key") || undefined, ...reading(this.body) };
  }

  /** Return the record of the year before, if that is the last that is known. */
  lastYear() {
    const { key, said } = this.before.record ?? {};
    return Number(key) === Number(this.head.value("key")) - 1 ? said : undefined;
  }

  /** Return what does not go on where the year before ended. */
  breaks(record) {
    const before = this.lastYear();
    return before ? [...this.relations.breaks(record, before, Number(this.head.value("key")) - 1)] : [];
  }

  /** Yield what does not agree within the record. */
  *breaches() {
    if (this.head.isNil) return;
    const record = this.record();
    for (const breach of [...this.relations.breaches(record, this.before.beside(this.head.identity)), ...this.breaks(record)]) {
      const field = locate(this.body, breach.place) ?? this.head.field("key");
      const where = breach.place.some(Number.isInteger) ? `${labelOf(field.closest("[data-entry]"))}：` : "";
      yield { ...breach, field, words: where + breach.words };
    }
  }

  bodyProblems() {
    return [...problems(this.body)].filter(({ field }) => !field.closest("[hidden]"));
  }

  show() {
    const [file, { path }] = [`${[...this.content()].join("\n")}\n`, this.head];
    this.part("path").textContent = `data/${path}`;
    this.part("file").textContent = file;
    this.ways.offer(file, path);
    this.part("preview").replaceChildren(...preview(this.block(), this.form.dataset.title, this.state()));
    this.part("result").focus();
  }

  /** Return the record as its page will tell it. */
  block() {
    if (this.head.isNil) return ofNothing(this.head.value("key"));
    const record = this.record();
    return block(this.telling, record, this.head.identity, { derived: derivedRows(this.relations, record), before: this.lastYear() });
  }

  state() {
    const { nil, corrected } = this.telling.states;
    if (this.head.isNil) return nil;
    return this.head.isCorrection ? corrected : null;
  }

  *content() {
    const all = [...lines(this.body)];
    yield* this.head.isNil ? [...all.filter((line) => line.startsWith("disclosed_on:")), "nil_return: true"] : all;
    if (this.head.isCorrection) yield `correction_note: ${JSON.stringify(this.head.value("note"))}`;
  }
}

const form = document.querySelector("[data-form]");
if (form) new FormPage(form).start();
