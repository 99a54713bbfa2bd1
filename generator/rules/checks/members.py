"""X-16…X-18, R-17, R-18: members come, go and are counted (domain §4.3)."""

from collections.abc import Iterator

from generator.model.disclosures.membership import MembersByKind, MembersByLevel, Membership
from generator.model.dossier import Dossier
from generator.model.finding import Severity
from generator.model.record import Record, Stated
from generator.rules.checks.check import Example, Fault, Situation, breaches, check, law
from generator.rules.checks.places import EACH
from generator.rules.checks.relation import Bound, ByType, Follows, Sum, When

ARTICLE = law("S", "第十六条")
LEAVING = ("exited_voluntary", "removed", "terminated")
_CHANGES = "opening_members: 215\njoined: 16\nexited_voluntary: 5\nremoved: 1\nterminated: 1"
FEWEST_UNITS, FEWEST_OTHERWISE = 30, 50


def left(content: Membership) -> int:
    """Return how many members left in a year."""
    return sum(getattr(content, name) for name in LEAVING)


def memberships(dossier: Dossier, situation: Situation) -> tuple[Record[Membership], ...]:
    """Return the yearly counts of members that stand."""
    return dossier.known(Membership, situation.as_of)


def _counted(part: str, kind: type[Stated]) -> Sum:
    """Return that members by kind, or by level, are all members."""
    return Sum(
        at=(part,),
        words="“{label}”合计 {computed}，年末会员数 {stated}",
        when=(When((part,), otherwise=True),),
        plus=tuple((part, name) for name in kind.model_fields),
        is_total=False,
        figure=("closing_members",),
    )


_LEFT = tuple((name,) for name in LEAVING)
MOVED: ByType = {
    Membership: (
        Sum(
            at=("closing_members",),
            words="年末会员数 {stated}，按增减计算是 {computed}",
            plus=(("opening_members",), ("joined",)),
            minus=_LEFT,
        ),
    )
}
EXITS: ByType = {
    Membership: (
        Bound(
            at=("exited_voluntary",),
            words="退出 {less}，多于年初会员数 {more}，退出比例超过 100%",
            when=(When(("opening_members",), ("0",), otherwise=True),),
            less=_LEFT,
            more=(("opening_members",),),
        ),
    )
}
PARTS: ByType = {
    Membership: (
        _counted("by_level", MembersByLevel),
        _counted("by_kind", MembersByKind),
        Bound(
            at=("exit_reasons",),
            words="退会原因合计 {less}，而退出的会员是 {more}",
            less=(("exit_reasons", EACH, "count"),),
            more=_LEFT,
        ),
    )
}


@check(
    "X-16", "会员数增减平衡", ARTICLE,
    about="年末会员数应等于年初会员数加新入会，减自愿退会、除名和注销等终止的会员数。退出比例由这几个数计算，错一个，比例就错。",
    remedy="照会员名册核对年初、年末和当年增减的会员数",
    example=Example(
        Membership,
        f"{_CHANGES}\nclosing_members: 224",
        f"{_CHANGES}\nclosing_members: 225",
    ),
    relations=MOVED,
)  # fmt: skip
def balance(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare closing members with opening ones and the year's changes."""
    yield from breaches(MOVED, dossier, situation)


OPENING = Follows(
    at=("opening_members",),
    last=("closing_members",),
    words="年初会员数 {stated}，{year} 年年末数是 {before}",
)


@check(
    "X-17", "年初会员数等于上年年末数", ARTICLE, severity=Severity.WARNING,
    about="本年的年初会员数应等于上一年的年末会员数。",
    remedy="核对两年的会员数；确因清理名册而不同的，在备注中说明",
    example=Example(Membership, "opening_members: 215", "opening_members: 214"),
    follows={Membership: (OPENING,)},
)  # fmt: skip
def opening(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare opening members with the closing ones of the year before."""
    by_year = {record.content.year: record for record in memberships(dossier, situation)}
    for year, record in by_year.items():
        before = by_year.get(year - 1)
        stated = record.content.opening_members
        if before and stated != before.content.closing_members:
            ended = before.content.closing_members
            message = OPENING.words.format(stated=stated, year=year - 1, before=ended)
            yield Fault(record, ("opening_members",), message)


@check(
    "X-18", "退出比例不超过百分之百", ARTICLE,
    about="退出比例是自愿退会、除名和终止的会员数之和除以年初会员数，不可能超过百分之百。",
    remedy="核对三项退出的会员数和年初会员数",
    example=Example(
        Membership,
        "opening_members: 215\nexited_voluntary: 5\nremoved: 1\nterminated: 1",
        "opening_members: 215\nexited_voluntary: 215\nremoved: 1\nterminated: 1",
    ),
    relations=EXITS,
)  # fmt: skip
def exits(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check that not more left than were there."""
    yield from breaches(EXITS, dossier, situation)


@check(
    "R-17", "会员分类合计等于年末会员数", ARTICLE,
    about="会员层级各项之和应等于年末会员数；写了会员类型的，各项之和也应等于年末会员数。退会原因的会员数之和不超过退出的会员数。",
    remedy="照会员名册重新分类计数",
    example=Example(
        Membership,
        "by_level: {president_unit: 1, vice_president_unit: 10, council_unit: 44, ordinary: 169}",
        "by_level: {president_unit: 1, vice_president_unit: 10, council_unit: 44, ordinary: 168}",
    ),
    relations=PARTS,
)  # fmt: skip
def parts(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare the closing members with their kinds and levels, and reasons with exits."""
    yield from breaches(PARTS, dossier, situation)


@check(
    "R-18", "会员数达到登记条件", law("L1", "第十条"), severity=Severity.WARNING,
    about="社会团体应有五十个以上个人会员或者三十个以上单位会员；个人、单位混合的，总数不少于五十个。没有写会员类型的，按三十个核对。",
    remedy="核对会员数和会员类型；确实不足的，与登记管理机关联系",
    example=Example(
        Membership,
        "by_kind: {enterprise: 210, institution: 8, social_organization: 6}\nclosing_members: 224",
        "by_kind: {enterprise: 25}\nclosing_members: 25",
    ),
)  # fmt: skip
def minimum(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare the number of members with what registration asks for."""
    for record in memberships(dossier, situation):
        content = record.content
        persons = content.by_kind is not None and content.by_kind.individual > 0
        fewest = FEWEST_OTHERWISE if persons else FEWEST_UNITS
        if content.closing_members < fewest:
            message = f"年末会员数 {content.closing_members}，少于 {fewest}"
            yield Fault(record, ("closing_members",), message)
