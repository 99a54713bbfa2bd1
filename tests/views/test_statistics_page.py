"""The statistics of the shipped register, counted again from its files by other means."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import pytest
import yaml

from generator.outputs.tables import plain_csv
from generator.views import statistics_page
from generator.views.statistics.material import Material
from generator.views.table import Table
from tests.conftest import AS_OF, DATA
from tests.views.conftest import Render

Rows = dict[str, tuple[Any, ...]]


def newest(owner: str, record_type: str) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Yield the newest revision known of each record, as plain text from its file."""
    found: dict[str, tuple[int, Path]] = {}
    for file in sorted((DATA / owner).rglob(f"{record_type}/**/*.yaml")):
        name, _, revision = file.stem.partition(".r")
        said = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - text only
        if said["disclosed_on"] <= AS_OF.isoformat():
            key, number = str(file.with_name(name)), int(revision or 1)
            found[key] = max(found.get(key, (0, file)), (number, file))
    for _, file in found.values():
        said = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - text only
        if "withdrawn" not in said and "nil_return" not in said:
            yield file, said


def owner_of(file: Path) -> str:
    return file.relative_to(DATA).parts[1]


@pytest.fixture(scope="module")
def tables(material: Material) -> dict[str, Table]:
    return {table.name: table for table in statistics_page.tables(material)}


def rows(table: Table) -> Rows:
    return {str(row[0]): row[1:] for row in table.rows}


def test_regions_are_those_of_the_newest_registrations(tables: dict[str, Table], material: Material) -> None:
    domiciles: dict[str, str] = {}
    for file, said in sorted(newest("associations", "registration"), key=lambda pair: pair[0].name):
        domiciles[owner_of(file)] = said["domicile_region_code"]
    counted = Counter(material.region(code) for code in domiciles.values())
    found = rows(tables["by-city"])
    assert {name: row[0] for name, row in found.items() if name != "未填"} == dict(counted)
    assert {row[1] for row in found.values()} == {len(material.summaries)}


def test_income_and_its_quartiles_are_those_of_the_annual_reports(
    tables: dict[str, Table], material: Material
) -> None:
    year = str(material.year("annual_report"))
    reports = [said for file, said in newest("associations", "annual-report") if file.stem[:4] == year]
    incomes = [Decimal(said["statement_of_activities"]["total_income"]["total"]) for said in reports]
    size, total, *spread = rows(tables["income-spread"])["全部"]
    assert (size, total) == (len(incomes), sum(incomes))
    low, middle, high = quantiles(incomes, n=4, method="inclusive")
    assert [abs(a - b) < Decimal("0.01") for a, b in zip(spread, (low, middle, high), strict=True)] == [
        True
    ] * 3
    assert middle == median(incomes)
    assert sum(row[1] for row in rows(tables["income"]).values()) == total


def test_small_groups_have_no_median(tables: dict[str, Table]) -> None:
    sizes = {row[1]: row[3:] for row in tables["income-spread"].rows}
    assert min(sizes) < 3, "the sample has a city of one or two associations"
    for size, (low, middle, high) in sizes.items():
        assert (middle is None) == (size < 3)
        assert (low is None) == (high is None) == (size < 5)


def test_gifts_are_those_of_bodies(tables: dict[str, Table]) -> None:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for file, said in newest("associations", "donation"):
        if said["donor_type"] != "individual":
            sums[f"{file.stem[:4]} 年"] += Decimal(said["cash_amount"]) + Decimal(said["in_kind_amount"])
    assert {name: row[1] for name, row in rows(tables["donations"]).items()} == dict(sums)


def test_each_contract_is_counted_once(tables: dict[str, Table]) -> None:
    amounts: dict[tuple[str, str], str] = {}
    for file, said in newest("associations", "commissioned-item"):
        amounts[owner_of(file), said.get("contract_no", str(file))] = said["contract_amount"]
    for _, said in newest("departments", "purchase"):
        amounts[said["association_id"], said["contract_no"]] = said["contract_amount"]
    for name in ("contracts-by-city", "contracts-by-department"):
        found = tables[name].rows
        assert sum(row[1] for row in found) == len(amounts)
        assert sum(row[2] for row in found) == sum(map(Decimal, amounts.values()))


def test_ratings_are_those_of_the_departments(tables: dict[str, Table]) -> None:
    counted = Counter(said["rating"] for _, said in newest("departments", "performance-evaluation"))
    assert {name: row[0] for name, row in rows(tables["ratings"]).items() if row[0]} == dict(counted)


def test_results_are_those_of_the_list(tables: dict[str, Table], material: Material) -> None:
    counts = material.lists[0].content.counts
    found = [row[1] for row in tables["results"].rows]
    assert found == [counts.listed, counts.pending, counts.not_listed, counts.out_of_scope]


def test_every_statistic_says_of_what_it_is_and_how_it_is_reckoned(material: Material) -> None:
    page = statistics_page.present(material)
    for section in page.sections:
        assert section.statistics, section.title
        for told in section.statistics:
            assert told.about, told.title
            assert told.method, told.title


def test_page_and_file_hold_the_same_rows(material: Material, tables: dict[str, Table]) -> None:
    page = statistics_page.present(material)
    for section in page.sections:
        for told in section.statistics:
            lines = plain_csv(tables[told.anchor]).decode().splitlines()
            assert len(lines) == len(told.table.rows) + 1


def test_a_register_without_records_says_so(material: Material, render: Render) -> None:
    nothing = Material((), (), (), (), material.scene)
    page = statistics_page.present(nothing)
    assert "还没有可以统计的记录" in render(page)
    assert not [told.title for section in page.sections for told in section.statistics if told.chart]
