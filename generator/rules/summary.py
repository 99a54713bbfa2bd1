"""The line that stands for an association wherever many are shown."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import date
from typing import Any

from generator.model.disclosures.annual_report import AnnualReport
from generator.model.disclosures.eligible_list import Outcome
from generator.model.disclosures.membership import Membership
from generator.model.disclosures.party_building import PartyBuilding
from generator.model.disclosures.registration import Registration
from generator.model.dossier import AnyRecord, Dossier
from generator.model.record import Disclosure, Owner
from generator.model.summary import (
    DueSummary,
    IndexSummary,
    ListingSummary,
    MembersSummary,
    OfficeSummary,
    Registrant,
    Summary,
    VerdictSummary,
)
from generator.rules import standing
from generator.rules.facts import Assessment, Facts
from generator.rules.inclusions import inclusions
from generator.rules.measures import measures
from generator.rules.obligations.obligation import ItemState, Obligation
from generator.rules.office import OfficeFacts

MET = frozenset((Outcome.PASS, Outcome.NOT_APPLICABLE))


def summarise(facts: Facts) -> Summary:
    """Return the summary of one association."""
    own = [item for item in facts.obligations if item.owner is Owner.ASSOCIATION]
    return Summary(
        **asdict(registrant(facts.dossier, facts.as_of)),
        sort_key=_pinyin(facts.name),
        **_registered(facts.registration.content if facts.registration else None),
        grade=facts.grade.level.value if facts.grade else "",
        grade_to=facts.grade.record.content.valid_to if facts.grade else None,
        **_accounts(facts),
        last_disclosed=facts.changes[0].on if facts.changes else None,
        record_count=len(facts.shown),
        records_by_type=_by_type(facts.shown),
        listings=tuple(_listings(facts)),
        verdicts=tuple(_verdict(facts, assessment) for assessment in facts.assessments),
        inclusions=inclusions(facts.dossier),
        overdue=tuple(_due(item for item in own if item.state is ItemState.MISSING)),
        waived=tuple(_due(item for item in own if item.state is ItemState.NOT_DUE and item.waiver)),
        coming=tuple(_due(item for item in facts.coming if item.owner is Owner.ASSOCIATION)),
        late=tuple(sorted(_late(own, facts.index.since).items())),
        index=IndexSummary(facts.index.value, facts.index.due, facts.index.on_time),
        members=_members(facts),
        party=_party(facts),
        measures=measures(facts),
    )


def registrant(dossier: Dossier, as_of: date) -> Registrant:
    """Return what the checks across associations compare of one association."""
    registration = dossier.latest(Registration, as_of)
    content = registration.content if registration else None
    return Registrant(
        uscc=dossier.uscc,
        file=registration.address.file if registration else "",
        name=content.name if content else dossier.uscc,
        registrar_region=content.registrar_region if content else "",
        legal_representative=content.legal_representative if content else "",
        status=standing.status(dossier, as_of, as_of).value,
    )


def _registered(content: Registration | None) -> dict[str, Any]:
    """Return what the registration says; codes stay codes."""
    former = tuple(former.name for former in content.former_names) if content else ()
    short = (content.short_name or "") if content else ""
    return {
        "short_name": short,
        "former_names": former,
        "english_name": (content.english_name or "") if content else "",
        "readings": tuple((name, _pinyin(name)) for name in (short, *former) if name),
        "kind": content.association_kind.value if content else "",
        "level": content.registrar_level.value if content else "",
        "registrar_name": content.registrar_name if content else "",
        "domicile_region": content.domicile_region_code if content else "",
        "sections": content.gbt4754_sections if content else (),
        "divisions": content.gbt4754_divisions if content else (),
        "ten_strong": content.ten_strong_industries if content else (),
        "established_on": content.established_on if content else None,
    }


def _accounts(facts: Facts) -> dict[str, Any]:
    """Return the figures of the newest annual report, with the income of the year before."""
    newest, before = _newest_reports(facts)
    return {
        "fiscal_year": newest.fiscal_year if newest else None,
        "income": newest.statement_of_activities.total_income.total if newest else None,
        "income_before": before.statement_of_activities.total_income.total if before else None,
        "net_assets": newest.balance_sheet_closing.total_net_assets if newest else None,
    }


def _by_type(records: Iterable[AnyRecord]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(Counter(record.address.record_type for record in records).items()))


def _members(facts: Facts) -> MembersSummary | None:
    newest = facts.dossier.latest(Membership, facts.as_of)
    return MembersSummary(newest.content.year, newest.content.closing_members) if newest else None


def _party(facts: Facts) -> str:
    """Return the form of the party organisation by the newest year that is public."""
    newest = facts.dossier.latest(PartyBuilding, facts.as_of)
    return newest.content.organization_form.value if newest else ""


def _pinyin(name: str) -> str:
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - its tables take a quarter of a second to load

    return " ".join(lazy_pinyin(name))


def _newest_reports(facts: Facts) -> tuple[AnnualReport | None, AnnualReport | None]:
    """Return the newest report, and the one of the year before it."""
    if not facts.reports:
        return None, None
    newest = facts.reports[0].content
    years = (record.content for record in facts.reports[1:])
    return newest, next((report for report in years if report.fiscal_year == newest.fiscal_year - 1), None)


def _due(items: Iterable[Obligation]) -> Iterator[DueSummary]:
    for item in items:
        yield DueSummary(item.record_type, item.label, item.due_on)


def _late(items: Iterable[Obligation], since: date) -> Counter[str]:
    """Return how many items of each type came late in the window of the index."""
    return Counter(item.record_type for item in items if item.state is ItemState.LATE and item.due_on > since)


def _listings(facts: Facts) -> Iterator[ListingSummary]:
    for record in (facts.serious, facts.abnormal):
        if record is not None:
            listing = record.content
            yield ListingSummary(
                record_type=record.address.record_type,
                anchor=record.address.anchor,
                reason=listing.reason_code.label,
                facts=listing.facts,
                legal_basis=listing.legal_basis,
                decision_no=listing.decision_no,
                decided_by_org=listing.decided_by_org,
                decided_on=listing.decided_on,
                listed_on=listing.listed_on,
            )


def _verdict(facts: Facts, assessment: Assessment) -> VerdictSummary:
    entry = assessment.membership.entry
    official = {**entry.criteria, **entry.support, **entry.priority} if entry else {}
    return VerdictSummary(
        year=assessment.year,
        result=entry.result.value if entry else "",
        overridden=entry.overridden.value if entry and entry.overridden else "",
        suspension=facts.suspension.value,
        official=tuple((name, outcome.value) for name, outcome in sorted(official.items())),
        computed=tuple((trace.criterion_id, trace.outcome.value) for trace in assessment.traces),
        unmet=tuple((t.criterion_id, t.reason) for t in assessment.traces if t.outcome not in MET),
    )


def summarise_office(facts: OfficeFacts) -> OfficeSummary:
    """Return the summary of one department."""
    replies = Counter(item.state.value for item in facts.obligations if item.record_type == "consultation")
    return OfficeSummary(
        department=facts.dossier.uscc,
        records_by_type=_by_type(facts.shown),
        last_disclosed=facts.changes[0].on if facts.changes else None,
        replies=tuple(sorted(replies.items())),
        overdue=tuple(_due(item for item in facts.obligations if item.state is ItemState.MISSING)),
        names=tuple(_names(facts)),
    )


def _names(facts: OfficeFacts) -> Iterator[tuple[str, str]]:
    for record in facts.shown:
        if isinstance(record.content, Disclosure):
            for code in sorted(record.content.associations()):
                yield record.address.file, code
