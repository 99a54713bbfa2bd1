"""The workbook of a record type: sheets, columns and lines, as its form asks for them.

Fields stand in lines of one sheet. A statement has a sheet of its own, with its columns side by side; so has
every list, with an item in each line. What the names in it mean is said in :mod:`generator.model.workbook`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from generator.model.disclosures import record_types
from generator.model.finding import Path
from generator.model.paths import OVERVIEWS, key_label
from generator.model.policy import Policy
from generator.model.record import Disclosure, Owner
from generator.model.workbook import (
    FIELDS,
    FIRST_LINE,
    KEY,
    LIST,
    MOST_ITEMS,
    NO,
    OWNER,
    SKIPPED,
    SLOT,
    TYPE,
    USCC,
    VALUE,
    YES,
    choice,
)
from generator.views.filing.code_lists import with_choices
from generator.views.filing.form import TEXT, Field, form

STATEMENT = 20
"""A group of so many fields has a sheet of its own."""
MAIN = "填写"
ID = "文字编号"
"""The kind of what says which record it is: text, whatever it looks like."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name for the reader, its heading, and in a list what may be written in it."""

    key: str
    label: str
    width: int
    field: Field | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its name for the reader, and a cell for each column: words, a field to fill in, or nothing."""

    key: str
    cells: tuple[str | Field | None, ...]

    @property
    def is_heading(self) -> bool:
        """Say whether the line only says what the lines below it are about."""
        return not self.key


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet; one without lines is a list, and its columns say what is filled in."""

    title: str
    mark: str
    note: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...] = ()

    @property
    def fields(self) -> Iterator[Field]:
        """Yield what is filled in."""
        yield from (column.field for column in self.columns if column.field)
        yield from (cell for line in self.lines for cell in line.cells if isinstance(cell, Field))

    @property
    def first_line(self) -> int:
        """Return the line below the headings, counted from 0."""
        return FIRST_LINE

    @property
    def last_line(self) -> int:
        """Return the last line that is prepared."""
        return FIRST_LINE + (len(self.lines) or MOST_ITEMS) - 1


def has_template(kind: type[Disclosure]) -> bool:
    """Say whether people fill in a type: the yearly list is computed, and has a verb of its own."""
    return kind.record_type not in OVERVIEWS


def sheets(record_type: str, policy: Policy) -> tuple[Sheet, ...]:
    """Return the sheets of a record type's template: the fields, the statements, the lists."""
    kind = record_types()[record_type]
    fields = with_choices(form(record_type), policy)
    asked = [field for field in fields if field.name != kind.key_field]
    if kind.nil_allowed:
        asked.insert(1, _nil(record_type))
    statements = [field for field in asked if _is_statement(field)]
    lists = [field for field in asked if field.is_list]
    others = [field for field in asked if field not in statements and field not in lists]
    main = _main([*_identity(kind), *(line for field in others for line in _lines(field))])
    return (main, *_statements(statements), *map(_list, lists))


def _nil(record_type: str) -> Field:
    nil = next(field for field in form(record_type, "nil-return") if field.name == "nil_return")
    return replace(nil, label="全年没有发生", required=False)


def _is_statement(field: Field) -> bool:
    return not field.is_list and len(field.parts) >= STATEMENT


def _main(lines: Iterable[Line]) -> Sheet:
    columns = (
        Column(SKIPPED, "项目", 34), Column(VALUE, "填写内容", 40), Column(SKIPPED, "单位", 6),
        Column(SKIPPED, "填写", 7), Column(SKIPPED, "写法", 60),
    )  # fmt: skip
    note = "在“填写内容”一栏填写；其他工作表没有内容的，留空。金额一律以元为单位。"
    return Sheet(MAIN, FIELDS, note, columns, tuple(lines))


def _identity(kind: type[Disclosure]) -> Iterator[Line]:
    """Yield the lines that say which record it is."""
    yield Line(TYPE, ("信息类别", kind.record_type, "", "", f"{kind.heading}；不要改动"))
    uscc = Field(USCC, "统一社会信用代码", ID, required=True, example="51379900MJE000013B")
    if kind.owner is Owner.REGISTRAR:
        owner = Field(OWNER, "登记管理机关的区划", ID, required=True, example="370000")
        yield _line(OWNER, owner, "六位数字")
    if kind.owner is Owner.DEPARTMENT:
        owner = Field(OWNER, "部门编号", ID, required=True, example="d-370000-gxt")
        yield _line(OWNER, owner, "小写字母、数字和连字符")
    else:
        yield _line(USCC, uscc, "18 位，照登记证书抄写")
    asked = next(field for field in form(kind.record_type) if field.name == kind.key_field)
    key = Field(KEY, key_label(kind), ID, required=True, example=asked.example)
    how = f"例如 {asked.example}"
    how += f"；同日的第二件写 {asked.example}-2" if "-" in str(asked.example) else ""
    yield _line(KEY, key, f"{how}；全年没有发生的，写年度" if kind.nil_allowed else how)


def _line(key: str, field: Field, how: str = "", label: str = "") -> Line:
    need = "必填" if field.required else "选填"
    return Line(key, (label or field.label, field, field.unit, need, how or how_in_a_cell(field)))


def _lines(field: Field, above: str = "", depth: int = 0) -> Iterator[Line]:
    """Yield the lines of a field; those of a group stand below its heading."""
    indent = "　" * depth
    if not field.parts:
        yield _line(f"{above}{field.name}", field, label=f"{indent}{field.label}")
        return
    need = "必填" if field.required else "选填"
    yield Line("", (f"{indent}{field.label}", None, "", need, ""))
    for part in field.parts:
        yield from _lines(part, f"{above}{field.name}.", depth + 1)


def _statements(statements: Iterable[Field]) -> Iterator[Sheet]:
    """Yield a sheet for each statement; two of the same lines stand side by side."""
    for _, alike in groupby(statements, key=lambda field: [part.name for part in field.parts]):
        together = list(alike)
        parts = together[0].parts
        if len(together) > 1:
            title = together[0].label.partition("（")[0]
            lines = tuple(_row(f"{SLOT}.{p.name}", p, (p,) * len(together)) for p in parts)
            yield _statement(title, together, lines)
        elif all(part.parts for part in parts):
            name = together[0].name
            lines = tuple(_row(f"{name}.{p.name}.{SLOT}", p, p.parts) for p in parts)
            yield _statement(together[0].label, parts[0].parts, lines)
        else:
            lines = tuple(_row(f"{together[0].name}.{p.name}", p, (p,)) for p in parts)
            yield _statement(together[0].label, [replace(together[0], name=VALUE, label="金额")], lines)


def _row(key: str, part: Field, inputs: Iterable[Field]) -> Line:
    return Line(key, (part.label, *inputs, "必填" if part.required else ""))


def _statement(title: str, columns: Iterable[Field], lines: tuple[Line, ...]) -> Sheet:
    inputs = (Column(field.name, field.label, 24) for field in columns)
    ends = Column(SKIPPED, "项目", 40), Column(SKIPPED, "填写", 8)
    is_money = any(isinstance(cell, Field) and cell.unit for line in lines for cell in line.cells)
    note = "金额以元为单位，写到分；没有发生的留空。" if is_money else "没有内容的留空。"
    return Sheet(title, FIELDS, note, (ends[0], *inputs, ends[1]), lines)


def _list(field: Field) -> Sheet:
    inside = field.parts or (replace(field, name=VALUE, required=True, is_list=False),)
    columns = tuple(
        Column(part.name, f"{part.label}{f'（{part.unit}）' if part.unit else ''}", _width(part), part)
        for part in inside
    )
    note = "每行一项" + ("；没有的，这张工作表留空。" if not field.required else "；没有的留空，即声明没有。")
    return Sheet(field.label, f"{LIST}{field.name}", note, columns)


def _width(field: Field) -> int:
    return 36 if field.kind == TEXT else max(14, 2 * len(field.label) + 6)


def path_of(line: Line, column: str) -> Path:
    """Return the path of the field in a line and a column."""
    return tuple(column if step == SLOT else step for step in line.key.split("."))


def choices(field: Field) -> tuple[str, ...]:
    """Return what can be chosen in a field, in the words of its list; nothing when it is written freely."""
    if field.kind == "是否":
        return YES, NO
    return tuple(_shown(field, code, words) for code, words in field.codes or field.suggested)


def in_words(field: Field, code: str) -> str:
    """Return a code as a cell shows it: one of a code list so that it can be read."""
    found = (words for known, words in field.codes or field.suggested if known == code)
    return _shown(field, code, next(found, code))


def _shown(field: Field, code: str, words: str) -> str:
    return choice(words, code) if field.listed else words


_HOW = {
    "金额": "以元为单位，写到分", "小数": "只写数，至多四位小数，不写 %", "整数": "只写数字，不写单位",
    "年度": "四位数字", "是否": "从下拉列表里选", "代码": "从下拉列表里选",
    "日期": "年-月-日，例如 2025-05-20",
    "行政区划代码": "六位数字",
}  # fmt: skip


def how_in_a_cell(field: Field) -> str:
    """Return how a field is written in a cell, where nothing is quoted."""
    if field.listed and choices(field):
        return "从下拉列表里选" + ("；列表里没有的写编号" if field.suggested else "")
    return field.length if field.kind == TEXT else _HOW.get(field.kind, field.how)
