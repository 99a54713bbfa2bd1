"""A template to be written: its sheets, what is filled in already, what is said about them, and examples."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from generator.model.disclosures import record_types
from generator.model.finding import Path
from generator.model.policy import Policy
from generator.model.record import OWNER_LABELS
from generator.model.scalars import Code
from generator.model.workbook import LIST, NO, SKIPPED, TO_READ, VALUE, YES
from generator.model.writing import stated
from generator.views.filing.form import TEXT, Field
from generator.views.filing.totals import Formula, formulas
from generator.views.filing.workbook import Sheet, choices, how_in_a_cell, in_words, path_of, sheets

NOTES, EXAMPLES, CODES = TO_READ
Shown = str | int | Decimal | date
Place = tuple[int, int]
_NOTES = (
    "每份工作簿只填一条记录。在“填写”和各张表的空格里填写；标“必填”的不能空。",
    "金额一律以元为单位，写到分。日期写作 2025-05-20。有下拉列表的从列表里选。",
    "浅色格子里是公式，会自动算出合计；与账上不符的，直接写账上的数。",
    "不要合并单元格、增加栏目和工作表或者隐藏行；没有地方写的，写在“备注”。每张表的第一行和第一列是隐藏的，不要删去。",
    "另存为 .xlsx（不是 .xls，不带宏）。用 generator import 写成记录；有错的，照它说的格子改。",
    "“示例”工作表只示范写法，数字之间不求相符，不会读取。",
)


@dataclass(frozen=True, slots=True)
class Template:
    """What a workbook holds; ``filled`` gives by sheet what stands where, lines and columns from 0.

    ``lists`` are the code lists that its cells are chosen from: by their names a heading and the choices.
    """

    title: str
    notes: tuple[tuple[str, str], ...]
    sheets: tuple[Sheet, ...]
    examples: tuple[tuple[str, str, str, str], ...]
    filled: Mapping[str, Mapping[Place, Shown]]
    formulas: Mapping[str, Mapping[Place, Formula]]
    lists: Mapping[str, tuple[str, tuple[str, ...]]]


def template(record_type: str, policy: Policy, known: Mapping[Path, object]) -> Template:
    """Return the template of a record type; ``known`` are values by their paths, to be filled in."""
    kind = record_types()[record_type]
    made = sheets(record_type, policy)
    about = (
        ("报送", OWNER_LABELS[kind.owner]), ("依据", policy.basis(record_type)),
        ("公开期限", policy.due(record_type)),
        *((str(number), note) for number, note in enumerate(_NOTES, 1)),
    )  # fmt: skip
    filled = {sheet.title: dict(_filled(sheet, known)) for sheet in made}
    return Template(
        kind.heading, about, made, tuple(_examples(made)), filled, formulas(made), _code_lists(made)
    )


def _code_lists(made: tuple[Sheet, ...]) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Return the lists that fields are chosen from, headed by the first of these."""
    lists: dict[str, tuple[str, tuple[str, ...]]] = {}
    for field in (field for sheet in made for field in sheet.fields if field.listed and choices(field)):
        lists.setdefault(field.listed, (field.label, choices(field)))
    return lists


def values(content: BaseModel) -> dict[Path, object]:
    """Return what a record states, value by value."""
    return dict(_values(stated(content), ()))


def _values(said: Any, path: Path) -> Iterator[tuple[Path, object]]:
    if isinstance(said, dict | list):
        for step, inner in said.items() if isinstance(said, dict) else enumerate(said):
            yield from _values(inner, (*path, step))
    elif said is not None:
        yield path, said


def _filled(sheet: Sheet, known: Mapping[Path, object]) -> Iterator[tuple[Place, Shown]]:
    """Yield what stands in the cells of a sheet."""
    if sheet.mark.startswith(LIST):
        yield from _items(sheet, known)
        return
    for at_line, line in enumerate(sheet.lines, sheet.first_line):
        for at, cell in enumerate(line.cells):
            path = path_of(line, sheet.columns[at].key)
            if isinstance(cell, Field) and path in known:
                yield (at_line, at + 1), _shown(known[path], cell)


def _items(sheet: Sheet, known: Mapping[Path, object]) -> Iterator[tuple[Place, Shown]]:
    name = sheet.mark.removeprefix(LIST)
    columns = {column.key: at for at, column in enumerate(sheet.columns, 1)}
    for path, said in known.items():
        if path[0] == name and len(path) > 1:
            step = str(path[2]) if len(path) > 2 else VALUE
            column = columns[step]
            yield (sheet.first_line + int(path[1]), column), _shown(said, sheet.columns[column - 1].field)


def _shown(said: object, asked: Field | None) -> Shown:
    """Return a value as people write it in a cell."""
    if asked and asked.listed:
        return in_words(asked, str(said))
    if isinstance(said, bool):
        return YES if said else NO
    if isinstance(said, Code):
        return said.label
    return said if isinstance(said, int | Decimal | date) else str(said)


def _examples(made: tuple[Sheet, ...]) -> Iterator[tuple[str, str, str, str]]:
    """Yield for every field the sheet, the label, an example and how it is written."""
    for sheet in made:
        if not sheet.lines:
            fields = [(column.label, column.field) for column in sheet.columns]
        else:
            inputs = [(line, cell) for line in sheet.lines for cell in line.cells]
            fields = [(str(line.cells[0]), cell) for line, cell in inputs if isinstance(cell, Field)]
        for label, asked in fields:
            if asked:
                yield sheet.title, label.strip(), example(asked), how_in_a_cell(asked)


def example(asked: Field) -> str:
    """Return an example of what is written in a cell."""
    if listed := choices(asked):
        return listed[0]
    return f"示例{asked.label}" if asked.kind == TEXT else str(asked.example)


def is_read(key: str) -> bool:
    """Say whether a column is read by the program, not only by people."""
    return key != SKIPPED
