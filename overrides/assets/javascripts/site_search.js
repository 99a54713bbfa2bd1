// The search fields of header and home page: while typing they offer associations; without it they are plain forms.

import { AssociationField } from "./association_field.js";
import { namesAt } from "./association_names.js";
import { element } from "./search_results.js";

/** Offer associations in the field of a search form; the choice leads to the association's page. */
function offer(form) {
  const field = form.querySelector("input");
  const way = new URL("../", form.action);
  const names = namesAt(new URL("associations/index.json", way));
  const choices = element("ul", { class: "choices", id: `${field.id}-choices`, role: "listbox", "aria-label": "协会", hidden: "" });
  const said = { role: "combobox", "aria-expanded": "false", "aria-controls": choices.id, "aria-autocomplete": "list" };
  for (const [name, value] of Object.entries(said)) field.setAttribute(name, value);
  field.after(choices);
  const offered = new AssociationField(field, choices, names, { chosen: ({ documents: [{ url }] }) => location.assign(new URL(url, way)) });
  const ready = () => names().then(() => offered.answer(), () => field.removeAttribute("role"));
  field.addEventListener("focus", ready, { once: true });
  if (document.activeElement === field) ready();
}

for (const form of document.querySelectorAll("[data-typeahead]")) offer(form);
