// Tables as CSV, written as generator/outputs/tables.py writes them, and handed to the reader.

const FORMULA_LIKE = /^[=+\-@\t\r\n＝＋－＠]/;
const BOM = "\ufeff";

/** Return a table for Excel: BOM, CRLF, Chinese headings, no text that is a formula. */
export function excelCsv(columns, rows) {
  const cells = rows.map((row) => row.map((cell, at) => (columns[at].numeric ? cell : defused(cell))));
  return BOM + lines([columns.map(({ label }) => defused(label)), ...cells], "\r\n");
}

/** Return a table for programs: names of columns, text as it was filed. */
export function plainCsv(columns, rows) {
  return lines([columns.map(({ name }) => name), ...rows], "\n");
}

const defused = (text) => (FORMULA_LIKE.test(text) ? `'${text}` : text);
const quoted = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const lines = (rows, end) => rows.map((row) => row.map(quoted).join(",") + end).join("");

/** Let the reader keep a text as a file. */
export function hand(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address));
}
