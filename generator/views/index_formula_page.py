"""信息公开指数（参考）: its formula with the values in force, so that readers can reckon it again."""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from generator.model.policy import Policy
from generator.rules.index import WEIGHT
from generator.rules.ratios import percent
from generator.views import format as written
from generator.views import urls
from generator.views.labels import heading
from generator.views.page import About, Crumb, Page, Publication, head_of
from generator.views.policy_values import ValueRow, value_rows


@dataclass(frozen=True, slots=True)
class WeightRow:
    """The weight of one type."""

    heading: str
    """The type."""
    weight: str
    """Its weight."""
    share: str
    """Its part of all weights, were one item of each type due."""


@dataclass(frozen=True, slots=True)
class IndexFormulaPage(Page):
    """The formula of the index."""

    template: ClassVar[str] = "index_formula_page"

    window: str
    """How many months are looked at."""
    fewest: str
    """How many items there must be for a figure."""
    shares: tuple[str, str]
    """The parts of completeness and of timeliness."""
    scores: tuple[tuple[str, str], ...]
    """What each state scores in timeliness."""
    weights: tuple[WeightRow, ...]
    """The types that count, heaviest first."""
    values: tuple[ValueRow, ...]
    """All parameters of the formula, with their days."""


def present(policy: Policy, publication: Publication) -> IndexFormulaPage:
    """Return the page of the formula, with the values of the build day."""
    said = "信息公开指数怎样由应公开的事项算出：公式、各类权重、得分和统计窗口。"
    names = tuple(name for name in policy.parameters if name.startswith("dti_"))

    def value(name: str) -> str:
        return policy.parameter(f"dti_{name}", publication.as_of)

    return IndexFormulaPage(
        head=head_of(
            publication, About(urls.INDEX, "信息公开指数（参考）", said), (Crumb("方法", urls.METHODS),),
            (), "policy/parameters.yaml",
        ),
        window=value("window_months"),
        fewest=value("min_items"),
        shares=(value("completeness_share"), value("timeliness_share")),
        scores=(
            ("按时公开，或者按时声明无发生额", value("score_on_time")),
            (f"逾期不超过 {value('late_days')} 日公开", value("score_late_short")),
            (f"逾期超过 {value('late_days')} 日公开", value("score_late_long")),
            ("逾期未公开", value("score_missing")),
        ),
        weights=_weights(policy, publication),
        values=value_rows(policy, names),
    )  # fmt: skip


def _weights(policy: Policy, publication: Publication) -> tuple[WeightRow, ...]:
    named = (name.removeprefix(WEIGHT) for name in policy.parameters if name.startswith(WEIGHT))
    weights = {n.replace("_", "-"): Decimal(policy.parameter(WEIGHT + n, publication.as_of)) for n in named}
    whole = sum(weights.values())
    ordered = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(WeightRow(heading(kind), f"{w}", written.percent(percent(w, whole))) for kind, w in ordered)
