"""承接名录 of the sample: two years, each taken through the cycle; the second supersedes the first."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.disclosures.eligible_list import (
    CorrectedFact,
    Decisions,
    Direction,
    EligibleList,
    Entry,
    Objection,
    ObjectionOutcome,
    ObjectionRequest,
    ObjectorType,
    Outcome,
    Override,
)
from generator.model.policy import Policy
from generator.model.record import Evidence, Owner
from generator.model.writing import stated
from generator.rules.eligibility import cycle
from generator.rules.eligibility.cycle import Asked
from generator.sample.filing import Filing
from generator.sample.places import PROVINCE

Judge = Callable[[Asked], tuple[Entry, ...]]
"""Computes a list from the register that was written."""
CORRECTABLE = frozenset(("E10",))
FILED_LATE = "E06"


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days of one list."""

    year: int
    notice_start: date
    notice_end: date
    published_on: date

    @property
    def asked(self) -> Asked:
        """Return what is computed, three days after the day on which facts count."""
        cutoff = date(self.year, 6, 30)
        return Asked(self.year, cutoff, cutoff, cutoff + timedelta(days=3))


FIRST = Calendar(2025, date(2025, 7, 7), date(2025, 7, 15), date(2025, 7, 31))
SECOND = Calendar(2026, date(2026, 7, 6), date(2026, 7, 14), date(2026, 7, 31))


def yearly_lists(judge: Judge, policy: Policy, as_of: date) -> Iterator[Filing]:
    """Yield the revisions of both lists that were public on a day."""
    before = _published(FIRST, judge(FIRST.asked), Decisions(), policy)
    entries = judge(SECOND.asked)
    after = _published(SECOND, entries, _decisions(entries), policy)
    ended = cycle.superseded(before[-1], SECOND.year, SECOND.published_on)
    for issued in ((*before, ended), after):
        for revision, content in enumerate(issued, 1):
            if content.disclosed_on <= as_of:
                yield _filing(content, revision)


def _published(
    calendar: Calendar, entries: tuple[Entry, ...], decisions: Decisions, policy: Policy
) -> tuple[EligibleList, ...]:
    """Return the draft, the notice and the published list of a year."""
    draft = cycle.drafted(calendar.asked, entries, policy)
    notice = cycle.noticed(draft, calendar.notice_start, calendar.notice_end)
    settled = cycle.decided(notice, decisions, policy, cycle.FINAL_NOTE, calendar.published_on)
    return draft, notice, cycle.finalized(settled, calendar.published_on)


def _filing(issued: EligibleList, revision: int) -> Filing:
    example = issued.model_copy(update={"is_example": True})
    content = {name: value for name, value in stated(example).items() if name != EligibleList.key_field}
    return Filing(
        Owner.REGISTRAR, PROVINCE.code, EligibleList.record_type, str(issued.year), content, revision=revision
    )


def _decisions(entries: Iterable[Entry]) -> Decisions:
    """Return one decision and one objection, where there is somebody to decide on."""
    correctable, late = None, None
    for entry in entries:
        if _lacking(entry) == CORRECTABLE:
            correctable = correctable or entry.association_id
        elif entry.criteria[FILED_LATE] is Outcome.FAIL:
            late = late or entry.association_id
    return Decisions.model_construct(
        overrides=(_override(correctable),) if correctable else (),
        objections=(_objection(late),) if late else (),
    )


def _lacking(entry: Entry) -> frozenset[str]:
    """Return the criteria that are failed or unknown."""
    lacking = (Outcome.FAIL, Outcome.UNKNOWN)
    return frozenset(name for name, outcome in entry.criteria.items() if outcome in lacking)


def _override(uscc: str) -> Override:
    evidence = Evidence.model_construct(
        title="2025年度报表核对意见（示例）", doc_no="示例民核〔2026〕1号", issued_on=date(2026, 7, 16)
    )
    fact = "2025年度业务活动表管理费用以报送登记管理机关的报表为准，费用合计没有变化"
    return Override.model_construct(
        association_id=uscc,
        direction=Direction.INCLUDE,
        criterion_ids=tuple(CORRECTABLE),
        decision_no="示例民审〔2026〕2号",
        decided_on=date(2026, 7, 22),
        decided_by_org=f"{PROVINCE.registrar}（示例）",
        legal_basis="实施办法（征求意见稿）第二十条",
        reason="截止日前公开的年报中管理费用一行抄录有误，与报送登记管理机关的报表不一致；"
        "经核对原报表，各项勾稽相符，协会已公开更正，认定财务会计制度健全。",
        corrected_fact=CorrectedFact.model_construct(fact=fact, evidence=(evidence,)),
        effective_from=SECOND.published_on,
        effective_to=date(2027, 7, 30),
        supersedes="示例民审〔2026〕1号",
    )


def _objection(uscc: str) -> Objection:
    return Objection.model_construct(
        objection_id="示例异议2026-01",
        received_on=date(2026, 7, 8),
        objector_type=ObjectorType.ASSOCIATION,
        target_association_id=uscc,
        request=ObjectionRequest.INCLUDE,
        criterion_ids=(FILED_LATE,),
        summary="2025年度年报因网上报送系统拥堵晚报数日，请求按按时报送处理，列入名录。",
        handled_on=date(2026, 7, 20),
        outcome=ObjectionOutcome.REJECTED,
        reason="经核对，报送日期晚于2026年5月31日，没有批准延期的记录，也没有查到报送系统在此期间中断；"
        "截止日以前的结果不变，下一年度重新测算。",
        resulting_revision=3,
    )
