// Starts Decap CMS for one association or office: what Decap would write in small letters is filled into its settings.

import { describe } from "./form_described.js";
import { NAME, REGION, usccProblem } from "./form_value.js";
import { element } from "./search_results.js";

const PROGRAM = "decap-cms.js";
const asked = new URLSearchParams(location.search);
const said = (name) => (asked.get(name) ?? "").trim();
const RECORD = /^[0-9]{4}(-[0-9]{2}-[0-9]{2}|H[12])?(-[a-z0-9]+)*$/;
const HALF = /^[0-9]{4}H[12]$/;
/** A place to be filled in; what stands in two braces Decap fills in itself. */
const PLACE = /\{\{\w+\}\}|\{(\w+)\}/g;
const form = document.querySelector("form");

/** Return who files of whom, and which revision of what, by the names in the settings; a half-year has to be told from the first. */
function answers() {
  const [record, revision] = [said("record"), said("revision")];
  const later = revision || (record && !HALF.test(record));
  return { ...owner(), ...(record || later ? { record } : {}), ...(later ? { revision } : {}) };
}

function owner() {
  const [uscc, office] = [said("uscc").toUpperCase(), said("office")];
  if (REGION.test(office)) return { uscc, registrar: office };
  return office ? { department: office } : { uscc };
}

/** Yield what is wrong with an answer: the field, and the words. */
function* problems({ uscc, department = "d", record = "2025", revision = "2" }) {
  if (uscc !== undefined && usccProblem(uscc)) yield ["uscc", usccProblem(uscc)];
  if (!NAME.test(department)) yield ["office", "部门编号只用小写字母、数字和连字符"];
  if (!RECORD.test(record)) yield ["record", "写期间或者日期，例如 2025、2026-03-12；不写版次"];
  if (!/^([2-9]|[1-9][0-9])$/.test(revision)) yield ["revision", "写 2 到 99 的整数"];
}

/** Say what is wrong with a field below it. */
function tell([name, problem]) {
  const field = form.elements[name];
  const words = element("p", { class: "wrong" }, `要改：${problem}`);
  field.parentElement.append(words);
  field.setAttribute("aria-invalid", "true");
  describe(field, words);
}

/** Return the collections that ask for just what is known, with that filled in. */
function own(collections, known) {
  const paths = ({ folder, slug, extension }) => [folder, slug, extension];
  const names = (one) => paths(one).flatMap((path) => [...path.matchAll(PLACE)].map(([, name]) => name)).filter(Boolean);
  const same = (one) => names(one).sort().join() === Object.keys(known).sort().join();
  const filled = (one) => paths(one).map((path) => path.replace(PLACE, (whole, name) => (name ? known[name] : whole)));
  return collections.filter(same).map((one) => {
    const [folder, slug, extension] = filled(one);
    return { ...one, folder, slug, extension };
  });
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
  const known = answers();
  const found = [...problems(known)];
  found.forEach(tell);
  if (found.length) form.querySelector("[aria-invalid]").focus();
  else start(known);
}
