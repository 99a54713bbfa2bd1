// Starts Decap CMS for one association or office: who files is in the folders, which Decap takes as they are.

import { describe } from "./form_described.js";
import { usccProblem } from "./form_value.js";
import { element } from "./search_results.js";

const PROGRAM = "decap-cms.js";
const asked = new URLSearchParams(location.search);
const said = (name) => (asked.get(name) ?? "").trim();
const form = document.querySelector("form");

/** Return who files of whom, by the names in the folders of the settings. */
function places() {
  const [uscc, office] = [said("uscc").toUpperCase(), said("office")];
  if (/^[1-9][0-9]{5}$/.test(office)) return { uscc, registrar: office };
  return office ? { department: office } : { uscc };
}

/** Yield what is wrong with an answer: the field, and the words. */
function* problems({ uscc, department = "d" }) {
  if (uscc !== undefined && usccProblem(uscc)) yield ["uscc", usccProblem(uscc)];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(department)) yield ["office", "部门编号只用小写字母、数字和连字符"];
}

/** Say what is wrong with a field below it. */
function tell([name, problem]) {
  const field = form.elements[name];
  const words = element("p", { class: "wrong" }, `要改：${problem}`);
  field.parentElement.append(words);
  field.setAttribute("aria-invalid", "true");
  describe(field, words);
}

/** Return the collections of whoever files: those whose folder is known to the end, and no others. */
function own(collections, known) {
  const names = ({ folder }) => [...folder.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const filled = (folder) => folder.replace(/\{(\w+)\}/g, (_, name) => known[name]);
  const same = (one) => names(one).sort().join() === Object.keys(known).sort().join();
  return collections.filter(same).map((one) => ({ ...one, folder: filled(one.folder) }));
}

/** Leave the page to Decap, without the looks of what was asked before. */
function open(config) {
  document.querySelectorAll("link, header, main").forEach((part) => part.remove());
  window.CMS.init({ config });
}

async function start(known) {
  const say = (words) => form.querySelector("[role=status]").replaceChildren(words);
  say("正在打开……");
  const config = await (await fetch("config.yml")).json();
  window.CMS_MANUAL_INIT = true;
  const program = element("script", { src: PROGRAM });
  program.addEventListener("load", () => open({ ...config, collections: own(config.collections, known) }));
  program.addEventListener("error", () => say(`没有读到 ${PROGRAM}，请告诉站点维护者`));
  document.body.append(program);
}

if (location.search) {
  for (const field of form.querySelectorAll("input")) field.value = said(field.name);
  const known = places();
  const found = [...problems(known)];
  found.forEach(tell);
  if (found.length) form.querySelector("[aria-invalid]").focus();
  else start(known);
}
