"""The card of an association has the rows of the comparison, in words, each figure under its year."""

from dataclasses import replace

import pytest

from generator.model.policy import Policy
from generator.rules.facts import Facts
from generator.views import compare_page
from generator.views.compare_card import compare_card
from generator.views.compare_rows import GROUPS
from generator.views.page import Publication
from generator.views.scene import Scene
from tests.views.conftest import Render

ONCE = {row.name for group in GROUPS if not group.yearly for row in group.rows}
YEARLY = {row.name for group in GROUPS if group.yearly for row in group.rows}


@pytest.fixture
def scene(policy: Policy, publication: Publication) -> Scene:
    return Scene(policy, publication)


def test_every_row_has_values_and_every_value_a_row(every: dict[str, Facts], scene: Scene) -> None:
    cards = [compare_card(facts, scene) for facts in every.values()]
    assert {name for card in cards for name in card["said"]} == ONCE
    assert {name for card in cards for year in card["years"].values() for name in year} == YEARLY


def test_figures_stand_under_their_own_year(facts: Facts, scene: Scene) -> None:
    card = compare_card(facts, scene)
    assert list(card["years"]) == sorted(card["years"])
    for record in facts.reports:
        income = record.content.statement_of_activities.total_income.total
        assert card["years"][str(record.content.fiscal_year)]["total_income"] == f"{income:,.2f}"
    assert card["said"]["grade"] == "4A（至 2028-11-14）"
    assert card["said"]["abnormal"] == "未列入"


def test_what_is_not_public_has_no_value(facts: Facts, scene: Scene) -> None:
    card = compare_card(replace(facts, registration=None, reports=(), assessments=()), scene)
    assert "registrar" not in card["said"]
    assert "eligible" not in card["said"]
    assert all("total_income" not in year for year in card["years"].values())


def test_what_a_record_leaves_out_is_unfilled(facts: Facts, scene: Scene) -> None:
    assert facts.registration
    content = facts.registration.content.model_copy(update={"short_name": None, "ten_strong_industries": ()})
    card = compare_card(replace(facts, registration=replace(facts.registration, content=content)), scene)
    assert card["said"]["short_name"] == card["said"]["ten_strong"] == "未填"


def test_the_page_names_every_row(publication: Publication, render: Render) -> None:
    body = render(compare_page.present(publication))
    assert body.count("data-row=") == len(ONCE) + len(YEARLY)
    assert body.count("data-yearly") == len(YEARLY)
