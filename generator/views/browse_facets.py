"""What associations can be chosen by: each has a value of every facet, and 未填 is a value, too."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.model.disclosures.eligible_list import ListResult
from generator.model.disclosures.grade import GradeLevel
from generator.model.disclosures.party_building import PartyOrganizationForm
from generator.model.disclosures.registration import RegistrarLevel
from generator.model.summary import Summary
from generator.views.browse_page import LIST_NAMES
from generator.views.labels import heading
from generator.views.scene import Scene
from generator.views.standing_words import newest_list, suspended
from generator.views.states import BAD, OK, RESULTS, STATUSES, State

UNFILLED = "unfilled"
"""The value of those who state nothing, or to whom nothing of the facet applies."""
SUSPENDED = "suspended"
Codes = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """One question, and who gives which answers."""

    name: str
    """snake_case, as addresses and columns of downloads have it."""
    label: str
    """Chinese."""
    values: Callable[[Summary], Codes]
    """The codes of an association, none when nothing is stated."""
    words: Mapping[str, str]
    """The labels of codes, in the order readers see them; other codes follow, labelled by themselves."""
    missing: str = "未填"
    """The label of having no value."""
    band: bool = False
    """Whether the values are spans of a measure, which a download gives exactly."""
    states: Mapping[str, State] | None = None
    """How values look that are states."""


@dataclass(frozen=True, slots=True)
class Bands:
    """Spans of a measure: each begins at a bound and ends below the next."""

    bounds: tuple[int, ...]
    labels: tuple[str, ...]

    @property
    def words(self) -> dict[str, str]:
        """Return the labels of the spans, lowest first."""
        return {f"from-{bound}": label for bound, label in zip(self.bounds, self.labels, strict=True)}

    def codes(self, amount: Decimal | int | None) -> Codes:
        """Return the span in which an amount lies; the lowest has no lower bound."""
        if amount is None:
            return ()
        return (f"from-{max((b for b in self.bounds if b <= amount), default=self.bounds[0])}",)


INDEX = Bands((0, 60, 80, 90), ("不足 60", "60 至不足 80", "80 至不足 90", "90 以上"))
INCOME = Bands(
    (0, 100_000, 500_000, 1_000_000, 5_000_000, 10_000_000),
    (
        "不足 10 万元",
        "10 万至不足 50 万元",
        "50 万至不足 100 万元",
        "100 万至不足 500 万元",
        "500 万至不足 1,000 万元",
        "1,000 万元以上",
    ),
)
MEMBERS = Bands(
    (0, 50, 100, 300, 1000), ("不足 50 家", "50 至 99 家", "100 至 299 家", "300 至 999 家", "1,000 家以上")
)
LISTS = {record_type: f"列入{name}" for record_type, name in LIST_NAMES.items()}


def facets(summaries: Sequence[Summary], scene: Scene) -> tuple[Facet, ...]:
    """Return all facets, the most asked first."""
    return (
        *_places(scene),
        *_trades(scene),
        *_standings(newest_list(summaries)),
        *_measured(summaries),
        *_years(summaries),
    )


def _places(scene: Scene) -> tuple[Facet, ...]:
    levels = {level.value: level.label for level in RegistrarLevel}
    return (
        Facet("city", "住所地", lambda s: _one(s.domicile_region), _terms(scene, "regions")),
        Facet("level", "登记层级", lambda s: _one(s.level), levels),
    )


def _trades(scene: Scene) -> tuple[Facet, ...]:
    strong = _terms(scene, "ten-strong-industries")
    return (
        Facet("section", "行业门类", lambda s: s.sections, _terms(scene, "industry-sections")),
        Facet("ten_strong", "“十强”产业", lambda s: s.ten_strong, strong, "不属于或未填"),
    )


def industries(scene: Scene) -> Facet:
    """Return the divisions of GB/T 4754: too many to choose from, but looked for."""
    return Facet("division", "行业大类", lambda s: s.divisions, _terms(scene, "industry-divisions"))


def _standings(year: int | None) -> tuple[Facet, ...]:
    results = {code: state for code, state in RESULTS.items() if code}
    marked = {SUSPENDED: State("✕", "名录内，现暂停", BAD), **results}
    ordered = {ListResult.LISTED.value: results[ListResult.LISTED.value], **marked}
    absent = RESULTS[""]
    eligible = f"{year} 年承接名录" if year else "承接名录"
    forms = {form.value: form.label for form in PartyOrganizationForm}
    listed = {code: State("✕", label, BAD) for code, label in LISTS.items()}
    grades = {grade.value: grade.label for grade in GradeLevel}
    unlisted = State("✓", "未列入", OK)
    return (
        Facet(
            "eligible",
            eligible,
            lambda s: _result(s, year),
            _said(ordered),
            absent.word,
            states={**ordered, UNFILLED: absent},
        ),
        Facet("listing", "名单", _listings, LISTS, unlisted.word, states={**listed, UNFILLED: unlisted}),
        Facet("status", "登记状态", lambda s: _one(s.status), _said(STATUSES), states=STATUSES),
        Facet("grade", "评估等级", lambda s: _one(s.grade), grades, "无有效期内的等级"),
        Facet("party", "党组织", lambda s: _one(s.party), forms),
    )


def _measured(summaries: Sequence[Summary]) -> tuple[Facet, ...]:
    kinds = sorted({item.record_type for summary in summaries for item in summary.overdue})
    headings = {kind: heading(kind) for kind in kinds}
    return (
        Facet("overdue", "逾期未公开的类别", _overdue, headings, "没有逾期未公开"),
        _band("index_band", "信息公开指数（参考）", INDEX, lambda s: s.index.value, "样本不足"),
        _band("income_band", "最近年度收入", INCOME, lambda s: s.income, "没有公开的年报"),
        _band("members_band", "会员数", MEMBERS, lambda s: s.members.count if s.members else None, "未填"),
    )


def _band(
    name: str, label: str, bands: Bands, amount: Callable[[Summary], Decimal | int | None], missing: str
) -> Facet:
    return Facet(name, label, lambda s: bands.codes(amount(s)), bands.words, missing, band=True)


def _years(summaries: Sequence[Summary]) -> tuple[Facet, ...]:
    known = {year for s in summaries for year in (s.fiscal_year, _counted_in(s)) if year}
    words = {str(year): str(year) for year in sorted(known, reverse=True)}
    return (
        Facet("fiscal_year", "收入的年度", lambda s: _one(s.fiscal_year), words, "没有公开的年报"),
        Facet("members_year", "会员数的年度", lambda s: _one(_counted_in(s)), words),
    )


def _counted_in(summary: Summary) -> int | None:
    return summary.members.year if summary.members else None


def _one(code: str | int | None) -> Codes:
    return (str(code),) if code else ()


def _terms(scene: Scene, vocabulary: str) -> dict[str, str]:
    return {term.code: term.name for term in scene.policy.terms(vocabulary)}


def _said(states: Mapping[str, State]) -> dict[str, str]:
    return {code: state.word for code, state in states.items()}


def _result(summary: Summary, year: int | None) -> Codes:
    """Return the result of the newest list as it holds today."""
    verdict = summary.verdict(year) if year else None
    if verdict is None or year is None:
        return ()
    return (SUSPENDED,) if suspended(summary, year) else _one(verdict.result)


def _listings(summary: Summary) -> Codes:
    return tuple(listing.record_type for listing in summary.listings)


def _overdue(summary: Summary) -> Codes:
    return tuple(sorted({item.record_type for item in summary.overdue}))
