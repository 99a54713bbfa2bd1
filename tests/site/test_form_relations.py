"""The cases of the checks once more, in the browser: it says of one record what Python says, word for word."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, cast

import pytest
from playwright.sync_api import Browser

from generator.model.disclosures import record_types
from generator.model.paths import OVERVIEWS
from generator.model.record import Address
from generator.rules.checks import REGISTERED
from generator.sources.addresses import address_of
from generator.sources.records import judge
from tests.rules.records import broken, places
from tests.rules.test_check_cases import CASES, Case

pytestmark = pytest.mark.browser
TODAY = "2026-11-23"
DAY = len(TODAY)
ASK = """async ([way, today, asked]) => {
  const { Relations } = await import(`${way}assets/javascripts/form_relations.js`);
  const known = {};
  const read = async (type) => new Relations(await (await fetch(`${way}submit/forms/${type}/relations.json`)).json(), today);
  const said = async ([type, record, code]) => [...(await (known[type] ??= read(type))).breaches(record)]
    .filter(({ id }) => id === code)
    .map(({ severity, place, words }) => `${severity} ${place.join(".")}: ${words}`);
  return Promise.all(asked.map(said));
}"""


class Asked(NamedTuple):
    """A case of a check that asks something within the one record the case is about."""

    case: Case
    address: Address
    record: dict[str, Any]

    @property
    def told(self) -> dict[str, Any]:
        """Return the record with what its name says, as the form knows it."""
        key_field = record_types()[self.address.record_type].key_field
        return {key_field: self.address.key[:DAY], **self.record}


def asked() -> Iterator[Asked]:
    """Yield every case whose check the form of the record makes."""
    for case in CASES:
        files = broken(*case.changes)
        address = cast("Address", address_of(places(files, case.changes[0][0])[1]))
        kind = record_types()[address.record_type]
        if kind in REGISTERED[case.code].relations and kind.record_type not in OVERVIEWS:
            yield Asked(case, address, files[address.file])


SHARED = tuple(asked())
NEXT = """async ([way, asked]) => {
  const { Relations } = await import(`${way}assets/javascripts/form_relations.js`);
  const known = async (type) => new Relations(await (await fetch(`${way}submit/forms/${type}/relations.json`)).json(), "");
  const said = async ([type, record, before, year]) => [...(await known(type)).breaks(record, before, year)]
    .map(({ severity, place, words }) => `${severity} ${place.join(".")}: ${words}`);
  return Promise.all(asked.map(said));
}"""


def yearly() -> Iterator[tuple[Case, list[Any]]]:
    """Yield the cases of a year and the one before it, with what the browser is asked."""
    for case in (case for case in CASES if case.code in ("X-09", "X-17")):
        files = broken(*case.changes)
        path = places(files, case.changes[0][0])[1]
        folder, _, name = path.rpartition("/")
        year = int(name.removesuffix(".yaml")) - 1
        if (before := f"{folder}/{year}.yaml") in files:
            yield case, [folder.rpartition("/")[2], files[path], files[before], year]


def test_the_browser_goes_on_where_the_year_before_ended(
    site: Path, serve: Callable[[Path], str], browser: Browser
) -> None:
    way, page, cases = serve(site), browser.new_page(), list(yearly())
    page.goto(f"{way}submit/forms/")
    answers = page.evaluate(NEXT, [way, [asked for _, asked in cases]])
    page.close()
    of_a_year = [
        [line for line in case.said if "年末数是" in line or "年期末数" in line] for case, _ in cases
    ]
    assert answers == of_a_year
    assert sum(map(bool, of_a_year)) > 5
    assert len(cases) > 10


@pytest.fixture(scope="module")
def answers(site: Path, serve: Callable[[Path], str], browser: Browser) -> list[list[str]]:
    """Return what the browser says of every record, asked all at once."""
    way, page = serve(site), browser.new_page()
    page.goto(f"{way}submit/forms/")
    told = [[one.address.record_type, one.told, one.case.code] for one in SHARED]
    said: list[list[str]] = page.evaluate(ASK, [way, TODAY, told])
    page.close()
    return said


@pytest.mark.parametrize(
    "number", range(len(SHARED)), ids=[f"{one.case.code} {one.case.place}" for one in SHARED]
)
def test_the_browser_says_what_python_says(number: int, answers: list[list[str]]) -> None:
    one, said = SHARED[number], answers[number]
    assert set(said) <= set(one.case.said)
    record, _ = judge(one.address, one.record)
    assert record is not None
    check = REGISTERED[one.case.code]
    relations = check.relations[type(record.content)]  # type: ignore[index]
    breaches = [breach for relation in relations for breach in relation.breaches(record.content)]
    declared = [f"{check.severity} {'.'.join(map(str, path))}: {words}" for path, words in breaches]
    assert [line for line in said if "还没有到" not in line] == declared


def test_many_cases_are_shared() -> None:
    assert len(SHARED) > 300
    assert sum(one.case.said != ["ok"] for one in SHARED) > 150
    assert len({one.case.code for one in SHARED}) > 30
