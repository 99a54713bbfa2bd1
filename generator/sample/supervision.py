"""活动异常名录, 严重违法失信名单 and 行政处罚 of the sample; the end of a listing is its second revision."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.calendar import add_years
from generator.model.disclosures.abnormal_listing import AbnormalReason
from generator.model.disclosures.penalty import Domain, PenaltyKind, PenaltyStatus, SeverityClass
from generator.model.disclosures.serious_listing import SeriousReason
from generator.model.listing import RemovalReason
from generator.sample.cases import Case
from generator.sample.days import later
from generator.sample.filing import Content, Filing, by_registrar, envelope
from generator.sample.money import YUAN, yuan
from generator.sample.profile import Profile

CREDIT_RULES = "社会组织信用信息管理办法"
PENALTY_BASIS = "社会团体登记管理条例第三十条"
FACTS = {
    AbnormalReason.NOT_FILED: "未按照规定时限报送上一年度年度工作报告，经通知仍未报送",
    AbnormalReason.UNREACHABLE: "两次按登记住所邮寄的信函均无人签收，通过登记的住所无法取得联系",
    AbnormalReason.RECTIFICATION: "责令补齐监事、按章程召开理事会，期限届满未完成整改",
    AbnormalReason.MINOR_PENALTY: "受到警告或者不满5万元罚款的行政处罚",
    SeriousReason.LARGE_FINE: "受到5万元以上罚款的行政处罚",
}


@dataclass(frozen=True, slots=True)
class Listed:
    """One stay on a list."""

    reason: AbnormalReason | SeriousReason
    on: date
    removed_on: date | None = None
    removal: RemovalReason | None = None


def listings(profile: Profile) -> Iterator[Filing]:
    """Yield the listings in either list, and their ends."""
    for stay in _stays(profile):
        kind = "serious-listing" if isinstance(stay.reason, SeriousReason) else "abnormal-listing"
        first = _listing(profile, stay)
        yield by_registrar(profile, kind, stay.on, first)
        if stay.removed_on and stay.removal:
            number = f"示例民信〔{stay.removed_on.year}〕{profile.index % 80 + 41}号"
            removed: Content = {
                "removed_on": stay.removed_on, "removal_reason": stay.removal, "removal_decision_no": number,
            }  # fmt: skip
            end = envelope(later(stay.removed_on, 2), correction=f"移出：{stay.removal.label}")
            yield by_registrar(profile, kind, stay.on, _ordered(first | end, removed), revision=2)


def _stays(profile: Profile) -> Iterator[Listed]:
    if profile.has(Case.ABNORMAL):
        yield Listed(AbnormalReason.UNREACHABLE, later(profile.as_of, -80))
    if profile.has(Case.LISTED_LONG):
        yield Listed(AbnormalReason.UNREACHABLE, date(2024, 9, 12))
    if profile.has(Case.REMOVED):
        yield Listed(AbnormalReason.NOT_FILED, date(2025, 6, 27), date(2025, 9, 22), RemovalReason.FULFILLED)
    if profile.has(Case.LISTED_TWICE):
        yield Listed(
            AbnormalReason.RECTIFICATION, date(2024, 7, 15), date(2025, 1, 20), RemovalReason.RECTIFIED
        )
        yield Listed(AbnormalReason.UNREACHABLE, date(2026, 3, 9))
    if profile.has(Case.SMALL_FINE):
        yield Listed(
            AbnormalReason.MINOR_PENALTY, date(2026, 5, 11), date(2026, 11, 12), RemovalReason.SIX_MONTHS
        )
    if profile.has(Case.OLD_WARNING):
        yield Listed(
            AbnormalReason.MINOR_PENALTY, date(2024, 4, 8), date(2024, 10, 9), RemovalReason.SIX_MONTHS
        )
    if profile.has(Case.DOWNGRADED):
        yield Listed(
            AbnormalReason.MINOR_PENALTY, date(2025, 9, 1), date(2026, 3, 2), RemovalReason.SIX_MONTHS
        )
    if profile.has(Case.SERIOUS):
        yield Listed(SeriousReason.LARGE_FINE, date(2025, 11, 3))


def _ordered(content: Content, removal: Content) -> Content:
    """Return a listing with its end before the reason, as in the model."""
    reason = content.pop("reason_code")
    return content | removal | {"reason_code": reason}


def _listing(profile: Profile, stay: Listed) -> Content:
    decided_on = stay.on
    by_penalty = stay.reason in (AbnormalReason.MINOR_PENALTY, SeriousReason.LARGE_FINE)
    return {
        **envelope(later(stay.on, 3)),
        "facts": FACTS[stay.reason],
        "legal_basis": CREDIT_RULES,
        "decision_no": f"示例民信〔{stay.on.year}〕{profile.index % 80 + 1}号",
        "decided_on": decided_on,
        "decided_by_org": f"{profile.place.registrar}（示例）",
        "notice_sent_on": None if by_penalty else later(stay.on, -24),
        "curable": not by_penalty,
        "reason_code": stay.reason,
    }


def penalties(profile: Profile) -> Iterator[Filing]:
    """Yield the penalties behind some listings: a small fine, a warning past its display, a large fine."""
    if profile.has(Case.SMALL_FINE):
        yield _penalty(profile, date(2026, 4, 28), SeverityClass.GENERAL, 8_000)
    if profile.has(Case.OLD_WARNING):
        yield _penalty(profile, date(2024, 3, 25), SeverityClass.MINOR, 0)
    if profile.has(Case.SERIOUS):
        yield _penalty(profile, date(2025, 10, 20), SeverityClass.SERIOUS, 60_000)
    if profile.has(Case.DOWNGRADED):
        yield _penalty(profile, date(2025, 8, 19), SeverityClass.GENERAL, 3_000)


def _penalty(profile: Profile, decided_on: date, severity: SeverityClass, fine: int) -> Filing:
    shown_for = {
        SeverityClass.MINOR: decided_on + timedelta(days=90),
        SeverityClass.GENERAL: add_years(decided_on, 1),
        SeverityClass.SERIOUS: add_years(decided_on, 3),
    }
    content: Content = {
        **envelope(later(decided_on, 8)),
        "decision_no": f"示例民罚〔{decided_on.year}〕{profile.index % 60 + 1}号",
        "authority_name": f"{profile.place.registrar}（示例）",
        "domain": Domain.REGISTRATION,
        "kind": PenaltyKind.FINE if fine else PenaltyKind.WARNING,
        "fine_amount": yuan(fine * YUAN) if fine else None,
        "facts": "未按照章程规定的业务范围开展活动",
        "legal_basis": PENALTY_BASIS,
        "status": PenaltyStatus.PERFORMED if fine else PenaltyStatus.IN_EFFECT,
        "severity_class": severity,
        "display_until": shown_for[severity],
    }
    return by_registrar(profile, "penalty", decided_on, content)
