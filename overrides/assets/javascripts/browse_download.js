// The result as a table for download: the rows of the screen in their order, exact figures, every facet in words or codes.

import { UNFILLED, written } from "./association_index.js";
import { excelCsv, plainCsv } from "./table_csv.js";

const WHO = [
  { name: "name", label: "名称" },
  { name: "short_name", label: "简称" },
  { name: "uscc", label: "统一社会信用代码" },
];

export function resultAsCsv(index, rows, forExcel) {
  const facets = index.facets.filter(({ band }) => !band);
  const columns = [...WHO, ...facets.map(({ name, label }) => ({ name, label })), ...index.measures.map(({ name, label }) => ({ name, label, numeric: true }))];
  const facet = ({ name }, row) => (forExcel ? index.words(name, row) : codes(index.said(name, row)));
  const cells = (row) => [
    index.names[row],
    index.short_names[row],
    index.code(row),
    ...facets.map((one) => facet(one, row)),
    ...index.measures.map(({ shape, values }) => written(values[row], shape, false)),
  ];
  return (forExcel ? excelCsv : plainCsv)(columns, rows.map(cells));
}

const codes = (values) => values.map(([code]) => code).filter((code) => code !== UNFILLED).join(";");
