"""Entries are news: who, what, before and after; their ids never change."""

from collections.abc import Callable
from datetime import date

from generator.model.dossier import Dossier
from generator.model.finding import Finding
from generator.model.policy import Policy
from generator.rules.facts import derive
from generator.views.feeds import belongs, entries, site_feeds
from generator.views.page import Publication
from tests.conftest import AS_OF, USCC, Files
from tests.rules.test_standing import LISTED, LISTING

Read = Callable[[Files], tuple[Dossier, list[Finding]]]
PUBLICATION = Publication(
    "站",
    "https://open.example.invalid/",
    "示例",
    publisher_is_registrar=True,
    fictional=True,
    edit_pattern="",
    as_of=AS_OF,
)
COMMITMENT = """disclosed_on: {on}
commitment_type: no_illegal_fees
expires_on: {until}
text_url: https://example.invalid/commit
is_example: true
"""
PATH = f"associations/{USCC}/credit-commitment/2024-02-20"
FILES = {
    f"{PATH}.yaml": COMMITMENT.format(on="2024-02-26", until="2027-02-19"),
    f"{PATH}.r2.yaml": COMMITMENT.format(on="2024-03-01", until="2027-02-20") + "correction_note: 日期抄错\n",
    f"{PATH}.r3.yaml": "disclosed_on: 2024-04-01\nis_example: true\nwithdrawn: {reason: 重复报送, legal_basis: 本站规则, decided_by: 示例, decided_on: 2024-03-31}\n",
    f"associations/{USCC}/donation/2025.yaml": "disclosed_on: 2026-01-05\nnil_return: true\nis_example: true\n",
}


def test_every_revision_is_an_entry_of_its_own(read: Read, policy: Policy) -> None:
    dossier, findings = read(FILES)
    assert not findings
    found = entries(derive(dossier, policy, AS_OF), PUBLICATION)
    assert [(entry.on.isoformat(), entry.kind) for entry in found] == [
        ("2026-01-05", "nil"),
        ("2024-04-01", "withdrawn"),
        ("2024-03-01", "corrected"),
        ("2024-02-26", "filed"),
    ]
    assert [entry.id for entry in found[1:]] == [
        f"tag:open.example.invalid,2026:credit-commitment-{USCC}-2024-02-20/{n}" for n in (3, 2, 1)
    ]
    nil, withdrawn, corrected, _ = found
    assert nil.title == f"〔{USCC}〕声明本期无 2025 年度接受捐赠"
    assert "撤回理由：重复报送" in withdrawn.summary
    assert corrected.summary == "更正说明：日期抄错；有效期至：2027-02-19 → 2027-02-20"
    assert corrected.url == f"associations/{USCC}/#credit-commitment-2024-02-20"


def test_entries_know_their_feeds(read: Read, policy: Policy) -> None:
    dossier, _ = read(FILES)
    found = entries(derive(dossier, policy, AS_OF), PUBLICATION)
    assert set(belongs(found[2])) == {"all", "credit-commitment", "corrections"}
    names = {feed.name for feed in site_feeds()}
    assert {name for entry in found for name in belongs(entry)} <= names
    assert {"abnormal-list", "serious-list", "eligible-list"} <= names


def test_an_entry_is_news_only_from_its_day(read: Read, policy: Policy) -> None:
    dossier, _ = read(FILES)
    day = date(2024, 3, 15)
    assert [entry.kind for entry in entries(derive(dossier.until(day), policy, day), PUBLICATION)] == [
        "corrected",
        "filed",
    ]


def test_a_listing_says_why_and_who_decided(read: Read, policy: Policy) -> None:
    dossier, _ = read({LISTED: LISTING})
    (found,) = entries(derive(dossier, policy, AS_OF), PUBLICATION)
    assert found.title == f"〔{USCC}〕被列入活动异常名录（2026-03-02）"
    assert found.summary.startswith(
        "未按照规定时限和要求报送年度工作报告。决定：示例登记管理机关 示例异字1号（2026-03-02）"
    )
