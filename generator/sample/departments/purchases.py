"""政府购买服务项目: the purchaser's side of the contracts that associations tell of."""

from collections.abc import Iterator

from generator.model.disclosures.commissioned_item import CommissionKind
from generator.sample.commissions import Commission, commissions, told_when_completed
from generator.sample.commissions import terms as terms_of
from generator.sample.days import later
from generator.sample.filing import Content, Filing, by_department, envelope
from generator.sample.profile import Profile


def purchases(profile: Profile) -> Iterator[Filing]:
    """Yield each contract when it is announced, and once more with its payments when it is completed."""
    for item in commissions(profile):
        if item.kind is CommissionKind.PURCHASE:
            first = _content(profile, item)
            yield _filing(profile, item, first)
            paid = first | envelope(told_when_completed(item), correction="合同履行完毕，补充支付情况")
            yield _filing(profile, item, paid | {"payments": item.payments}, revision=2)


def _filing(profile: Profile, item: Commission, content: Content, revision: int = 1) -> Filing:
    key = f"{item.signed_on}-{profile.index:05d}"
    return by_department(profile.office.id, "purchase", key, content, revision)


def _content(profile: Profile, item: Commission) -> Content:
    terms = terms_of(profile, item)
    announced_on = later(item.signed_on, 1)
    return {
        **envelope(announced_on),
        "association_id": profile.uscc,
        "project_no": project_no(profile, item),
        "title": item.title,
        "method": terms["procurement_method"],
        "budget_amount": terms["budget_amount"],
        "contract_amount": terms["contract_amount"],
        "contract_no": terms["contract_no"],
        "service_start": terms["service_start"],
        "service_end": terms["service_end"],
        "announced_on": announced_on,
        "payments": [],
    }


def project_no(profile: Profile, item: Commission) -> str:
    """Return the number of the project that led to a contract."""
    return f"SDGP379900-{item.signed_on.year}-{profile.index:06d}-{item.number}"
