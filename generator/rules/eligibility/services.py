"""S01, S02, S04: experts to rely on, services on offer, and how earlier projects went."""

from generator.model.calendar import add_years
from generator.model.disclosures.expert_roster import CivilServantStatus, ExpertRoster
from generator.model.disclosures.performance_evaluation import PerformanceEvaluation, Rating
from generator.model.disclosures.service_item import ServiceItem, ServiceStatus
from generator.rules.eligibility.criterion import (
    Answer,
    Question,
    criterion,
    fails,
    not_applicable,
    passes,
    read,
    read_all,
    unknown,
)
from generator.rules.periods import has_run

LACKING = frozenset((Rating.FAIR, Rating.POOR))


@criterion("S01")
def rostered(question: Question) -> Answer:
    """Return whether the roster of experts is kept up, has somebody on it, and nobody who is barred."""
    record, months = question.newest(ExpertRoster, "updated_on"), question.number("roster_window_months")
    if record is None:
        return unknown("截止日前没有公开专家库（机构库）")
    roster = record.content
    readings = read(record, "updated_on", "management_rules_url", "experts", "institutions")
    if has_run(roster.updated_on, months, question.cutoff):
        return fails(f"专家库 {roster.updated_on} 更新，到截止日已超过 {months} 个月", *readings)
    barred = sum(e.civil_servant_status is not CivilServantStatus.NONE for e in roster.experts)
    if barred:
        return fails(f"专家库有 {barred} 名不得入库的公务员，要求为 0", *readings)
    experts = sum(expert.active for expert in roster.experts)
    institutions = sum(institution.active for institution in roster.institutions)
    if not experts + institutions:
        return fails("专家库在库专家 0 名、机构 0 家，要求至少有一名或者一家", *readings)
    return passes(
        f"专家库 {roster.updated_on} 更新，在库专家 {experts} 名、机构 {institutions} 家", *readings
    )


@criterion("S02")
def serving(question: Question) -> Answer:
    """Return whether at least one service was on offer."""
    items = question.begun(ServiceItem, "available_from")
    if not items:
        return unknown("截止日前没有公开可提供的服务事项")
    offered = [record for record in items if record.content.status is ServiceStatus.AVAILABLE]
    readings = read_all(offered or items, "title", "status")
    told = f"公开服务事项 {len(items)} 项，可提供的 {len(offered)} 项"
    return passes(told, *readings) if offered else fails(f"{told}，要求至少 1 项", *readings)


@criterion("S04")
def performed(question: Question) -> Answer:
    """Return whether no project of the last years was rated 中 or 差, (C - 3 years, C]."""
    years = question.number("evaluation_window_years")
    since = add_years(question.cutoff, -years)
    rated = [
        record
        for record in question.begun(PerformanceEvaluation, "evaluated_on")
        if record.content.evaluated_on > since and record.content.association_id == question.dossier.uscc
    ]
    if not rated:
        return not_applicable(f"截止日前 {years} 年内没有绩效评价")
    lacking = [record for record in rated if record.content.rating in LACKING]
    told = "、".join(f"{r.content.evaluated_on} {r.content.rating.label}" for r in lacking or rated)
    readings = read_all(lacking or rated, "evaluated_on", "rating", "score")
    if lacking:
        return fails(f"{years} 年内 {len(rated)} 次绩效评价中，{len(lacking)} 次为中、差：{told}", *readings)
    return passes(f"{years} 年内 {len(rated)} 次绩效评价都在良以上：{told}", *readings)
