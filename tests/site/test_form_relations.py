"""The cases of the checks once more, in the browser: it says of one record, beside the
association's earlier ones, what Python says, word for word."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple, cast

import pytest
from playwright.sync_api import Browser

from generator.model.disclosures import record_types
from generator.model.dossier import Dossier
from generator.model.paths import OVERVIEWS
from generator.model.record import Address
from generator.rules.checks import REGISTERED
from generator.rules.earlier import Filed, earlier, filed
from generator.sources.addresses import address_of
from generator.sources.records import judge
from generator.views.filing.latest import held_against
from tests.conftest import AS_OF
from tests.rules.records import broken, dossier, places
from tests.rules.test_check_cases import CASES, Case

pytestmark = pytest.mark.browser
TODAY = str(AS_OF)
PERIOD = re.compile(r"[0-9]{4}(H[12]|-[0-9]{2}-[0-9]{2})?")
ASK = """async ([way, today, asked]) => {
  const { Relations } = await import(`${way}assets/javascripts/form_relations.js`);
  const known = {};
  const read = async (type) => new Relations(await (await fetch(`${way}submit/forms/${type}/relations.json`)).json(), today);
  const said = async ([type, record, code, earlier]) => [...(await (known[type] ??= read(type))).breaches(record, earlier)]
    .filter(({ id }) => id === code)
    .map(({ severity, place, words }) => `${severity} ${place.join(".") || "-"}: ${words}`);
  return Promise.all(asked.map(said));
}"""


class Asked(NamedTuple):
    """A case of a check that asks something within the one record the case is about."""

    case: Case
    address: Address
    record: dict[str, Any]
    others: Dossier

    @property
    def filed(self) -> Filed:
        """Return the other records of the type; the revisions before are the record itself."""
        kind = record_types()[self.address.record_type]
        return tuple(one for one in filed(self.others, kind, AS_OF) if one[0] != self.address.key)

    @property
    def beside(self) -> dict[str, Any]:
        """Return what stood before, as the form reads it."""
        return held_against(self.others, AS_OF) | {"filed": self.filed}

    @property
    def told(self) -> dict[str, Any]:
        """Return the record with what its name says, as the form knows it."""
        key_field = record_types()[self.address.record_type].key_field
        return {key_field: PERIOD.match(self.address.key)[0], **self.record}  # type: ignore[index]


def asked() -> Iterator[Asked]:
    """Yield every case whose check the form of the record makes."""
    for case in CASES:
        files = broken(*case.changes)
        address = cast("Address", address_of(places(files, case.changes[0][0])[1]))
        kind = record_types()[address.record_type]
        has_form = kind.record_type not in OVERVIEWS and "withdrawn" not in files[address.file]
        if kind in REGISTERED[case.code].relations and has_form:
            yield Asked(case, address, files.pop(address.file), dossier(files))


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
    told = [[one.address.record_type, one.told, one.case.code, one.beside] for one in SHARED]
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
    told = replace(earlier(one.others, AS_OF), filed=one.filed)
    breaches = [breach for relation in relations for breach in relation.breaches(record.content, told)]
    declared = [f"{check.severity} {'.'.join(map(str, path)) or '-'}: {words}" for path, words in breaches]
    assert [line for line in said if "还没有到" not in line] == declared


WHOLE = ("X-20", "X-21", "X-24", "R-52")
"""Checks whose cases the form answers with all that Python says of them."""


@pytest.mark.parametrize("code", WHOLE)
def test_what_is_held_against_earlier_records_is_told_in_full(code: str, answers: list[list[str]]) -> None:
    told = [(one, said) for one, said in zip(SHARED, answers, strict=True) if one.case.code == code]
    assert [said or ["ok"] for _, said in told] == [one.case.said for one, _ in told]
    assert any(said for _, said in told)


def test_many_cases_are_shared() -> None:
    assert len(SHARED) > 300
    assert sum(one.case.said != ["ok"] for one in SHARED) > 150
    assert len({one.case.code for one in SHARED}) > 30
