// One value: how it is brought into form, what is wrong with it, how it stands in a file.

import { number, shown } from "./form_number.js";

const ZEROS = { "": 0, 万: 4, 亿: 8, 万亿: 12 };
/** How registrars are written, by the code of their region; departments, and the second record of a day. */
export const REGION = /^[1-9][0-9]{5}$/;
export const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const AMOUNT = /^-?[0-9]+\.[0-9]{2}$/;
const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ．，－：／]/g;
const NUMBERS = ["金额", "小数", "整数", "年度"];
const BARE = ["日期", "整数", "年度", "是否"];
const MARKUP = /<[A-Za-z/!?]/;
const CODE = /^[a-z][a-z0-9_]*$/;
const WORDS = /^(true|false|yes|no|on|off|null|y|n)$/;
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** Bring what was typed into form: half-width, no thousands separators, two decimals for money. */
export function tidy(kind, typed) {
  const text = typed.trim();
  if (kind === "文字") return text;
  const half = text.replace(FULL_WIDTH, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
  if (kind === "统一社会信用代码") return half.replace(/[\s-]/g, "").toUpperCase();
  if (kind === "日期") return day(half);
  const number = NUMBERS.includes(kind) ? half.replace(/([0-9])[,\s](?=[0-9]{3})/g, "$1") : half;
  const [, digits] = /^[¥￥]?(-?[0-9]+(?:\.[0-9]*)?)(?:元整?)?$/.exec(number) ?? [];
  if (kind !== "金额" || !digits) return number;
  const [yuan, fen = ""] = digits.split(".");
  return `${yuan}.${fen.padEnd(2, "0")}`;
}

/** 2026年3月5日, 2026/3/5, 2026.3.5 and 20260305 are 2026-03-05. */
function day(text) {
  const [, year, month, date] =
    /^([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?$/.exec(text) ?? /^([0-9]{4})([0-9]{2})([0-9]{2})$/.exec(text) ?? [];
  return year ? `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}` : text;
}

/** Return what is wrong with a value, in words; nothing when it is right. */
export function problem({ kind, pattern, longest, how }, value) {
  if (kind === "金额" && !AMOUNT.test(value)) return noAmount(value);
  if (kind === "统一社会信用代码") return usccProblem(value);
  if (kind === "日期") return isDay(value) ? "" : noDay(value);
  if (kind === "年度" && !/^(20[0-9]{2})$/.test(value)) return "写四位数字的年份";
  if (kind === "整数" && !/^[0-9]{1,10}$/.test(value)) return "只写整数，不写单位";
  if (Number(longest) && [...value].length > Number(longest)) return `最多 ${longest} 字，现在 ${[...value].length} 字`;
  if (kind === "文字" && MARKUP.test(value)) return "不写网页标记；“<”后面紧接字母的，中间空一格";
  if (pattern && !new RegExp(pattern, "u").test(value)) return how ? `应为：${how}` : "写法不对";
  return "";
}

function noDay(value) {
  if (DAY.test(value)) return "没有这一天，核对年月日";
  return `${/^[0-9]{4}\D+[0-9]{1,2}月?$/.test(value) ? "没有写日" : "须有年、月、日"}；写成 2026-03-05 的样子`;
}

function noAmount(value) {
  if (/[万亿元]/.test(value)) return inYuan(value);
  if (/^[-—－]+$/.test(value)) return "没有发生的写 0.00；没有的选填项留空";
  if (/^-?[0-9]+\.[0-9]{3,}$/.test(value)) return "多于两位小数；照凭证写到分，例如 800.00";
  if (/^[(（][0-9.,，]+[)）]$/.test(value)) return "负数前面写减号，不用括号，例如 -800.00";
  return "须是以元为单位的数，例如 800.00";
}

/** Say what an amount in other units is in yuan. */
function inYuan(value) {
  const [, digits, unit = ""] = /^(-?[0-9]+(?:\.[0-9]+)?)(万亿|亿|万)?元?$/.exec(value) ?? [];
  const words = "只写以元为单位的数，不写“元”“万元”";
  if (!digits) return words;
  const { units, places } = number(digits);
  const yuan = { units: units * 10n ** BigInt(ZEROS[unit] + 2), places: places + 2 };
  const cut = yuan.places - 2;
  return yuan.units % 10n ** BigInt(cut) ? words : `${words}；${value}写作 ${shown({ units: yuan.units / 10n ** BigInt(cut), places: 2 })}`;
}

function isDay(value) {
  const found = /^((?:19|20|21)[0-9]{2})-([0-9]{2})-([0-9]{2})$/.exec(value);
  if (!found) return false;
  const [year, month, date] = found.slice(1).map(Number);
  const made = new Date(Date.UTC(year, month - 1, date));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
}

/** The check digit of GB 32100-2015. */
export function usccProblem(code) {
  if (!/^51[0-9A-HJ-NPQRTUWXY]{16}$/.test(code)) return "应为 18 位、以 51 开头，字母大写，没有 I、O、S、V、Z";
  const sum = WEIGHTS.reduce((all, weight, at) => all + weight * DIGITS.indexOf(code[at]), 0);
  return DIGITS[(31 - (sum % 31)) % 31] === code[17] ? "" : "最后一位校验码不符，请对照登记证书";
}

/** Return a value as it stands in a file: dates, numbers and codes bare, all else in quotes. */
export function written(kind, value) {
  if (BARE.includes(kind) || (kind === "代码" && CODE.test(value) && !WORDS.test(value))) return value;
  if (/[^\P{C}]|[\u2028\u2029]/u.test(value)) return JSON.stringify(value);
  return `'${value.replaceAll("'", "''")}'`;
}
