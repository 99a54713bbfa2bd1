"""Entries are news: who, what, before and after; their ids never change."""

from collections.abc import Callable
from datetime import date

import pytest

from generator.model.disclosures import record_types
from generator.model.dossier import Dossier
from generator.model.finding import Finding
from generator.model.policy import Policy
from generator.pipeline.reduction import Reduction
from generator.rules.facts import derive
from generator.views.feed_names import places, site_feeds
from generator.views.feeds import FeedEntry, belongs, entries, full_text
from generator.views.page import Publication
from generator.views.scene import Scene
from tests.conftest import AS_OF, ROOT, USCC, Files
from tests.rules.records import broken, dossier
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
UNTOLD = {"eligible-list", "eligible-list-application", "penalty", "abnormal-listing", "serious-listing"}
"""Types told by the site itself, of which there is no example, or whose time is over."""
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
    found = entries(derive(dossier, policy, AS_OF), Scene(policy, PUBLICATION))
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
    assert nil.title == f"〔{USCC}〕声明 2025 年度没有接受捐赠"
    assert withdrawn.title == f"〔{USCC}〕撤回了 2024-02-20 的信用承诺：重复报送"
    assert "撤回理由：重复报送" in withdrawn.summary
    assert corrected.summary == "更正说明：日期抄错；有效期至：2027-02-19 → 2027-02-20"
    assert corrected.title == f"〔{USCC}〕更正了 2024-02-20 的信用承诺，有效期至：2027-02-19 → 2027-02-20"
    assert list(full_text(corrected))[2:] == [
        f"2024-03-01 由行业协会公开。公开依据：{policy.basis('credit-commitment')}。",
        f"来源记录：data/{PATH}.r2.yaml",
    ]
    assert corrected.url == f"associations/{USCC}/#credit-commitment-2024-02-20"


def test_entries_know_their_feeds(read: Read, policy: Policy) -> None:
    dossier, _ = read(FILES)
    found = entries(derive(dossier, policy, AS_OF), Scene(policy, PUBLICATION))
    assert set(belongs(found[2])) == {"all", "credit-commitment", "corrections"}
    assert found[2].places == ()
    names = {feed.name for feed in site_feeds(policy)}
    assert {name for entry in found for name in belongs(entry)} <= names
    assert {"abnormal-list", "serious-list", "eligible-list"} <= names


def test_an_entry_is_news_only_from_its_day(read: Read, policy: Policy) -> None:
    dossier, _ = read(FILES)
    day = date(2024, 3, 15)
    assert [
        entry.kind for entry in entries(derive(dossier.until(day), policy, day), Scene(policy, PUBLICATION))
    ] == [
        "corrected",
        "filed",
    ]


def test_a_listing_says_why_and_who_decided(read: Read, policy: Policy) -> None:
    dossier, _ = read({LISTED: LISTING})
    (found,) = entries(derive(dossier, policy, AS_OF), Scene(policy, PUBLICATION))
    assert found.title == f"〔{USCC}〕被列入活动异常名录（2026-03-02）"
    assert found.summary.startswith(
        "未按照规定时限和要求报送年度工作报告。决定：示例登记管理机关 示例异字1号（2026-03-02）"
    )


def told(policy: Policy, *changes: tuple[str, str]) -> list[FeedEntry]:
    """Return the news of an association with a record of every type, as it tells them itself."""
    return list(entries(derive(dossier(broken(*changes)), policy, AS_OF), Scene(policy, PUBLICATION)))


def test_another_title_is_no_new_entry(policy: Policy) -> None:
    edited = (("registration", "name: 山东省示例改名行业协会"), ("special-report", "title: 另一个标题"))
    before, after = told(policy), told(policy, *edited)
    assert [entry.id for entry in after] == [entry.id for entry in before]
    assert not {entry.title for entry in after} & {entry.title for entry in before}
    assert any("另一个标题" in entry.title for entry in after)


def test_a_corrected_amount_has_its_unit(policy: Policy) -> None:
    gift = f"associations/{USCC}/donation/2025-06-12"
    files = broken()
    files[f"{gift}.r2.yaml"] = {
        **files[f"{gift}.yaml"], "disclosed_on": "2026-02-01", "cash_amount": "15000.00", "correction_note": "多写一个零",
    }  # fmt: skip
    found = entries(derive(dossier(files), policy, AS_OF), Scene(policy, PUBLICATION))
    (corrected,) = (entry for entry in found if entry.kind == "corrected")
    assert corrected.title.endswith("更正了 2025-06-12 的接受捐赠，货币：150,000.00 元 → 15,000.00 元")


def test_every_type_is_told_in_a_sentence(policy: Policy, request: pytest.FixtureRequest) -> None:
    titles = sorted({f"{entry.record_type}: {entry.title}" for entry in told(policy)})
    assert {title.partition(":")[0] for title in titles} >= record_types().keys() - UNTOLD
    file = ROOT / "tests" / "golden" / "headlines.txt"
    if request.config.getoption("--update-golden"):
        file.write_text("\n".join(titles) + "\n", encoding="utf-8")
    assert file.read_text(encoding="utf-8").splitlines() == titles


def test_topics_carry_their_types(policy: Policy) -> None:
    feeds = {feed.name for feed in site_feeds(policy)}
    wanted = ("eligible-list", "lists", "purchases", "reports", "standards", "consultations", "grades")
    assert feeds >= {*wanted, "registration", "corrections", "cities/371000", "industries/C"}
    by_type = {entry.record_type: set(belongs(entry)) for entry in told(policy)}
    assert by_type["industry-report"] >= {"all", "industry-report", "reports"}
    assert by_type["registration-event"] >= {"registration-event", "registration"}
    assert {name for names in by_type.values() for name in names} <= feeds
    assert len(feeds) == len(site_feeds(policy))


def test_news_reach_the_city_and_the_industry(policy: Policy) -> None:
    for entry in told(policy):
        assert set(belongs(entry)) >= {"cities/371000", "industries/C"}
    assert list(places("371002", ("C", "M"))) == [
        "cities/371000", "cities/371002", "industries/C", "industries/M",
    ]  # fmt: skip


def test_what_a_department_filed_is_told_once_to_the_site(policy: Policy) -> None:
    purchase = next(entry for entry in told(policy) if entry.record_type == "purchase")
    assert set(belongs(purchase)) == {"cities/371000", "industries/C"}
    assert set(belongs(purchase._replace(uscc="", places=()))) == {"all", "purchase", "purchases"}


def test_one_record_is_in_a_feed_once_whoever_tells_of_it(policy: Policy) -> None:
    consultation = next(entry for entry in told(policy) if entry.record_type == "consultation")
    reduction = Reduction()
    reduction.add_entries([consultation, consultation._replace(title="〔另一协会〕", uscc="x")])
    assert [entry.id for entry in reduction.newest("cities/371000")] == [consultation.id]
