"""Addresses that were given up are read strictly, like all that the operator decides."""

from pathlib import Path

import pytest

from generator.sources.ledger import MOST, may_go, told
from generator.sources.policy import PolicyError, load_gone_addresses

ENTRY = 'addresses:\n  - address: "{}"\n    on: 2026-11-20\n    reason: 示例理由\n'


def write(root: Path, text: str) -> Path:
    (root / "policy").mkdir()
    (root / "policy/addresses.yaml").write_text(text, encoding="utf-8")
    return root


def test_no_file_gives_up_nothing(tmp_path: Path) -> None:
    assert load_gone_addresses(tmp_path) == ()


def test_a_page_is_given_up_with_all_below_it_and_a_file_alone(tmp_path: Path) -> None:
    gone = load_gone_addresses(write(tmp_path, ENTRY.format("associations/x/")))
    assert may_go("associations/x/", gone)
    assert may_go("associations/x/finance/2025/", gone)
    assert not may_go("associations/xy/", gone)
    assert not may_go("associations/", gone)


@pytest.mark.parametrize(
    "wrong", ["/associations/x/", "../x/", "a/../b/", "https://example.invalid/", "a//b"]
)
def test_an_address_that_is_none_of_the_site_is_refused(tmp_path: Path, wrong: str) -> None:
    with pytest.raises(PolicyError) as refused:
        load_gone_addresses(write(tmp_path, ENTRY.format(wrong)))
    assert [finding.code for finding in refused.value.findings] == ["P-03"]


def test_an_entry_without_a_reason_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PolicyError) as refused:
        load_gone_addresses(write(tmp_path, 'addresses:\n  - address: "x/"\n    on: 2026-11-20\n'))
    assert [finding.line for finding in refused.value.findings] == [2]


def test_of_many_lost_addresses_the_first_are_named_and_the_others_counted() -> None:
    found = list(told([f"x{number}/" for number in range(MOST + 5)]))
    assert len(found) == MOST + 1
    assert "另有 5 个" in found[-1].message
    assert {finding.code for finding in found} == {"P-02"}
