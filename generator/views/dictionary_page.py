"""What every column of the downloads means."""

from dataclasses import dataclass
from typing import ClassVar

from generator.views import urls
from generator.views.data.dictionary import KINDS, codes, unit
from generator.views.data.tables import DataColumn, DataTable, all_tables
from generator.views.page import About, Crumb, Page, Publication, head_of


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """One column."""

    name: str
    """Its name."""
    label: str
    """What it is called."""
    kind: str
    """What it holds, with its unit."""
    said: str
    """Its codes, or that it identifies a row."""


@dataclass(frozen=True, slots=True)
class TableEntry:
    """One table."""

    name: str
    """Its name, the fragment too."""
    title: str
    """What it holds."""
    columns: tuple[ColumnRow, ...]
    """One column in each."""


@dataclass(frozen=True, slots=True)
class DictionaryPage(Page):
    """The dictionary of the downloads."""

    template: ClassVar[str] = "dictionary_page"

    tables: tuple[TableEntry, ...]
    """The tables in their order."""


def present(publication: Publication) -> DictionaryPage:
    """Return the dictionary."""
    about = About(urls.DICTIONARY, "数据字典", "下载的每个表、每一列是什么；各种格式的表名和列名相同。")
    head = head_of(publication, about, (Crumb("数据下载", urls.DATA),))
    return DictionaryPage(head=head, tables=tuple(map(_table, all_tables())))


def _table(table: DataTable) -> TableEntry:
    return TableEntry(table.name, table.title, tuple(_column(table, column) for column in table.columns))


def _column(table: DataTable, column: DataColumn) -> ColumnRow:
    kind = KINDS[column.shape]
    of_unit = f"{kind}（{unit(column)}）" if unit(column) else kind
    return ColumnRow(
        column.name, column.label, of_unit, "主键" if column.name in table.key else codes(column)
    )
