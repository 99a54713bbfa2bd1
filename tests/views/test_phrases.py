"""Small statements in one phrase: only what is stated is said, and every name in the words is a field."""

from typing import Any

import pytest
from pydantic import BaseModel

from generator.model.disclosures.charter import ChecklistItem, Fraction, MajorityRule
from generator.model.disclosures.registration import FormerName
from generator.model.disclosures.service_item import ServiceCharge
from generator.model.record import Evidence
from generator.sources.strict_yaml import parse
from generator.views.declared_tables import Checked, Named, Share
from generator.views.format import value
from generator.views.labels import fields
from generator.views.own_tables import OWN
from generator.views.phrases import PHRASES, Phrase, named


def names(said: Phrase) -> set[str]:
    """Return every field that a phrase speaks of or asks."""
    words = "".join((*(part.words for part in said.parts), said.otherwise))
    return {*named(words), *(name for part in said.parts for name, _ in part.when)}


@pytest.mark.parametrize("model", PHRASES, ids=[model.__name__ for model in PHRASES])
def test_phrases_speak_of_fields_that_there_are(model: type[Any]) -> None:
    assert names(PHRASES[model]) <= model.model_fields.keys()


@pytest.mark.parametrize("kind", OWN, ids=[kind.__name__ for kind in OWN])
def test_tables_of_types_speak_of_fields_that_there_are(kind: type[Any]) -> None:
    own = OWN[kind]
    assert {own.field, *own.also_instead_of} <= kind.model_fields.keys()
    if isinstance(own, Checked):
        return
    held = next(field.item for field in fields(kind) if field.name == own.field)
    item = fields(held)[0].item if isinstance(own, Named) else held
    for says in (column.says for column in own.columns):
        of_item = {says.part} if isinstance(says, Share) else names(says)
        assert of_item <= item.model_fields.keys()
        assert not isinstance(says, Share) or says.whole in kind.model_fields


SAID = (
    (Fraction, "{numerator: 2, denominator: 3}", "2/3"),
    (MajorityRule, "{matter: election, numerator: 1, denominator: 2, strict: true}", "选举超过 1/2"),
    (MajorityRule, "{matter: election, numerator: 2, denominator: 3, strict: false}", "选举不少于 2/3"),
    (FormerName, "{name: 示例旧名, until: 2024-05-31}", "示例旧名（至 2024-05-31）"),
    (ChecklistItem, "{present: true, clause: 第三条}", "已载明第三条"),
    (ChecklistItem, "{present: false}", "未载明"),
    (ServiceCharge, "{is_free: true}", "免费"),
    (ServiceCharge, "{is_free: false}", "未填"),
    (ServiceCharge, "{is_free: false, amount: '1200.00'}", "1,200.00 元"),
    (
        ServiceCharge,
        "{is_free: false, amount: '80.00', unit: 元/份, basis: 会员大会决议}",
        "80.00 元/份，定价依据：会员大会决议",
    ),
    (Evidence, "{title: 示例批复, issued_on: 2025-03-01}", "示例批复 2025-03-01"),
    (Evidence, "{title: '{doc_no}', doc_no: '示例 1 号'}", "{doc_no} 示例 1 号"),
)


@pytest.mark.parametrize("model, said, words", SAID)
def test_a_phrase_says_what_is_stated(model: type[BaseModel], said: str, words: str) -> None:
    assert value(model.model_validate(parse(f"said: {said}".encode())["said"])) == words
