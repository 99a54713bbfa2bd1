// Starts Decap CMS for one association or office: who files is in the folders, which Decap takes as they are.

import { usccProblem } from "./form_value.js";

const asked = new URLSearchParams(location.search);
const said = (name) => (asked.get(name) ?? "").trim();
const form = document.querySelector("form");

/** Return who files of whom, by the names in the folders of the settings. */
function places() {
  const [uscc, office] = [said("uscc").toUpperCase(), said("office")];
  if (/^[1-9][0-9]{5}$/.test(office)) return { uscc, registrar: office };
  return office ? { department: office } : { uscc };
}

function problemOf({ uscc, department = "d" }) {
  if (uscc !== undefined && usccProblem(uscc)) return `统一社会信用代码：${usccProblem(uscc)}`;
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(department) ? "" : "部门编号：只用小写字母、数字和连字符";
}

/** Return the collections of whoever files: those whose folder is known to the end, and no others. */
function own(collections, known) {
  const names = ({ folder }) => [...folder.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const filled = (folder) => folder.replace(/\{(\w+)\}/g, (_, name) => known[name]);
  const same = (one) => names(one).sort().join() === Object.keys(known).sort().join();
  return collections.filter(same).map((one) => ({ ...one, folder: filled(one.folder) }));
}

async function start(known) {
  const config = await (await fetch("config.yml")).json();
  window.CMS_MANUAL_INIT = true;
  const program = document.createElement("script");
  program.src = "decap-cms.js";
  program.addEventListener("load", () => window.CMS.init({ config: { ...config, collections: own(config.collections, known) } }));
  form.remove();
  document.body.append(program);
}

if (location.search) {
  const known = places();
  const problem = problemOf(known);
  for (const field of form.querySelectorAll("input")) field.value = said(field.name);
  form.querySelector("[role=alert]").textContent = problem;
  if (!problem) start(known);
}
