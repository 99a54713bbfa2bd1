"""Contracts in the Open Contracting Data Standard: each once, what the records say, and within the standard's rules."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from generator.model.lines import ContractLine
from generator.model.record import Owner
from generator.outputs.exact_json import exact_json
from generator.outputs.ocds import packages
from generator.pipeline.register import Register, read_dossier
from generator.rules.facts import Facts
from generator.rules.office import derive_office
from generator.rules.statistics.money import contracts
from generator.views.data.records import Said, published
from generator.views.linked.ocds import Process, processes, release
from generator.views.page import Publication
from generator.views.statistics.material import Material
from tests.conftest import AS_OF, DATA

MOMENT = re.compile(r"\d{4}-\d\d-\d\dT00:00:00\+08:00")
METHODS = {"open", "selective", "limited", "direct"}
STATUSES = {"pending", "active", "cancelled", "terminated"}
TAGS = {"contract", "implementation"}
ROLES = {"buyer", "payer", "supplier", "payee"}


@pytest.fixture(scope="module")
def told(
    every: dict[str, Facts], register: Register, material: Material, publication: Publication
) -> dict[str, list[Said]]:
    """Return the records of purchases and of commissioned items as the downloads have them."""
    policy = material.scene.policy
    offices = [
        derive_office(read_dossier(DATA, job)[0].until(AS_OF), policy, AS_OF) for job in register.offices
    ]
    shown = [r for f in every.values() for r in f.shown if r.address.owner is not Owner.DEPARTMENT]
    shown += [record for office in offices for record in office.shown]
    return {
        kind: [published(r, publication) for r in shown if r.address.record_type == kind]
        for kind in ("purchase", "commissioned-item")
    }


@pytest.fixture(scope="module")
def found(told: dict[str, list[Said]]) -> list[Process]:
    years = processes(told["purchase"], told["commissioned-item"])
    return [process for _, found in sorted(years.items()) for process in found]


@pytest.fixture(scope="module")
def releases(found: list[Process], material: Material) -> list[dict[str, Any]]:
    return [release(process, material) for process in found]


def test_each_contract_is_told_once_as_on_the_page_of_purchases(
    releases: list[dict[str, Any]], material: Material
) -> None:
    lines = contracts(material.of(ContractLine))
    values = [release["contracts"][0]["value"]["amount"] for release in releases]
    assert sorted(values) == sorted(line.amount for line in lines)
    assert len({release["ocid"] for release in releases}) == len(lines) > 50
    assert all(release["ocid"].startswith("ocds-000000-5") for release in releases)


def test_releases_keep_to_what_the_standard_requires(releases: list[dict[str, Any]]) -> None:
    for said in releases:
        assert said.keys() >= {"ocid", "id", "date", "tag", "initiationType", "parties", "buyer"}
        assert set(said["tag"]) <= TAGS
        assert said["initiationType"] == "tender"
        (contract,), (award,) = said["contracts"], said["awards"]
        assert contract["awardID"] == award["id"]
        assert said["tender"].get("procurementMethod", "open") in METHODS
        assert contract.get("status", "active") in STATUSES
        assert all(MOMENT.fullmatch(moment) for moment in _moments(said))


def _moments(said: Any, name: str = "") -> Iterator[str]:
    if isinstance(said, dict):
        for inner, value in said.items():
            yield from _moments(value, inner)
    elif isinstance(said, list):
        for value in said:
            yield from _moments(value, name)
    elif "date" in name.lower():
        yield said


def test_whoever_is_named_is_a_party_with_a_role(releases: list[dict[str, Any]]) -> None:
    for said in releases:
        parties = {party["id"]: party for party in said["parties"]}
        assert all(set(party["roles"]) <= ROLES for party in parties.values())
        payments = said["contracts"][0].get("implementation", {"transactions": []})["transactions"]
        named = [said["buyer"], *said["awards"][0]["suppliers"]]
        named += [payment[side] for payment in payments for side in ("payer", "payee")]
        assert all(parties[one["id"]]["name"] == one["name"] for one in named)


def test_the_purchaser_is_believed_where_both_tell(found: list[Process]) -> None:
    both = [process for process in found if len(process.records) == 2]
    assert both
    assert all(process.told is process.purchase for process in both)


def test_a_contract_keeps_its_number_whichever_side_tells_first(found: list[Process]) -> None:
    process = next(process for process in found if len(process.records) == 2)
    alone = replace(process, purchase=None), replace(process, item=None)
    assert {one.name for one in alone} == {process.name}


def test_what_was_withdrawn_or_never_happened_is_no_contract(told: dict[str, list[Said]]) -> None:
    assert any(said["state"] == "nil" for said in told["commissioned-item"])
    purchase = told["purchase"][0] | {"state": "withdrawn"}
    assert processes([purchase], []) == {}


def test_amounts_are_numbers_with_their_two_decimals(
    found: list[Process], material: Material, publication: Publication
) -> None:
    assert exact_json([Decimal("9999999999999.99"), Decimal("0.10"), Decimal("1E+3")]) == (
        "[9999999999999.99,0.10,1000]"
    )
    files = dict(packages([(2025, [release(found[0], material)])], publication))
    text = files["data/ocds/2025.json"].decode()
    assert f'"amount":{found[0].told["contract_amount"]},' in text


def test_packages_hold_everything_and_each_year(
    releases: list[dict[str, Any]], publication: Publication
) -> None:
    files = dict(packages([(2025, releases[:3]), (2026, releases[3:5])], publication))
    read = {name.rpartition("/")[2]: json.loads(content) for name, content in files.items()}
    counts = {name: len(package["releases"]) for name, package in read.items()}
    assert counts == {"releases.json": 5, "2025.json": 3, "2026.json": 2}
    whole = read["releases.json"]
    assert whole["uri"] == "https://example.invalid/data/ocds/releases.json"
    assert (whole["version"], whole["publishedDate"]) == ("1.1", "2026-11-23T00:00:00+08:00")
    assert whole["publicationPolicy"] == "https://example.invalid/data/#ocds"


def test_a_register_without_contracts_has_an_empty_package(publication: Publication) -> None:
    ((_, content),) = packages([], publication)
    assert json.loads(content)["releases"] == []


def test_hostile_text_stays_one_value(found: list[Process], material: Material) -> None:
    hostile = '"}]</script>\\\u2028\n\x1f{{ 7*7 }}'
    process = next(process for process in found if process.purchase)
    said = release(replace(process, purchase={**process.told, "title": hostile}), material)
    assert json.loads(exact_json(said))["contracts"][0]["title"] == hostile
