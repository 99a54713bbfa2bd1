"""X-19…X-21: ballots add up, the quorum was there, and the result follows from them."""

from collections.abc import Iterator
from datetime import date

from generator.model.disclosures.charter import Charter, MajorityRule
from generator.model.disclosures.meeting import ResolutionMatter
from generator.model.disclosures.trust_vote import TrustVote
from generator.model.dossier import Dossier
from generator.rules.checks.check import Fault, Situation, check, law
from generator.rules.ratios import at_least, more_than

ARTICLE = law("S", "第十三条")


@check(
    "X-19", "票数相符", ARTICLE,
    about="到会人数不超过应到人数，发出票不超过到会人数，收回票不超过发出票；信任、不信任、弃权和无效票之和等于收回票。",
    remedy="照计票结果核对各项票数",
)  # fmt: skip
def ballots(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check that ballots go down from those entitled to those counted."""
    for record in dossier.known(TrustVote, situation.as_of):
        vote = record.content
        counted = vote.in_favour + vote.against + vote.abstain + vote.invalid
        if counted != vote.ballots_returned:
            yield Fault(
                record, ("ballots_returned",), f"收回票 {vote.ballots_returned}，各项票数之和 {counted}"
            )
        for less, more in (
            ("present_count", "eligible_count"),
            ("ballots_issued", "present_count"),
            ("ballots_returned", "ballots_issued"),
        ):
            if getattr(vote, less) > getattr(vote, more):
                names = [str(TrustVote.model_fields[name].description) for name in (less, more)]
                numbers = f"{getattr(vote, less)} 大于 {getattr(vote, more)}"
                yield Fault(record, (less,), f"“{names[0]}”大于“{names[1]}”：{numbers}")


def quorate(vote: TrustVote) -> bool:
    """Say whether two thirds of those entitled were present; the bound is included."""
    return at_least(vote.present_count, vote.eligible_count, 2, 3)


@check(
    "X-20", "出席达到三分之二", ARTICLE,
    about="到会会员应达到应投票会员的三分之二以上（含本数）；未达到的，投票不能算作通过。",
    remedy="核对到会和应投票人数；确未达到的，passed 写 false",
)  # fmt: skip
def quorum(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check that a passed vote had its quorum."""
    for record in dossier.known(TrustVote, situation.as_of):
        vote = record.content
        if vote.passed and not quorate(vote):
            yield Fault(
                record,
                ("present_count",),
                f"到会 {vote.present_count} 人，不足应投票 {vote.eligible_count} 人的三分之二",
            )


@check(
    "X-21", "结果与票数一致", ARTICLE,
    about="是否通过应与票数一致：章程另有规定的从章程，没有规定的，信任票达到到会人数的二分之一以上（含本数）为通过。未通过的要写后续处理。",
    remedy="核对票数和 passed；未通过的，在 follow_up 写后续处理",
)  # fmt: skip
def majority(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare the stated result with the computed one."""
    for record in dossier.known(TrustVote, situation.as_of):
        vote = record.content
        carried = quorate(vote) and _carried(vote, _rule(dossier, vote.held_on, situation.as_of))
        if vote.passed != carried:
            yield Fault(
                record, ("passed",), f"写的是{_word(passed=vote.passed)}，按票数应为{_word(passed=carried)}"
            )
        if not vote.passed and vote.follow_up is None:
            yield Fault(record, ("passed",), "投票未通过，没有写后续处理")


def _word(*, passed: bool) -> str:
    return "通过" if passed else "未通过"


def _carried(vote: TrustVote, rule: MajorityRule | None) -> bool:
    if rule is None:
        return at_least(vote.in_favour, vote.present_count, 1, 2)
    reached = more_than if rule.strict else at_least
    return reached(vote.in_favour, vote.present_count, rule.numerator, rule.denominator)


def _rule(dossier: Dossier, held_on: date, known: date) -> MajorityRule | None:
    """Return what the charter in force on the day of the vote says about trust votes."""
    charters = [r.content for r in dossier.known(Charter, known) if r.content.effective_from <= held_on]
    charter = max(charters, key=lambda c: c.effective_from, default=None)
    rules = charter.majority_rules if charter else ()
    return next((rule for rule in rules if rule.matter is ResolutionMatter.TRUST_VOTE), None)
