"""The columns of all associations: nobody is left out, nothing unknown counts as nought, counts are true."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from generator.model.policy import Policy
from generator.model.summary import DueSummary, IndexSummary, MembersSummary, Summary, VerdictSummary
from generator.outputs.tables import compact_json
from generator.views.association_index import FIRST, association_index
from generator.views.browse_facets import INCOME, INDEX, MEMBERS, SUSPENDED, UNFILLED
from generator.views.browse_page import place, present_all
from generator.views.page import Publication
from generator.views.scene import Scene

Index = dict[str, Any]
MANY = 5000
BYTES = 600_000
COUNTED: dict[str, Callable[[Summary], Iterable[str | int | None]]] = {
    "city": lambda s: [s.domicile_region],
    "level": lambda s: [s.level],
    "section": lambda s: s.sections,
    "ten_strong": lambda s: s.ten_strong,
    "listing": lambda s: [listing.record_type for listing in s.listings],
    "status": lambda s: [s.status],
    "grade": lambda s: [s.grade],
    "party": lambda s: [s.party],
    "overdue": lambda s: {item.record_type for item in s.overdue},
    "fiscal_year": lambda s: [s.fiscal_year],
    "members_year": lambda s: [s.members and s.members.year],
}
"""What each facet counts, said a second time."""


@pytest.fixture
def scene(policy: Policy, publication: Publication) -> Scene:
    return Scene(policy, publication)


def codes(index: Index, name: str) -> list[list[str]]:
    """Return the values of a facet of each association."""
    facet = next(facet for facet in index["facets"] if facet["name"] == name)
    sets = [[facet["values"][at][0] for at in members] for members in facet["sets"]]
    return [sets[ord(character) - FIRST] for character in facet["rows"]]


def measure(index: Index, name: str) -> list[int | None]:
    return next(found["values"] for found in index["measures"] if found["name"] == name)


def names(index: Index) -> list[str]:
    """Return the names in full."""
    found = [""]
    for said in index["names"]:
        found.append(found[-1][: ord(said[0]) - FIRST] + said[1:])
    return found[1:]


@pytest.mark.parametrize("name", COUNTED)
def test_facets_count_what_is_there(name: str, summaries: list[Summary], scene: Scene) -> None:
    counted = Counter(code for found in codes(association_index(summaries, scene), name) for code in found)
    expected = [[str(c) for c in COUNTED[name](s) if c] or [UNFILLED] for s in summaries]
    assert counted == Counter(code for found in expected for code in found)


def test_bands_count_every_association_once(summaries: list[Summary], scene: Scene) -> None:
    index = association_index(summaries, scene)
    for name in ("income_band", "index_band", "members_band", "eligible"):
        assert [len(found) for found in codes(index, name)] == [1] * len(summaries), name
    known = [found == [UNFILLED] for found in codes(index, "income_band")]
    assert known == [income is None for income in measure(index, "income")]


def test_what_is_not_stated_is_a_value_of_its_own(summaries: list[Summary], scene: Scene) -> None:
    nothing = replace(
        summaries[0], domicile_region="", level="", sections=(), ten_strong=(), grade="", party="",
        income=None, fiscal_year=None, members=None, index=IndexSummary(None, 0, 0), overdue=(), listings=(),
        verdicts=(), established_on=None, last_disclosed=None,
    )  # fmt: skip
    index = association_index([nothing], scene)
    unfilled = {facet["name"] for facet in index["facets"] if codes(index, facet["name"]) == [[UNFILLED]]}
    assert {facet["name"] for facet in index["facets"]} - unfilled == {"status"}
    assert all(measure(index, name) == [None] for name in ("income", "members", "index", "established_on"))


def test_figures_are_whole_numbers(summaries: list[Summary], scene: Scene) -> None:
    one = replace(
        summaries[0],
        income=Decimal("1226000.05"),
        index=IndexSummary(Decimal("91.5"), 12, 9),
        members=MembersSummary(2025, 0),
        overdue=(DueSummary("membership", "2025 年度", date(2026, 3, 31)),),
        established_on=date(2026, 11, 22),
    )
    index = association_index([one], scene)
    assert {found["name"]: found["values"][0] for found in index["measures"]} == {
        "income": 122_600_005,
        "members": 0,
        "index": 915,
        "overdue_items": 1,
        "due": 12,
        "on_time": 9,
        "established_on": (scene.publication.as_of - date(2026, 11, 22)).days,
        "last_disclosed": (scene.publication.as_of - one.last_disclosed).days if one.last_disclosed else None,
    }


@pytest.mark.parametrize(
    "bands, amount, label",
    [
        (INDEX, Decimal("59.9"), "不足 60"),
        (INDEX, Decimal("90.0"), "90 以上"),
        (INCOME, Decimal("-3.00"), "不足 10 万元"),
        (INCOME, Decimal("100000.00"), "10 万至不足 50 万元"),
        (INCOME, Decimal("99999.99"), "不足 10 万元"),
        (MEMBERS, 0, "不足 50 家"),
        (MEMBERS, 1000, "1,000 家以上"),
    ],
)
def test_a_band_begins_at_its_bound(bands: Any, amount: Any, label: str) -> None:
    assert [bands.words[code] for code in bands.codes(amount)] == [label]
    assert bands.codes(None) == ()


def test_the_listed_who_are_suspended_stand_apart(summaries: list[Summary], scene: Scene) -> None:
    listed = VerdictSummary(2026, "listed", "", "suspended_abnormal_list", (), (), ())
    found = codes(association_index([replace(summaries[0], verdicts=(listed,))], scene), "eligible")
    assert found == [[SUSPENDED]]


def test_names_and_pinyin_come_back(summaries: list[Summary], scene: Scene) -> None:
    odd = [
        replace(
            summaries[0], name="山东省示例𬭎（AB）协会", sort_key="shan dong sheng shi li hong （AB） xie hui"
        ),
        replace(summaries[1], name="<b>=1+1", sort_key="<b>=1+1"),
    ]
    index = association_index([*summaries[2:], *odd], scene)
    ordered = sorted([*summaries[2:], *odd], key=place)
    assert names(index) == [summary.name for summary in ordered]
    for name, read in ((summary.name, summary.sort_key) for summary in ordered):
        spelled = " ".join(index["spelling"].get(character, character) for character in name)
        assert index["spelled"].get(name, spelled) == read


def test_other_names_are_found_and_read_too(summaries: list[Summary], scene: Scene) -> None:
    readings = (("海装协会", "hai zhuang xie hui"), ("重庆商会", "chong qing shang hui"))
    one = replace(
        summaries[0], former_names=("重庆商会",), english_name="Marine", readings=readings, divisions=("37",)
    )
    index = association_index([replace(summaries[1], legal_representative="示例乙"), one], scene)
    row = names(index).index(one.name)
    found_by = index["found_by"]
    assert (found_by["former_names"][row], found_by["english_names"][row]) == (("重庆商会",), "Marine")
    assert found_by["representatives"][row] == one.legal_representative
    industries = [[37, "铁路、船舶、航空航天和其他运输设备制造业"]]
    assert [
        [int(code), name] for code, name in found_by["industries"]["values"] if code == "37"
    ] == industries
    assert index["spelled"]["重庆商会"] == "chong qing shang hui"


def test_five_thousand_associations_are_few_bytes(summaries: list[Summary], scene: Scene) -> None:
    many = [
        replace(
            summary,
            name=name,
            sort_key=" ".join(f"pin{ord(character) % 90}" for character in name),
            uscc=f"51379900MJ{number:08}",
            income=summary.income and summary.income + number,
        )
        for number in range(MANY)
        for summary in [summaries[number % len(summaries)]]
        for name in [f"{summary.name[:3]}示例{chr(0x4E00 + number % 70)}{chr(0x5E00 + number // 70)}行业协会"]
    ]
    assert len(compact_json(association_index(many, scene))) < BYTES


def test_the_finder_stands_on_the_first_page_only(
    summaries: list[Summary], policy: Policy, publication: Publication
) -> None:
    pages = list(present_all(summaries * 4, policy, publication))
    assert [bool(page.index) for page in pages] == [True] + [False] * (len(pages) - 1)
    assert len(pages) > 1
