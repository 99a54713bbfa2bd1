"""What the comparison shows of an association: values by row, those of a year under their year."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from generator.model.disclosures.annual_report import AnnualReport
from generator.model.disclosures.membership import Membership
from generator.model.disclosures.party_building import PartyBuilding
from generator.model.disclosures.registration import Registration
from generator.model.disclosures.satisfaction_survey import SatisfactionSurvey
from generator.model.disclosures.trust_vote import TrustVote
from generator.rules import ratios
from generator.rules.checks.members import left
from generator.rules.facts import Facts
from generator.rules.obligations.obligation import ItemState
from generator.views import format as written
from generator.views import urls
from generator.views.compare_rows import ACCOUNTS
from generator.views.derived_rows import satisfied, valid_ballots
from generator.views.eligibility_trace import standing_state
from generator.views.scene import Scene
from generator.views.states import STATUSES


def compare_card(facts: Facts, scene: Scene) -> dict[str, Any]:
    """Return the values of one association as readers see them, by the names of the rows."""
    said = dict((*_identity(facts, scene), *_lists(facts), *_disclosure(facts)))
    years: dict[str, dict[str, str]] = defaultdict(dict)
    for year, name, value in _yearly(facts):
        years[str(year)][name] = value
    url = urls.association(facts.dossier.uscc)
    return {
        "uscc": facts.dossier.uscc,
        "name": facts.name,
        "url": url,
        "said": said,
        "years": dict(sorted(years.items())),
    }


def _identity(facts: Facts, scene: Scene) -> Iterator[tuple[str, str]]:
    yield "status", STATUSES[facts.status.value].word
    if facts.registration:
        yield from _registered(facts.registration.content, scene)


def _registered(said: Registration, scene: Scene) -> Iterator[tuple[str, str]]:
    yield "short_name", written.value(said.short_name)
    yield "association_kind", said.association_kind.label
    yield "registrar", said.registrar_name
    yield "level", said.registrar_level.label
    yield "city", scene.term("regions", said.domicile_region_code)
    for name, vocabulary, codes in (
        ("sections", "industry-sections", said.gbt4754_sections),
        ("divisions", "industry-divisions", said.gbt4754_divisions),
        ("ten_strong", "ten-strong-industries", said.ten_strong_industries),
    ):
        yield name, "、".join(scene.term(vocabulary, code) for code in codes) or written.UNFILLED
    yield "established_on", written.day(said.established_on)


def _lists(facts: Facts) -> Iterator[tuple[str, str]]:
    if facts.assessments:
        newest = facts.assessments[0]
        yield "eligible", f"{newest.year} 年：{standing_state(facts, newest).word}"
    for name, record in (("abnormal", facts.abnormal), ("serious", facts.serious)):
        yield name, f"{record.content.listed_on} 列入" if record else "未列入"
    grade = facts.grade
    until = f"（至 {grade.record.content.valid_to}）" if grade else ""
    yield "grade", f"{grade.level.label}{until}" if grade else "无有效期内的等级"


def _disclosure(facts: Facts) -> Iterator[tuple[str, str]]:
    counts = dict(facts.index.counts)
    yield "index", "样本不足" if facts.index.value is None else str(facts.index.value)
    yield "due", written.count(facts.index.due)
    yield "on_time", written.count(facts.index.on_time)
    yield "late", written.count(counts[ItemState.LATE])
    yield "missing", written.count(counts[ItemState.MISSING])
    if facts.changes:
        yield "last", written.day(facts.changes[0].on)


def _yearly(facts: Facts) -> Iterator[tuple[int, str, str]]:
    for record in facts.reports:
        yield from ((record.content.fiscal_year, *pair) for pair in _accounts(record.content))
    for kept in facts.dossier.known(Membership, facts.as_of):
        yield from ((kept.content.year, *pair) for pair in _members(kept.content))
    for vote in sorted(facts.dossier.known(TrustVote, facts.as_of), key=lambda r: r.content.held_on):
        yield vote.content.held_on.year, "trust", _trust(vote.content)
    for survey in facts.dossier.known(SatisfactionSurvey, facts.as_of):
        yield survey.content.year, "satisfaction", _satisfaction(survey.content)
    for party in facts.dossier.known(PartyBuilding, facts.as_of):
        yield party.content.year, "party", party.content.organization_form.label


def _accounts(report: AnnualReport) -> Iterator[tuple[str, str]]:
    for name in ACCOUNTS:
        yield name, written.money(getattr(report.statement_of_activities, name).total)
    yield "net_assets", written.money(report.balance_sheet_closing.total_net_assets)


def _members(year: Membership) -> Iterator[tuple[str, str]]:
    yield "closing_members", written.count(year.closing_members)
    yield "joined", written.count(year.joined)
    yield "left", written.count(left(year))
    yield "left_share", written.percent(ratios.percent(left(year), year.opening_members))


def _trust(vote: TrustVote) -> str:
    valid = valid_ballots(vote)
    share = written.percent(ratios.percent(vote.in_favour, valid))
    return f"{share}（{vote.subject_name}，信任 {vote.in_favour} / 有效票 {valid}）"


def _satisfaction(survey: SatisfactionSurvey) -> str:
    share = written.percent(ratios.percent(satisfied(survey), survey.valid_responses))
    return f"{share}（满意 {satisfied(survey)} / 有效问卷 {survey.valid_responses}）"
