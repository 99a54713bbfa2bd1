// What is wrong, said twice: in a list that leads to the fields, and below each field until it is mended.

import { describe, undescribe } from "./form_described.js";
import { element } from "./search_results.js";

const isWarning = ({ severity }) => severity === "warning";

export class Problems {
  /** ``checks`` is the page that explains the checks. */
  constructor(form, box, checks) {
    Object.assign(this, { form, box, checks, marked: new Set() });
  }

  /** Say everything that was found; say whether it holds up the file. */
  tell(found) {
    const errors = found.filter((one) => !isWarning(one));
    const warnings = found.filter(isWarning);
    const parts = [
      [errors, `有 ${errors.length} 处要改：`],
      [warnings, `有 ${warnings.length} 处请核对，确认无误可以照样提交：`],
    ].filter(([some]) => some.length);
    const items = (some) => some.map((one) => element("li", {}, ...this.told(one)));
    this.mark(found);
    this.box.replaceChildren(...parts.flatMap(([some, words]) => [element("p", {}, words), element("ul", {}, ...items(some))]));
    this.box.hidden = parts.length === 0;
    return errors.length > 0;
  }

  /** Say in words alone why nothing could be found out. */
  say(words) {
    this.mark([]);
    this.box.replaceChildren(element("p", {}, words));
    this.box.hidden = false;
  }

  /** Say below the fields what is still wrong with them: what is mended goes, nothing is added while one types. */
  follow(found) {
    this.mark(found.filter(({ field }) => this.marked.has(field)));
  }

  clear() {
    this.mark([]);
    this.box.hidden = true;
  }

  mark(found) {
    this.form.querySelectorAll("[data-wrong]").forEach((words) => {
      undescribe(words);
      words.remove();
    });
    this.marked.forEach((field) => field.removeAttribute("aria-invalid"));
    this.marked = new Set(found.map(({ field }) => field));
    found.forEach(below);
  }

  /** Say one problem in words that lead to its field; one of a check with its remedy and its name. */
  told({ field, label, said, id, words, remedy }) {
    const button = element("button", { type: "button" }, words ?? label);
    button.addEventListener("click", () => field.focus());
    if (!id) return [button, `：${said}`];
    return [button, `。${remedy}（`, element("a", { href: new URL(`#${id}`, this.checks) }, id), "）"];
  }
}

/** Say one problem at its field, or at the button where a row is missing. */
function below(one) {
  const { field, said, words, remedy } = one;
  const kind = isWarning(one) ? "form__wrong form__wrong--look" : "form__wrong";
  const told = element("p", { class: kind, "data-wrong": "" }, `${isWarning(one) ? "请核对" : "要改"}：${said ?? `${words}。${remedy}`}`);
  field.closest(".form__field, [data-entry]").append(told);
  describe(field, told);
  if (!isWarning(one) && !field.matches("button")) field.setAttribute("aria-invalid", "true");
}
