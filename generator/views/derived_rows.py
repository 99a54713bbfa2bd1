"""Rows that follow from a record's own counts and amounts; ratios are never stored (domain §0.3).

They are declared as data, for pages and for the form that shows a record before it is filed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.model.disclosures.commissioned_item import CommissionedItem
from generator.model.disclosures.donation import Donation
from generator.model.disclosures.expert_roster import ExpertRoster
from generator.model.disclosures.meeting import Meeting
from generator.model.disclosures.membership import Membership
from generator.model.disclosures.purchase import Purchase
from generator.model.disclosures.satisfaction_survey import SatisfactionSurvey
from generator.model.disclosures.trust_vote import TrustVote
from generator.rules.checks.members import LEAVING
from generator.rules.checks.places import EACH, values
from generator.rules.checks.relation import Paths
from generator.rules.majorities import TWO_THIRDS, Share
from generator.rules.ratios import percent
from generator.views import format as written
from generator.views.rows import Row


@dataclass(frozen=True, slots=True)
class Derived:
    """A figure made of others, alone or as a share of a whole.

    Its words may tell ``{part}``, ``{whole}``, the part as ``{amount}`` in yuan, ``{share}``, ``{bound}``.
    """

    label: str
    words: str
    part: Paths
    less: Paths = ()
    """What is taken from the part."""
    whole: Paths = ()
    without: Paths = ()
    """What is taken from the whole."""
    bound: Share | None = None
    """The share that has to be reached."""
    reached: str = ""
    missed: str = ""

    def text(self, content: object) -> str:
        """Return what is said."""
        part, whole = _added(content, self.part, self.less), _added(content, self.whole, self.without)
        share = written.percent(percent(part, whole)) if self.whole else ""
        told = {"part": part, "whole": whole, "share": share, "amount": written.yuan(part)}
        return self.words.format(**told, bound=self._bound(part, whole))

    def _bound(self, part: int, whole: int) -> str:
        if self.bound is None:
            return ""
        return self.reached if self.bound.reached(part, whole) else self.missed


@dataclass(frozen=True, slots=True)
class Counted:
    """How many items of lists have all of some flags set: its name in the words, the list, the flags."""

    label: str
    words: str
    counts: tuple[tuple[str, str, tuple[str, ...]], ...]

    def text(self, content: object) -> str:
        """Return what is said."""
        return self.words.format(**{name: _set(content, items, flags) for name, items, flags in self.counts})


def derived(content: Any) -> tuple[Row, ...]:
    """Return what can be computed from one record, with its numerator and denominator."""
    return tuple(Row(one.label, one.text(content), "") for one in DERIVED.get(type(content), ()))


def _added(content: object, plus: Paths, minus: Paths) -> Any:
    added, taken = (
        sum(found for path in paths for found in values(content, path)) for paths in (plus, minus)
    )
    return added - taken


def _set(content: object, items: str, flags: tuple[str, ...]) -> int:
    return sum(all(getattr(item, flag) for flag in flags) for item in getattr(content, items))


def valid_ballots(vote: TrustVote) -> int:
    """Return how many ballots count."""
    return vote.ballots_returned - vote.invalid


def satisfied(survey: SatisfactionSurvey) -> int:
    """Return how many are satisfied, or very much so."""
    return survey.very_satisfied + survey.satisfied


def _ratio(label: str, part: str | Paths, whole: str, of: str, **more: Any) -> Derived:
    parts = ((part,),) if isinstance(part, str) else part
    words = f"{{share}}（{{part}} / {{whole}} {of}）"
    return Derived(label, words, parts, whole=((whole,),), **more)


_PAID = (
    Derived(
        "已支付",
        "{amount}（合同金额的 {share}）",
        (("payments", EACH, "amount"),),
        whole=(("contract_amount",),),
    ),
)
_GIVEN: Paths = (("cash_amount",), ("in_kind_amount",))
DERIVED: Mapping[type, tuple[Derived | Counted, ...]] = {
    TrustVote: (
        _ratio(
            "到会率", "present_count", "eligible_count", "应投票会员，{bound}",
            bound=TWO_THIRDS, reached="达到三分之二", missed="不足三分之二",
        ),
        _ratio("投票率", "ballots_returned", "eligible_count", "应投票会员"),
        _ratio("信任率", "in_favour", "ballots_returned", "有效票", without=(("invalid",),)),
    ),
    Meeting: (_ratio("到会率", "present_count", "eligible_count", "应到"),),
    Membership: (
        _ratio("退出比例", tuple((name,) for name in LEAVING), "opening_members", "年初会员"),
        _ratio("自愿退会比例", "exited_voluntary", "opening_members", "年初会员"),
    ),
    SatisfactionSurvey: (
        _ratio("满意度", (("very_satisfied",), ("satisfied",)), "valid_responses", "有效问卷"),
        _ratio("回收率", "valid_responses", "frame_count", "应调查会员"),
    ),
    Donation: (
        Derived("合计", "{amount}", _GIVEN),
        Derived("使用比例", "{share}", (("used_amount",),), whole=_GIVEN),
    ),
    CommissionedItem: _PAID,
    Purchase: _PAID,
    ExpertRoster: (
        Counted(
            "在库",
            "专家 {experts} 人，其中同意公开姓名 {named} 人；机构 {institutions} 家",
            (
                ("experts", "experts", ("active",)),
                ("named", "experts", ("active", "publication_consent")),
                ("institutions", "institutions", ("active",)),
            ),
        ),
    ),
}  # fmt: skip
