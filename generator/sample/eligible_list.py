"""承接名录 of the sample: two yearly lists of one province, the first superseded by the second."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.disclosures.eligible_list import (
    Direction,
    ListResult,
    ListStatus,
    ObjectionOutcome,
    ObjectionRequest,
    ObjectorType,
    Outcome,
)
from generator.model.record import Owner
from generator.model.writing import Row
from generator.sample.filing import Content, Filing, envelope
from generator.sample.places import PROVINCE

RULESET = "1.0"
CORRECTED_EVIDENCE = date(2026, 7, 16)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days of one list."""

    year: int
    notice_start: date
    notice_end: date
    published_on: date

    @property
    def cutoff(self) -> date:
        """Return the day on which facts count."""
        return date(self.year, 6, 30)


FIRST = Calendar(2025, date(2025, 7, 7), date(2025, 7, 15), date(2025, 7, 31))
SECOND = Calendar(2026, date(2026, 7, 6), date(2026, 7, 14), date(2026, 7, 31))


def eligible_lists(first: Iterable[Content], second: Iterable[Content]) -> Iterable[Filing]:
    """Yield both lists as they were published, and the revision by which the second supersedes the first."""
    earlier = _list(FIRST, first)
    yield _filing(FIRST, earlier)
    yield _filing(SECOND, _decided(_list(SECOND, second)))
    note = "2026年度名录已公布，本年度名录不再有效；名录内容没有变化"
    ended = {"status": ListStatus.SUPERSEDED, "valid_to": SECOND.published_on - timedelta(days=1)}
    yield _filing(FIRST, earlier | envelope(SECOND.published_on, correction=note) | ended, revision=2)


def _filing(calendar: Calendar, content: Content, revision: int = 1) -> Filing:
    return Filing(
        Owner.REGISTRAR, PROVINCE.code, "eligible-list", str(calendar.year), content, revision=revision
    )


def _list(calendar: Calendar, entries: Iterable[Content]) -> Content:
    ordered = sorted(entries, key=lambda entry: str(entry["association_id"]))
    return {
        **envelope(calendar.published_on),
        "cutoff_date": calendar.cutoff,
        "registrar_data_complete_to": calendar.cutoff,
        "computed_on": calendar.cutoff + timedelta(days=3),
        "ruleset_version": RULESET,
        "status": ListStatus.FINAL,
        "notice_start": calendar.notice_start,
        "notice_end": calendar.notice_end,
        "published_on": calendar.published_on,
        "valid_from": calendar.published_on,
        "valid_to": None,
        "entries": ordered,
        "overrides": [],
        "objections": [],
        "counts": _counts(ordered),
    }


def _counts(entries: Iterable[Content]) -> Row:
    counted = Counter(str(entry["result"]) for entry in entries)
    return Row({result.value: counted[result.value] for result in ListResult})


def _decided(content: Content) -> Content:
    """Return the list after one override and one objection, where there is somebody to decide on."""
    entries: list[Content] = list(content["entries"])  # type: ignore[call-overload]
    fails_only_accounts = _first(entries, {"E10"})
    fails_disclosure = _first(entries, {"E13"})
    if fails_only_accounts:
        content["overrides"] = [_override(fails_only_accounts)]
        place = next(n for n, e in enumerate(entries) if e["association_id"] == fails_only_accounts)
        entries[place] = entries[place] | {"result": ListResult.LISTED, "overridden": Direction.INCLUDE}
    if fails_disclosure:
        content["objections"] = [_objection(fails_disclosure)]
    return content | {"entries": entries, "counts": _counts(entries)}


def _first(entries: Iterable[Content], failed: set[str]) -> str | None:
    """Return the first association that fails these criteria and no others."""
    for entry in entries:
        criteria: dict[str, Outcome] = entry["criteria"]  # type: ignore[assignment]
        if (
            entry["result"] is ListResult.NOT_LISTED
            and {n for n, o in criteria.items() if o is Outcome.FAIL} == failed
        ):
            return str(entry["association_id"])
    return None


def _override(uscc: str) -> Content:
    return {
        "association_id": uscc,
        "direction": Direction.INCLUDE,
        "criterion_ids": ["E10"],
        "decision_no": "示例民审〔2026〕2号",
        "decided_on": date(2026, 7, 22),
        "decided_by_org": f"{PROVINCE.registrar}（示例）",
        "legal_basis": "实施办法（征求意见稿）第二十条",
        "reason": "截止日前公开的年报中管理费用一行抄录有误，与报送登记管理机关的报表不一致；"
        "经核对原报表，各项勾稽相符，协会已公开更正，认定财务会计制度健全。",
        "corrected_fact": {
            "fact": "2025年度业务活动表管理费用以报送登记管理机关的报表为准，费用合计没有变化",
            "evidence": [
                {
                    "title": "2025年度报表核对意见（示例）",
                    "doc_no": "示例民核〔2026〕1号",
                    "issued_on": CORRECTED_EVIDENCE,
                }
            ],
        },
        "effective_from": SECOND.published_on,
        "effective_to": date(2027, 7, 30),
        "supersedes": "示例民审〔2026〕1号",
    }


def _objection(uscc: str) -> Content:
    return {
        "objection_id": "示例异议2026-01",
        "received_on": date(2026, 7, 8),
        "objector_type": ObjectorType.ASSOCIATION,
        "target_association_id": uscc,
        "request": ObjectionRequest.INCLUDE,
        "criterion_ids": ["E13"],
        "summary": "2025年度年报已于6月报送登记管理机关，请求列入名录。",
        "handled_on": date(2026, 7, 20),
        "outcome": ObjectionOutcome.REJECTED,
        "reason": "2025年度年报在截止日2026年6月30日以前没有公开；"
        "截止日以后公开的材料不计入本年度名录，下一年度重新测算。",
        "resulting_revision": 1,
    }
