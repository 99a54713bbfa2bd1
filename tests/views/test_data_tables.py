"""The tables of the downloads hold what the pages show, no more and no less."""

from collections import Counter

from generator.model.record import Owner
from generator.rules.facts import Facts
from generator.views.data.datapackage import table_schema
from generator.views.data.file_rows import size_of
from generator.views.data.records import published, reader
from generator.views.data.tables import ASSOCIATIONS, all_tables, table_name
from generator.views.page import Publication


def test_names_are_unique_and_keys_come_first() -> None:
    tables = {table.name: table for table in all_tables()}
    assert len(tables) == len(all_tables())
    for table in all_tables():
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names), table.name
        assert tuple(names[: len(table.key)]) == table.key
        for columns, to in table.refers:
            assert columns == tables[to].key


def test_every_type_has_its_rows_and_each_is_identified(
    every: dict[str, Facts], publication: Publication
) -> None:
    by_name = {table.name: table for table in all_tables()}
    shown = [
        record
        for facts in every.values()
        for record in facts.shown
        if record.address.owner is not Owner.DEPARTMENT
    ]
    found = []
    for record in shown:
        table = by_name[table_name(record.address.record_type)]
        found += [(table.name, row[0]) for row in reader(table)(published(record, publication))]
    assert len(set(found)) == len(shown)
    counts = Counter(name for name, _ in found)
    assert counts["annual_report"] == sum(record.address.record_type == "annual-report" for record in shown)


def test_every_cell_of_a_record_finds_its_column(every: dict[str, Facts], publication: Publication) -> None:
    """What a record states is in its tables as often as in the record itself."""
    for facts in every.values():
        for record in facts.shown:
            if record.address.record_type == "fee-schedule":
                said = published(record, publication)
                tables = [t for t in all_tables() if t.record_type == "fee-schedule"]
                cells = [
                    cell
                    for table in tables
                    for row in reader(table)(said)
                    for cell in row[len(table.levels) + 1 if table.levels else 0 :]
                ]
                assert sorted(map(str, _leaves(said))) == sorted(str(c) for c in cells if c is not None)


def _leaves(said: object) -> list[object]:
    if isinstance(said, dict):
        return [leaf for value in said.values() for leaf in _leaves(value)]
    if isinstance(said, list):
        return [leaf for value in said for leaf in _leaves(value)]
    return [] if said is None else [said]


def test_a_schema_says_types_codes_and_keys() -> None:
    table = next(t for t in all_tables() if t.name == "commissioned_item")
    schema = table_schema(table)
    fields = {field["name"]: field for field in schema["fields"]}
    assert fields["contract_amount"] == {
        "name": "contract_amount",
        "type": "number",
        "title": "合同金额",
        "description": "单位：元，两位小数；SQLite 里是文字，另有名称加 _fen 的整数列，单位：分",
    }
    assert fields["state"]["constraints"]["enum"] == ["filed", "corrected", "withdrawn", "nil"]
    assert schema["primaryKey"] == ["record"]
    assert schema["foreignKeys"] == [
        {
            "fields": ["association_id"],
            "reference": {"resource": ASSOCIATIONS.name, "fields": ["association_id"]},
        }
    ]


def test_sizes_are_rounded_to_a_tenth() -> None:
    assert [size_of(n) for n in (0, 999, 1000, 1049, 1050, 12_345_678)] == [
        "0 字节", "999 字节", "1.0 KB", "1.0 KB", "1.1 KB", "12.3 MB",
    ]  # fmt: skip
