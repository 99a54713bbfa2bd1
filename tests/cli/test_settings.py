"""Settings of one form are refused in words that say how they are written."""

import pytest

from generator.plugin.config import TransparencyConfig


def refused(**settings: str) -> dict[str, str]:
    """Return what is said of each setting that is refused."""
    config = TransparencyConfig()
    config.load_dict(settings)
    failed, _ = config.validate()
    return {name: str(error) for name, error in failed}


@pytest.mark.parametrize(
    "contact", ["", "mailto:a@example.invalid", "https://example.invalid/report", "tel:+86-531-0"]
)
def test_a_contact_is_an_address_or_nothing(contact: str) -> None:
    assert refused(security_contact=contact) == {}


@pytest.mark.parametrize(
    "contact", ["a@example.invalid", "mailto:a@example.invalid\nContact: b", "http://example.invalid/"]
)
def test_any_other_contact_is_refused(contact: str) -> None:
    assert "mailto:security@example.cn" in refused(security_contact=contact)["security_contact"]


def test_a_prefix_of_contracts_is_one_that_can_be_registered() -> None:
    assert refused(ocid_prefix="ocds-213czf") == {}
    assert "没有登记就删去这一行" in refused(ocid_prefix="示例")["ocid_prefix"]


def test_without_a_prefix_contracts_bear_one_that_is_nobodys() -> None:
    config = TransparencyConfig()
    config.load_dict({})
    config.validate()
    assert config.ocid_prefix == "ocds-000000"
