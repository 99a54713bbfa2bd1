"""The figures of several years side by side, for types that say the same every year."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from generator.model.disclosures import record_types
from generator.model.disclosures.membership import Membership
from generator.model.disclosures.satisfaction_survey import SatisfactionSurvey
from generator.model.disclosures.staffing import Staffing
from generator.model.disclosures.trust_vote import TrustVote
from generator.model.dossier import AnyRecord
from generator.rules.checks.members import left
from generator.rules.ratios import percent
from generator.views import format as written
from generator.views.derived_rows import satisfied, valid_ballots
from generator.views.rows import Cell, Table

YEARS = 5
_Columns = tuple[tuple[str, Callable[[Any], str]], ...]


def over_years(record_type: str, newest_first: Iterable[AnyRecord]) -> Table | None:
    """Return the newest years as a table; None for a type without one, and for a single year."""
    columns = _COLUMNS.get(record_type)
    stated = [r.content for r in newest_first if isinstance(r.content, record_types()[record_type])]
    if columns is None or len(stated) < 2:
        return None
    return _table(columns, stated[:YEARS])


def _table(columns: _Columns, stated: Sequence[Any]) -> Table:
    heads = tuple(Cell(title, numeric=place > 0) for place, (title, _) in enumerate(columns))
    rows = (
        tuple(Cell(read(said), numeric=place > 0) for place, (_, read) in enumerate(columns))
        for said in stated
    )
    return Table("历次对照", heads, tuple(rows))


def _share(part: int, whole: int) -> str:
    return written.percent(percent(part, whole))


_COLUMNS: dict[str, _Columns] = {
    Membership.record_type: (
        ("年度", lambda m: str(m.year)),
        ("年初", lambda m: written.count(m.opening_members)),
        ("新入会", lambda m: written.count(m.joined)),
        ("自愿退会", lambda m: written.count(m.exited_voluntary)),
        ("除名", lambda m: written.count(m.removed)),
        ("终止", lambda m: written.count(m.terminated)),
        ("年末", lambda m: written.count(m.closing_members)),
        ("退出比例", lambda m: _share(left(m), m.opening_members)),
        ("自愿退会比例", lambda m: _share(m.exited_voluntary, m.opening_members)),
    ),
    SatisfactionSurvey.record_type: (
        ("年度", lambda s: str(s.year)),
        ("应调查会员", lambda s: written.count(s.frame_count)),
        ("有效问卷", lambda s: written.count(s.valid_responses)),
        ("回收率", lambda s: _share(s.valid_responses, s.frame_count)),
        ("满意度", lambda s: _share(satisfied(s), s.valid_responses)),
    ),
    TrustVote.record_type: (
        ("投票日期和对象", lambda v: f"{v.held_on} {v.subject_name}"),
        ("应投票会员", lambda v: written.count(v.eligible_count)),
        ("收回票", lambda v: written.count(v.ballots_returned)),
        ("投票率", lambda v: _share(v.ballots_returned, v.eligible_count)),
        ("有效票", lambda v: written.count(valid_ballots(v))),
        ("信任率", lambda v: _share(v.in_favour, valid_ballots(v))),
    ),
    Staffing.record_type: (
        ("截止日期", lambda s: s.snapshot_on.isoformat()),
        ("专职", lambda s: written.count(s.full_time_count)),
        ("兼职", lambda s: written.count(s.part_time_count)),
        ("签订劳动合同", lambda s: written.count(s.labor_contract_count)),
        ("参加社会保险", lambda s: written.count(s.social_insurance_count)),
    ),
}
