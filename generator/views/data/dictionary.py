"""The dictionary of the downloads as a table of its own: every column of every table."""

from generator.views.data.tables import DataColumn, DataTable, all_tables
from generator.views.labels import Shape
from generator.views.table import Column, Table

KINDS: dict[Shape, str] = {
    "text": "文字", "code": "代码", "flag": "是否", "money": "金额", "number": "小数",
    "count": "整数", "year": "年度", "date": "日期", "url": "网址",
}  # fmt: skip
_COLUMNS = (
    Column("table", "表"),
    Column("table_title", "表的名称"),
    Column("column", "列"),
    Column("label", "列的名称"),
    Column("kind", "类型"),
    Column("unit", "单位"),
    Column("is_key", "主键"),
    Column("codes", "代码"),
)


def dictionary() -> Table:
    """Return all columns of all tables, in their order."""
    rows = tuple(_row(table, column) for table in all_tables() for column in table.columns)
    return Table("dictionary", "数据字典", _COLUMNS, rows)


def _row(table: DataTable, column: DataColumn) -> tuple[str, ...]:
    return (
        table.name,
        table.title,
        column.name,
        column.label,
        KINDS[column.shape],
        unit(column),
        "是" if column.name in table.key else "",
        codes(column),
    )


def unit(column: DataColumn) -> str:
    """Return the unit of a column; empty for what has none."""
    return "元" if column.shape == "money" else ""


def codes(column: DataColumn) -> str:
    """Return the codes of a column in words."""
    return "；".join(f"{code} {label}" for code, label in column.codes)
