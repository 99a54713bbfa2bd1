"""All tables as one SQLite file: typed, keyed, indexed, described; the same bytes for the same records."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from generator.outputs.downloads.json_lines import read
from generator.outputs.downloads.packing import pack
from generator.views.data.dictionary import unit
from generator.views.data.records import reader
from generator.views.data.tables import DataColumn, DataTable, by_type
from generator.views.labels import Shape

TYPES: Mapping[Shape, str] = {
    "number": "DECIMAL(10,4)",
    "count": "INTEGER",
    "year": "INTEGER",
    "flag": "BOOLEAN",
}
"""What is text has no row here; amounts are text too, as SQLite would make binary fractions of them."""
FEN = "_fen"
"""Ends the name of the column that counts an amount in fen: whole numbers, whose sums are exact."""
SETTINGS = (
    "PRAGMA page_size = 8192",
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
    "PRAGMA cache_size = -65536",
    "PRAGMA locking_mode = EXCLUSIVE",
)
DESCRIPTIONS = """
CREATE TABLE _tables (name TEXT PRIMARY KEY, title TEXT NOT NULL, record_type TEXT NOT NULL);
CREATE TABLE _columns (
  table_name TEXT NOT NULL REFERENCES _tables (name), position INTEGER NOT NULL, name TEXT NOT NULL,
  label TEXT NOT NULL, shape TEXT NOT NULL, unit TEXT NOT NULL, PRIMARY KEY (table_name, position)
);
CREATE TABLE _codes (
  table_name TEXT NOT NULL REFERENCES _tables (name), column_name TEXT NOT NULL, code TEXT NOT NULL,
  label TEXT NOT NULL, PRIMARY KEY (table_name, column_name, code)
);
"""


def publish(target: Path, tables: Sequence[DataTable], sources: Mapping[str, Path]) -> None:
    """Write the database, packed if the name of its file ends in ``.zip``."""
    if target.suffix != ".zip":
        write(target, tables, sources)
        return
    with TemporaryDirectory(dir=target.parent) as folder:
        write(Path(folder) / target.stem, tables, sources)
        with (Path(folder) / target.stem).open("rb") as content:
            pack(content, target, target.stem)


def write(target: Path, tables: Sequence[DataTable], sources: Mapping[str, Path]) -> None:
    """Write the database from the records of each type, ``sources`` by the name of its table."""
    connection = sqlite3.connect(target, isolation_level=None)
    try:
        for statement in chain(SETTINGS, ("BEGIN",), DESCRIPTIONS.split(";"), map(create, tables)):
            connection.execute(statement)
        _describe(connection, tables)
        for group in by_type(tables):
            _fill(connection, group, read(sources[group[0].name]))
        for statement in chain(indices(tables), ("COMMIT",)):
            connection.execute(statement)
    finally:
        connection.close()


def create(table: DataTable) -> str:
    """Return the statement that makes a table."""
    columns = [f"{_quoted(column.name)} {_type(column)}" for column in table.columns]
    columns += [_in_fen(column) for column in _amounts(table)]
    keys = [f"PRIMARY KEY ({_listed(table.key)})"]
    keys += [f"FOREIGN KEY ({_listed(names)}) REFERENCES {_quoted(to)}" for names, to in table.refers]
    small = " WITHOUT ROWID" if table.parent else ""
    return f"CREATE TABLE {_quoted(table.name)} ({', '.join((*columns, *keys))}){small}"


def indices(tables: Iterable[DataTable]) -> Iterator[str]:
    """Yield the statements that make lookups fast: by association and by day of disclosure."""
    for table in tables:
        names = {column.name for column in table.columns}
        for name in ("association_id", "disclosed_on"):
            if name in names and name not in table.key:
                yield f"CREATE INDEX {_quoted(f'{table.name}.{name}')} ON {_quoted(table.name)} ({name})"


def _describe(connection: sqlite3.Connection, tables: Sequence[DataTable]) -> None:
    """Write what tables, columns and codes are called."""
    connection.executemany(
        "INSERT INTO _tables VALUES (?, ?, ?)", ((t.name, t.title, t.record_type) for t in tables)
    )
    columns = (
        (table.name, place, *said) for table in tables for place, said in enumerate(_described(table), 1)
    )
    connection.executemany("INSERT INTO _columns VALUES (?, ?, ?, ?, ?, ?)", columns)
    codes = ((t.name, column.name, *code) for t in tables for column in t.columns for code in column.codes)
    connection.executemany("INSERT INTO _codes VALUES (?, ?, ?, ?)", codes)


def _described(table: DataTable) -> Iterator[tuple[str, str, str, str]]:
    """Yield name, label, shape and unit of each column in their order."""
    for column in table.columns:
        yield column.name, column.label, column.shape, unit(column)
    for column in _amounts(table):
        yield f"{column.name}{FEN}", f"{column.label}（分）", "count", "分"


def _amounts(table: DataTable) -> Iterator[DataColumn]:
    return (column for column in table.columns if column.shape == "money")


def _in_fen(column: DataColumn) -> str:
    """Return the column that counts an amount in fen; it is computed when it is read and takes no room."""
    said = f"CAST(replace({_quoted(column.name)}, '.', '') AS INTEGER)"
    return f"{_quoted(column.name + FEN)} INTEGER GENERATED ALWAYS AS ({said}) VIRTUAL"


def _fill(
    connection: sqlite3.Connection, tables: Sequence[DataTable], batches: Iterable[Sequence[dict[str, Any]]]
) -> None:
    writes = [(_insert(table), reader(table)) for table in tables]
    for records in batches:
        for statement, rows in writes:
            connection.executemany(statement, chain.from_iterable(map(rows, records)))


def _insert(table: DataTable) -> str:
    return f"INSERT INTO {_quoted(table.name)} VALUES ({', '.join('?' * len(table.columns))})"  # noqa: S608 - names of our own models


def _type(column: DataColumn) -> str:
    """Return the type of a column; a flag is 0 or 1, a code is one that is known."""
    kind = TYPES.get(column.shape, "TEXT")
    return f"{kind} CHECK ({_quoted(column.name)} IN (0, 1))" if column.shape == "flag" else kind


def _listed(names: Iterable[str]) -> str:
    return ", ".join(map(_quoted, names))


def _quoted(name: str) -> str:
    return f'"{name}"'
