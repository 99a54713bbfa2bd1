"""X-28, R-44: a listing's clock, and what a listing and its removal have to say (domain §2.2)."""

from collections.abc import Iterator

from generator.model.disclosures.abnormal_listing import AbnormalListing, AbnormalReason
from generator.model.disclosures.serious_listing import SeriousListing, SeriousReason
from generator.model.dossier import Dossier
from generator.model.finding import Severity
from generator.model.listing import RemovalReason
from generator.model.record import Record
from generator.rules.checks.check import Example, Fault, Situation, check, law
from generator.rules.checks.wording import required
from generator.rules.listing_clock import clock

MEASURES = law("L10")
ARTICLE = law("S", "第十八条")
BY_PENALTY = frozenset(
    (
        AbnormalReason.MINOR_PENALTY,
        SeriousReason.SUSPENSION,
        SeriousReason.LARGE_FINE,
        SeriousReason.REPEATED,
        SeriousReason.REVOKED,
    )
)
"""Grounds that follow a penalty, in whose procedure the party was heard already."""
NOT_BY_TIME = frozenset((RemovalReason.DEREGISTERED, RemovalReason.CORRECTED))
CURES = frozenset((RemovalReason.FULFILLED, RemovalReason.RECTIFIED))
Listed = Record[AbnormalListing] | Record[SeriousListing]


def listings(dossier: Dossier, situation: Situation) -> Iterator[Listed]:
    """Yield the listings of both lists that stand."""
    yield from dossier.known(AbnormalListing, situation.as_of)
    yield from dossier.known(SeriousListing, situation.as_of)


@check(
    "X-28", "名单的期限", MEASURES, ARTICLE, version=2,
    about="期限从列入之日起算，名单期间再次出现列入情形的，从再次出现之日重新计算。活动异常名录无需整改的，满六个月才可以移出；需要整改的，整改或者履行义务以后才可以移出。严重违法失信名单满两年才可以移出。更正和注销不受期限限制。",
    remedy="核对列入日期、再次出现情形的日期、移出日期和移出事由",
    example=Example(
        AbnormalListing,
        "curable: false\nlisted_on: 2025-03-10\nremoved_on: 2025-09-11\nremoval_reason: six_months_elapsed",
        "curable: false\nlisted_on: 2025-03-10\nremoved_on: 2025-09-10\nremoval_reason: six_months_elapsed",
    ),
)  # fmt: skip
def periods(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check new grounds and removal against the clock."""
    for record in listings(dossier, situation):
        yield from _recurrences(record)
        yield from _removal(record, situation)


def _recurrences(record: Listed) -> Iterator[Fault]:
    listing = record.content
    for number, day in enumerate([again.on for again in listing.recurrences]):
        ended = listing.removed_on is not None and day >= listing.removed_on
        if day < listing.listed_on or ended:
            until = f"{listing.removed_on} 移出" if listing.removed_on else "尚未移出"
            message = f"再次出现情形的日期 {day} 不在名单期间（{listing.listed_on} 列入，{until}）"
            yield Fault(record, ("recurrences", number, "on"), message)


def _removal(record: Listed, situation: Situation) -> Iterator[Fault]:
    listing = record.content
    if listing.removed_on is None or listing.removal_reason in NOT_BY_TIME:
        return
    cured = isinstance(listing, AbnormalListing) and listing.curable
    if cured and listing.removal_reason is RemovalReason.SIX_MONTHS:
        yield Fault(record, ("removal_reason",), "需要整改的列入，不因期满移出")
    due = clock(listing, situation.policy, situation.as_of).removable_from
    moved = listing.removal_reason is RemovalReason.MOVED
    if due is not None and listing.removed_on < due and not moved:
        yield Fault(record, ("removed_on",), f"{listing.removed_on} 移出，最早可在 {due} 移出")


@check(
    "R-44", "名单记录写得完整", MEASURES, ARTICLE,
    about="移出名单要写移出日期、事由和决定文号，三项同时写；事由与名单、与是否需要整改相符。不是因处罚列入的，列入前应告知，写告知日期（缺告知日期的只作警告）。",
    remedy="照列入、移出决定书补写或者改正",
    example=Example(
        AbnormalListing,
        "removed_on: 2025-09-11\nremoval_reason: six_months_elapsed\nremoval_decision_no: 示例2025-1",
        "removed_on: 2025-09-11\nremoval_reason: six_months_elapsed\n# 不写 removal_decision_no",
    ),
)  # fmt: skip
def completeness(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check that entry and removal say what they have to."""
    for record in listings(dossier, situation):
        listing = record.content
        if listing.reason_code not in BY_PENALTY and listing.notice_sent_on is None:
            yield Fault(record, ("reason_code",), "没有写告知日期（notice_sent_on）", Severity.WARNING)
        if listing.removed_on is not None:
            yield from required(record, ("removed_on",), listing, "removal_reason", "removal_decision_no")
        elif listing.removal_reason is not None or listing.removal_decision_no is not None:
            yield from required(record, (), listing, "removed_on")
        yield from _reason(record)


def _reason(record: Listed) -> Iterator[Fault]:
    listing = record.content
    reason = listing.removal_reason
    abnormal = isinstance(listing, AbnormalListing)
    foreign = RemovalReason.TWO_YEARS if abnormal else RemovalReason.SIX_MONTHS
    if reason is not None and reason in (foreign, *(() if abnormal else (RemovalReason.MOVED,))):
        message = f"移出事由“{reason.label}”不适用于{type(listing).heading}"
        yield Fault(record, ("removal_reason",), message)
    if abnormal and not listing.curable and reason in CURES:
        yield Fault(record, ("curable",), "写的是无需整改，移出事由却是履行义务或者完成整改")
