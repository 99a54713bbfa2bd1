"""Rows that follow from a record's own counts and amounts; ratios are never stored (domain §0.3)."""

from collections.abc import Callable, Iterator
from typing import Any

from generator.model.disclosures.commissioned_item import CommissionedItem
from generator.model.disclosures.donation import Donation
from generator.model.disclosures.trust_vote import TrustVote
from generator.rules.checks.votes import quorate
from generator.rules.ratios import percent
from generator.views import format as written
from generator.views.rows import Row


def derived(content: Any) -> tuple[Row, ...]:
    """Return what can be computed from one record, with its numerator and denominator."""
    rule = _RULES.get(type(content))
    return tuple(rule(content)) if rule else ()


def _vote(vote: TrustVote) -> Iterator[Row]:
    valid = vote.ballots_returned - vote.invalid
    quorum = "达到三分之二" if quorate(vote) else "不足三分之二"
    yield _ratio("到会率", vote.present_count, vote.eligible_count, f"应投票会员，{quorum}")
    yield _ratio("投票率", vote.ballots_returned, vote.eligible_count, "应投票会员")
    yield _ratio("信任率", vote.in_favour, valid, "有效票")


def _ratio(label: str, part: int, whole: int, of: str) -> Row:
    return Row(label, f"{written.percent(percent(part, whole))}（{part} / {whole} {of}）", "")


def _donation(gift: Donation) -> Iterator[Row]:
    total = gift.cash_amount + gift.in_kind_amount
    yield Row("合计", written.yuan(total), "")
    yield Row("使用比例", written.percent(percent(gift.used_amount, total)), "")


def _commissioned(item: CommissionedItem) -> Iterator[Row]:
    paid = sum((payment.amount for payment in item.payments), start=item.contract_amount * 0)
    share = written.percent(percent(paid, item.contract_amount))
    yield Row("已支付", f"{written.yuan(paid)}（合同金额的 {share}）", "")


_RULES: dict[type, Callable[[Any], Iterator[Row]]] = {
    TrustVote: _vote,
    Donation: _donation,
    CommissionedItem: _commissioned,
}
