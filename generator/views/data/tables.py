"""The tables of the downloads, from the models: one for each record type, one for each list inside it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from operator import attrgetter
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from generator.model.disclosures import record_types
from generator.model.paths import OVERVIEWS
from generator.model.record import Disclosure, Owner, Withdrawn
from generator.model.scalars import Code
from generator.rules.standing import RegistrationStatus
from generator.views.labels import Field, Shape, fields, item_shape

Path = tuple[str, ...]
ASSOCIATION = "association_id"
RECORD = "record"
STATES = (("filed", "首次公开"), ("corrected", "已更正"), ("withdrawn", "已撤回"), ("nil", "无发生额声明"))


@dataclass(frozen=True, slots=True)
class DataColumn:
    """One column: its name and label, what kind of value it holds, and where that stands in a record."""

    name: str
    label: str
    shape: Shape
    path: Path
    codes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Level:
    """A list on the way into a record: where it stands, and the column that numbers its items."""

    path: Path
    number: DataColumn


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table: what identifies a row are the first columns, ``key`` of them; the last tells items apart."""

    name: str
    title: str
    record_type: str
    columns: tuple[DataColumn, ...]
    levels: tuple[Level, ...] = ()
    parent: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """Return the columns that identify a row."""
        return tuple(column.name for column in self.columns[: 1 + len(self.levels)])

    @property
    def own(self) -> tuple[DataColumn, ...]:
        """Return the columns that are read from a record, or from the item of a list."""
        return self.columns[1 + len(self.levels) :] if self.levels else self.columns

    @property
    def refers(self) -> Iterator[tuple[tuple[str, ...], str]]:
        """Yield the columns that point to another table, and its name; the names there are the same."""
        if self.parent:
            yield self.key[:-1], self.parent
        elif self.columns[1].name == ASSOCIATION:
            yield (ASSOCIATION,), ASSOCIATIONS.name


_STATUSES = tuple((status.value, status.label) for status in RegistrationStatus)
ASSOCIATIONS = DataTable(
    "association",
    "行业协会",
    "",
    (
        DataColumn(ASSOCIATION, "统一社会信用代码", "text", ("uscc",)),
        DataColumn("name", "名称", "text", ("name",)),
        DataColumn("registrar_name", "登记管理机关", "text", ("registrar_name",)),
        DataColumn("registrar_region", "登记管理机关区划", "text", ("registrar_region",)),
        DataColumn("domicile_region", "住所区划", "text", ("domicile_region",)),
        DataColumn("established_on", "成立日期", "date", ("established_on",)),
        DataColumn("status", "登记状态", "code", ("status",), _STATUSES),
        DataColumn("last_disclosed", "最近公开日期", "date", ("last_disclosed",)),
        DataColumn("permalink", "永久链接", "url", ("permalink",)),
    ),
)
"""Every association of the site in a row, for the tables of records to point to."""

_RECORD = DataColumn(RECORD, "记录", "text", (RECORD,))
_WHO = {
    ASSOCIATION: DataColumn(ASSOCIATION, "统一社会信用代码", "text", (ASSOCIATION,)),
    "registrar": DataColumn("registrar", "登记管理机关区划", "text", ("registrar",)),
    "department": DataColumn("department", "部门编号", "text", ("department",)),
}
_ADDRESS = (
    DataColumn("record_id", "记录编号", "text", ("record_id",)),
    DataColumn("key", "期间或日期", "text", ("key",)),
    DataColumn("revision", "版次", "count", ("revision",)),
    DataColumn("state", "记录状态", "code", ("state",), STATES),
    DataColumn("file", "来源文件", "text", ("file",)),
    DataColumn("permalink", "永久链接", "url", ("permalink",)),
)


@cache
def all_tables() -> tuple[DataTable, ...]:
    """Return every table, those of a record type side by side, the table of associations first."""
    kinds = (record_types()[name] for name in sorted(record_types()))
    return (ASSOCIATIONS, *(table for kind in kinds for table in tables_of(kind)))


def by_type(tables: Iterable[DataTable]) -> Iterator[tuple[DataTable, ...]]:
    """Yield the tables of each record type together: its own, which names their file, is the first."""
    return (tuple(group) for _, group in groupby(tables, attrgetter("record_type")))


@cache
def tables_of(kind: type[Disclosure]) -> tuple[DataTable, ...]:
    """Return the tables of a record type: its own, then one for each list inside its records."""
    return tuple(_tables(kind))


def table_name(record_type: str) -> str:
    """Return the name of a type's table, which is the stem of its files too."""
    return record_type.replace("-", "_")


def named_by_path(kind: type[Disclosure]) -> tuple[str, ...]:
    """Return which columns say who a record is about and who filed it."""
    if kind.owner is Owner.DEPARTMENT:
        return ("department",)
    if kind.record_type in OVERVIEWS:
        return ("registrar",)
    return (ASSOCIATION, "registrar") if kind.owner is Owner.REGISTRAR else (ASSOCIATION,)


def _tables(kind: type[Disclosure]) -> Iterator[DataTable]:
    who = (_WHO[name] for name in named_by_path(kind))
    columns = (_RECORD, *who, *_ADDRESS, *_columns(kind), *_withdrawal())
    own = DataTable(table_name(kind.record_type), kind.heading, kind.record_type, columns)
    yield own
    yield from _inside(kind, own)


def _withdrawal() -> Iterator[DataColumn]:
    return (column for column in _columns(Withdrawn) if column.path[0] == "withdrawn")


def _columns(model: type[BaseModel], path: Path = (), above: str = "") -> Iterator[DataColumn]:
    """Yield what is one value of a statement; groups of fields are laid out beside each other."""
    for field in fields(model):
        label = f"{above}{field.label}"
        if field.shape == "model":
            yield from _columns(field.item, (*path, field.name), f"{label} · ")
        elif field.shape != "list":
            name = "__".join((*path, field.name))
            yield DataColumn(name, label, field.shape, (*path, field.name), _codes(field.item))


def _inside(model: type[BaseModel], parent: DataTable) -> Iterator[DataTable]:
    for path, label, item, is_mapping in _lists(model):
        name = "_".join(path)
        number = DataColumn(f"{name}_no", f"{label} · 序号", "count", ())
        if is_mapping:
            number = DataColumn(f"{name}_key", f"{label} · 编号", "text", ())
        key = (*parent.columns[: 1 + len(parent.levels)], number)
        table = DataTable(
            name=f"{parent.name}__{name}",
            title=f"{parent.title} · {label}",
            record_type=parent.record_type,
            columns=(*key, *_of_items(item, label)),
            levels=(*parent.levels, Level(path, number)),
            parent=parent.name,
        )
        yield table
        if item_shape(item) == "model":
            yield from _inside(item, table)


def _lists(model: type[BaseModel], path: Path = (), above: str = "") -> Iterator[tuple[Path, str, Any, bool]]:
    """Yield where a list stands, its label, what its items are, and whether they are told apart by name."""
    for field in fields(model):
        place, label = (*path, field.name), f"{above}{field.label}"
        if field.shape == "model":
            yield from _lists(field.item, place, f"{label} · ")
        elif field.shape == "list":
            yield place, label, *_items(model, field)


def _items(model: type[BaseModel], field: Field) -> tuple[Any, bool]:
    annotation = model.model_fields[field.name].annotation
    is_mapping = get_origin(annotation) is dict
    return (get_args(annotation)[1] if is_mapping else field.item), is_mapping


def _of_items(item: Any, label: str) -> tuple[DataColumn, ...]:
    shape = item_shape(item)
    if shape == "model":
        return tuple(_columns(item))
    return (DataColumn("value", label, shape, (), _codes(item)),)


def _codes(item: Any) -> tuple[tuple[str, str], ...]:
    coded = isinstance(item, type) and issubclass(item, Code)
    return tuple((code.value, code.label) for code in item) if coded else ()
