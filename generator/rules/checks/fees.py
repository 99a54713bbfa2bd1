"""X-12, X-23, R-19: membership fees and other charges (domain §4.3, §6.1)."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from generator.model.disclosures.annual_report import AnnualReport
from generator.model.disclosures.fee_schedule import ChargeCategory, FeeSchedule
from generator.model.disclosures.meeting import Meeting, ResolutionMatter
from generator.model.disclosures.membership import MembersByLevel
from generator.model.dossier import Dossier
from generator.model.finding import Severity
from generator.model.record import Record
from generator.rules.checks.check import Example, Fault, Situation, breaches, check, law
from generator.rules.checks.places import EACH
from generator.rules.checks.relation import Asked, ByType, When, wrong
from generator.rules.majorities import ASSEMBLIES
from generator.rules.periods import overrun

ARTICLE = law("S", "第十四条")
MOST_LEVELS = 4
_LEVELS = {str(field.description): name for name, field in MembersByLevel.model_fields.items()}


@check(
    "X-12", "会费收入等于标准乘以缴费会员数", law("L18"), severity=Severity.WARNING,
    about="会费收入应等于各档会费标准乘以该档缴费会员数之和；减免会费的会员不计入缴费会员数。全年执行同一个标准、各档名称与会员层级一致的年度才核对。",
    remedy="核对会费收入、各层级缴费会员数和减免数",
    example=Example(
        AnnualReport,
        "membership_fee_report: {payers_by_level: {council_unit: 44, ordinary: 168}}",
        "membership_fee_report: {payers_by_level: {council_unit: 44, ordinary: 169}}",
    ),
)  # fmt: skip
def income(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare the income of a year with payers and fees."""
    schedules = [record.content for record in dossier.known(FeeSchedule, situation.as_of)]
    tolerance = Decimal(situation.policy.parameter("fee_income_tolerance", situation.as_of))
    for record in dossier.known(AnnualReport, situation.as_of):
        schedule = _of_year(schedules, record.content.fiscal_year)
        expected = _expected(schedule, record.content) if schedule else None
        stated = record.content.statement_of_activities.membership_fee_income.total
        if expected is not None and abs(stated - expected) > tolerance:
            message = f"会费收入 {stated}，按标准和缴费会员数计算是 {expected}，相差 {stated - expected}"
            yield Fault(record, ("membership_fee_report", "payers_by_level"), message)


def _of_year(schedules: list[FeeSchedule], year: int) -> FeeSchedule | None:
    """Return the schedule that was in force all year long; None when it changed."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    begun = [schedule for schedule in schedules if schedule.effective_from <= last]
    newest = max(begun, key=lambda schedule: schedule.effective_from, default=None)
    whole = newest and newest.effective_from <= first and (newest.effective_to or last) >= last
    return newest if whole else None


def _expected(schedule: FeeSchedule, report: AnnualReport) -> Decimal | None:
    """Return the fees that the payers owed; None when a level has no fee of its name."""
    payers = report.membership_fee_report.payers_by_level
    amounts = {_LEVELS.get(level.level_name): level.annual_amount for level in schedule.levels}
    counts = {name: getattr(payers, name) for name in _LEVELS.values()}
    if any(count and name not in amounts for name, count in counts.items()):
        return None
    owed = (amounts[name] * count for name, count in counts.items() if count)
    return sum(owed, start=Decimal("0.00"))


ADOPTED: ByType = {
    FeeSchedule: (
        Asked(at=("levels",), words="没有会费档次", field=("levels",)),
        *wrong(("secret_ballot",), "会费标准须采用无记名投票", When(("secret_ballot",), ("false",))),
    )
}


@check(
    "X-23", "会费标准制定合乎程序", law("L18", "第四条"), law("L18", "第五条"), law("L19"), ARTICLE,
    version=2,
    about="会费分一至四档，超过四档的写明理由（作警告），各档金额固定、各不相同，一档之内不再分档；由会员（代表）大会无记名投票通过，会议记录应公开；通过之日起三十日内向全体会员公开，逾期的作警告。",
    remedy="核对会费档次、通过会议的编号和日期；会议记录没有公开的，先补报会议表决",
    example=Example(
        FeeSchedule,
        "secret_ballot: true",
        "secret_ballot: false",
    ),
    relations=ADOPTED,
)  # fmt: skip
def schedules(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check levels, adoption and disclosure to the members."""
    yield from breaches(ADOPTED, dossier, situation)
    meetings = {r.content.meeting_id: r.content for r in dossier.known(Meeting, situation.as_of)}
    for record in dossier.known(FeeSchedule, situation.as_of):
        yield from _levels(record)
        meeting = meetings.get(record.content.adopted_meeting_id)
        if meeting is None:
            words = f"没有公开会议 {record.content.adopted_meeting_id} 的会议表决"
            yield Fault(record, ("adopted_meeting_id",), words)
        else:
            yield from _adoption(record, meeting)
            yield from _disclosure(record, meeting, situation)


def _levels(record: Record[FeeSchedule]) -> Iterator[Fault]:
    levels = record.content.levels
    if len(levels) > MOST_LEVELS:
        unexplained = record.content.level_exception_reason is None
        words = "，没有说明理由（level_exception_reason）" if unexplained else ""
        severity = Severity.ERROR if unexplained else Severity.WARNING
        yield Fault(record, ("levels",), f"会费有 {len(levels)} 档，超过四档{words}", severity)
    for number, level in enumerate(levels):
        before = levels[:number]
        if level.annual_amount in {other.annual_amount for other in before}:
            words = f"“{level.level_name}”的年会费 {level.annual_amount} 与另一档相同"
            yield Fault(record, ("levels", number, "annual_amount"), words)
        if level.level_name in {other.level_name for other in before}:
            words = f"“{level.level_name}”写了两次，一档之内不得再分档"
            yield Fault(record, ("levels", number, "level_name"), words)


def _adoption(record: Record[FeeSchedule], meeting: Meeting) -> Iterator[Fault]:
    at = ("adopted_meeting_id",)
    if meeting.kind not in ASSEMBLIES:
        yield Fault(record, at, f"会费标准不能由{meeting.kind.label}通过")
    adopted = [r for r in meeting.resolutions if r.matter is ResolutionMatter.FEE_STANDARD and r.passed]
    if not adopted:
        words = f"会议 {meeting.meeting_id} 没有通过会费标准的决议"
        yield Fault(record, at, words, Severity.WARNING)
    if record.content.effective_from < meeting.held_on:
        words = f"会议在 {meeting.held_on} 召开，标准却从 {record.content.effective_from} 起执行"
        yield Fault(record, at, words)


def _disclosure(record: Record[FeeSchedule], meeting: Meeting, situation: Situation) -> Iterator[Fault]:
    told, at = record.content.disclosed_to_members_on, ("disclosed_to_members_on",)
    if told < meeting.held_on:
        yield Fault(record, at, f"向会员公开日期 {told} 早于会议召开日期 {meeting.held_on}")
        return
    span = situation.policy.parameter("due_fee_schedule_members", situation.as_of)
    if due := overrun(span, meeting.held_on, told, situation.policy.calendar):
        words = f"{meeting.held_on} 通过，向会员公开的期限是 {due}，实际 {told}"
        yield Fault(record, at, words, Severity.WARNING)


_CHARGES = ("other_charges", EACH)
CHARGES: ByType = {
    FeeSchedule: (
        *wrong((*_CHARGES, "compulsory"), "这项收费不得强制收取"),
        *wrong(("collected_by_branches",), "分支机构不得收取会费"),
        *wrong(("rebate_recruitment",), "不得采用收费返成的办法吸收会员、收取会费"),
    )
}


@check(
    "R-19", "收费合乎规定", ARTICLE, law("L19"),
    about="其他收费不得强制，写明标准和依据；分支机构不收会费；不搞收费返成。收取保证金的作警告。",
    remedy="核对收费项目；不合规定的收费应先停止，再公开",
    example=Example(FeeSchedule, "collected_by_branches: false", "collected_by_branches: true"),
    relations=CHARGES,
)  # fmt: skip
def charges(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check what is charged besides the membership fee, and by whom."""
    yield from breaches(CHARGES, dossier, situation)
    for record in dossier.known(FeeSchedule, situation.as_of):
        for number, charge in enumerate(record.content.other_charges):
            at = ("other_charges", number)
            if charge.category is ChargeCategory.DEPOSIT:
                words = f"“{charge.name}”是保证金，须核对依据"
                yield Fault(record, (*at, "category"), words, Severity.WARNING)
