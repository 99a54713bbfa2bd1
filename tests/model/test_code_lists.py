"""Which fields hold codes of which lists; every list that is spoken of is shipped."""

from pydantic import BaseModel

from generator.model.code_lists import BY_NAME, RECORD_TYPES, REGIONS, code_list_of, coded_fields
from generator.model.disclosures import record_types
from generator.model.disclosures.registration import Registration
from generator.model.scalars import RegionCode, StrongIndustry, Word
from tests.conftest import DATA


class Places(BaseModel):
    """Codes wherever they can stand."""

    one: RegionCode
    maybe: RegionCode | None = None
    many: tuple[StrongIndustry, ...] = ()
    name: Word


def test_a_list_is_known_wherever_its_codes_stand() -> None:
    found = {name: listed.name for name, listed in coded_fields(Places)}
    assert found == {"one": "regions", "maybe": "regions", "many": "ten-strong-industries"}
    assert code_list_of(RegionCode) is REGIONS
    assert code_list_of(Word) is None


def test_the_lists_of_the_models_are_shipped() -> None:
    used = {listed.name for kind in record_types().values() for _, listed in coded_fields(kind)}
    shipped = {file.stem for file in (DATA / "vocabularies").glob("*.yaml")}
    assert used == BY_NAME.keys()
    assert used - {RECORD_TYPES.name} == shipped


def test_a_registration_says_place_and_trade_in_codes() -> None:
    assert [name for name, _ in coded_fields(Registration)] == [
        "registrar_region", "domicile_region_code", "gbt4754_sections", "gbt4754_divisions",
        "ten_strong_industries", "four_new_tags",
    ]  # fmt: skip
