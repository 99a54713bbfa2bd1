"""R-37, R-43, R-45, R-46, R-49: what the registrar's own records have to say (domain §4.4)."""

from collections.abc import Iterator
from decimal import Decimal

from generator.model.calendar import add_months, add_years
from generator.model.disclosures import record_types
from generator.model.disclosures.annual_review import AnnualReview, Regime, ReviewResult
from generator.model.disclosures.penalty import Penalty, PenaltyKind, PenaltyStatus, SeverityClass
from generator.model.disclosures.rectification import Rectification, RectificationOutcome
from generator.model.disclosures.registration_event import Event, RegistrationEvent
from generator.model.disclosures.waiver import Waiver
from generator.model.dossier import Dossier
from generator.model.finding import Severity
from generator.model.record import Owner, Record
from generator.rules.checks.check import Example, Fault, Situation, breaches, check, law
from generator.rules.checks.relation import ByType, Range, When, asked, barred, before, wrong

CONCLUSIONS = {
    Regime.REPORT: frozenset(
        (ReviewResult.FILED_ON_TIME, ReviewResult.FILED_LATE, ReviewResult.NOT_FILED, ReviewResult.RETURNED)
    ),
    Regime.INSPECTION: frozenset(
        (
            ReviewResult.QUALIFIED,
            ReviewResult.BASICALLY_QUALIFIED,
            ReviewResult.UNQUALIFIED,
            ReviewResult.NOT_PARTICIPATED,
        )
    ),
}
UNFILED = frozenset((ReviewResult.NOT_FILED, ReviewResult.NOT_PARTICIPATED))
LONGEST_MONTHS = {SeverityClass.MINOR: 3, SeverityClass.GENERAL: 12, SeverityClass.SERIOUS: 36}
"""How long the law lets a penalty be shown at most; the site itself may show it for less."""
FEN = Decimal("0.01")
REPORTS_FROM, INSPECTIONS_FROM = 2018, 2025


CHANGED: ByType = {
    RegistrationEvent: asked(("event",), "changed_items", when=(When(("event",), (Event.CHANGE.value,)),))
}
_RESULT, _PENDING = ("result",), ReviewResult.PENDING.value
REVIEWED: ByType = {
    AnnualReview: (
        *asked(_RESULT, "result_announced_on", when=(When(_RESULT, (_PENDING,), otherwise=True),)),
        before(("due_on",), ("extended_to",)),
        before(("filed_on",), ("result_announced_on",)),
        *(
            found
            for result in sorted(UNFILED)
            for found in barred(
                "filed_on", because=f"结论是{result.label}", when=(When(_RESULT, (result.value,)),)
            )
        ),
        *asked(
            _RESULT,
            "filed_on",
            when=(When(_RESULT, (*sorted(UNFILED), _PENDING), otherwise=True),),
        ),
    )
}


@check(
    "R-37", "变更公告写明变更事项", law("L1", "第十八条"),
    about="登记公告是变更的，要写每一项变更前、变更后的内容。",
    remedy="照公告补写 changed_items",
    example=Example(
        RegistrationEvent,
        "event: change\nchanged_items: [{field: 住所, from: 示例路1号, to: 示例路2号}]",
        "event: change\nchanged_items: []",
    ),
    relations=CHANGED,
)  # fmt: skip
def changes(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check that a change says what changed."""
    yield from breaches(CHANGED, dossier, situation)


@check(
    "R-43", "年检、年报结论前后一致", law("L1", "第二十八条"), law("L13"), law("L15"),
    about="年度工作报告只有报送情况，年度检查才有合格、基本合格、不合格的结论；结论与报送日期、应报日期相符，作出结论的写公布日期。2018至2024年度实行年度工作报告，2025年度起实行年度检查，不一致的只作警告。",
    remedy="照年检、年报公告核对年度制度、结论和日期",
    example=Example(
        AnnualReview,
        "due_on: 2025-05-31\nfiled_on: 2025-05-20\nresult: filed_on_time",
        "due_on: 2025-05-31\nfiled_on: 2025-06-20\nresult: filed_on_time",
    ),
    relations=REVIEWED,
)  # fmt: skip
def reviews(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check a conclusion against its regime and its days."""
    yield from breaches(REVIEWED, dossier, situation)
    for record in dossier.known(AnnualReview, situation.as_of):
        review = record.content
        concluded = review.result is not ReviewResult.PENDING
        if concluded and review.result not in CONCLUSIONS[review.regime]:
            words = f"{review.regime.label}没有“{review.result.label}”这一结论"
            yield Fault(record, ("result",), words)
        yield from _filing(record)
        yield from _regime(record)


def _filing(record: Record[AnnualReview]) -> Iterator[Fault]:
    review = record.content
    due = review.extended_to or review.due_on
    if review.filed_on is None:
        return
    if review.result is ReviewResult.FILED_ON_TIME and review.filed_on > due:
        yield Fault(record, ("filed_on",), f"{review.filed_on} 报送，晚于应报日期 {due}，不是按时报送")
    if review.result is ReviewResult.FILED_LATE and review.filed_on <= due:
        yield Fault(record, ("filed_on",), f"{review.filed_on} 报送，不晚于应报日期 {due}，不是逾期报送")


def _regime(record: Record[AnnualReview]) -> Iterator[Fault]:
    review = record.content
    expected = Regime.INSPECTION if review.fiscal_year >= INSPECTIONS_FROM else Regime.REPORT
    if review.fiscal_year >= REPORTS_FROM and review.regime is not expected:
        message = f"{review.fiscal_year} 年度实行{expected.label}，写的是{review.regime.label}"
        yield Fault(record, ("regime",), message, Severity.WARNING)


_AMOUNTS = {PenaltyKind.FINE: "fine_amount", PenaltyKind.CONFISCATION: "confiscated_amount"}
_STATUS = ("status",)
_ANNULLED = (PenaltyStatus.ANNULLED.value,)
PENALTIES: ByType = {
    Penalty: (
        *(
            found
            for kind, amount in _AMOUNTS.items()
            for found in asked(("kind",), amount, when=(When(("kind",), (kind.value,)),))
        ),
        *(Range(at=(amount,), words="“{label}”{stated} 应大于零", least=FEN) for amount in _AMOUNTS.values()),
        *asked(_STATUS, "annulled_on", when=(When(_STATUS, _ANNULLED),)),
        *wrong(
            _STATUS,
            "写了撤销日期，状态却不是已撤销",
            When(_STATUS, _ANNULLED, otherwise=True),
            When(("annulled_on",), otherwise=True),
        ),
    )
}


@check(
    "R-45", "行政处罚写得完整", law("L28", "第九条"), law("L25", "第三十八条"), law("L26"),
    about="罚款、没收写金额，金额大于零；已撤销的写撤销日期。公示期限不超过失信程度对应的最长时间，也不超过五年，超过的只作警告：到期以后本站不再展示。",
    remedy="照处罚决定书补写；按失信程度改正公示期限",
    example=Example(
        Penalty,
        "kind: fine\nfine_amount: '20000.00'",
        "kind: fine\n# 不写 fine_amount",
    ),
    relations=PENALTIES,
)  # fmt: skip
def penalties(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check amounts, annulment and how long a penalty may be shown."""
    yield from breaches(PENALTIES, dossier, situation)
    for record in dossier.known(Penalty, situation.as_of):
        yield from _display(record, situation)


def _display(record: Record[Penalty], situation: Situation) -> Iterator[Fault]:
    penalty = record.content
    years = int(situation.policy.parameter("display_max_years", situation.as_of))
    months = LONGEST_MONTHS[penalty.severity_class]
    latest = min(add_months(penalty.decided_on, months), add_years(penalty.decided_on, years))
    if penalty.display_until > latest:
        words = f"公示期限至 {penalty.display_until}，{penalty.severity_class.label}失信最长至 {latest}"
        yield Fault(record, ("display_until",), words, Severity.WARNING)


_OUTCOME, _VERIFIED = ("outcome",), ("verified_on",)
STEPS: ByType = {
    Rectification: (
        *(
            before((first,), (last,))
            for first, last in (
                ("issued_on", "due_on"), ("due_on", "extended_to"), ("issued_on", "completed_on"),
                ("completed_on", "verified_on"), ("issued_on", "verified_on"),
            )
        ),
        *asked(
            _OUTCOME, "verified_on", when=(When(_OUTCOME, (RectificationOutcome.VERIFIED.value,)),)
        ),
        *asked(_VERIFIED, "outcome", when=(When(_VERIFIED, otherwise=True),)),
    )
}  # fmt: skip
ENDS: ByType = {Waiver: (before(("decided_on",), ("effective_to",)),)}


@check(
    "R-46", "责令整改前后一致", law("S", "第六条"),
    about="整改期限、延期、完成和核实的日期先后有序；核实以后写整改结果，结果是整改到位的要有核实日期。",
    remedy="照整改文书和核实情况补写、改正",
    example=Example(
        Rectification,
        "verified_on: 2025-06-20\noutcome: verified",
        "# 不写 verified_on\noutcome: verified",
    ),
    relations=STEPS,
)  # fmt: skip
def rectifications(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check the days of a rectification and its outcome."""
    yield from breaches(STEPS, dossier, situation)


@check(
    "R-49", "公开期限豁免有范围、有期限", law("site"),
    about="豁免写明是哪一类信息；豁免总要到期，到期日不早于决定日期。",
    remedy="核对信息类别（目录名，例如 annual-report）和豁免至",
    example=Example(Waiver, "covers: annual-report", "covers: 年报"),
    relations=ENDS,
)  # fmt: skip
def waivers(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check what a waiver covers and when it ends."""
    yield from breaches(ENDS, dossier, situation)
    for record in dossier.known(Waiver, situation.as_of):
        waiver = record.content
        kind = record_types().get(waiver.covers)
        if kind is None or kind.owner is not Owner.ASSOCIATION:
            message = f"“{waiver.covers}”不是协会报送的信息类别"
            yield Fault(record, ("covers",), message)
