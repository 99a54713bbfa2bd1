// What stands below a field is read with it: how it is written, what was said before, what lines come to.

const GIVEN = "aria-describedby";
let count = 0;

const given = (field) => (field.getAttribute(GIVEN) ?? "").split(" ").filter(Boolean);

/** Have words read with a field, after those that are already. */
export function describe(field, words) {
  count += 1;
  words.id = `said-${count}`;
  field.setAttribute(GIVEN, [...given(field), words.id].join(" "));
}

/** Have words read with their field no more; the others stay. */
export function undescribe(words) {
  const field = document.querySelector(`[${GIVEN}~="${words.id}"]`);
  const others = field ? given(field).filter((id) => id !== words.id) : [];
  if (others.length) field.setAttribute(GIVEN, others.join(" "));
  else field?.removeAttribute(GIVEN);
}

/** Have every hint below a part read with the field it stands at, or with its group. */
export function describeByHints(part) {
  for (const hint of part.querySelectorAll(".form__group > .form__hint")) describe(hint.parentElement, hint);
  for (const hint of part.querySelectorAll(".form__field > .form__hint")) describe(hint.parentElement.querySelector("input, select, textarea"), hint);
}
