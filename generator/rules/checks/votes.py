"""X-19…X-21, R-39: ballots add up, the quorum was there, the result follows from them (domain §4.3)."""

from collections.abc import Iterator

from generator.model.disclosures.meeting import Meeting, MeetingForm, MeetingKind, ResolutionMatter
from generator.model.disclosures.trust_vote import TrustVote
from generator.model.dossier import Dossier
from generator.model.finding import Path, Severity
from generator.rules.checks.ballots import Attended, Carried
from generator.rules.checks.check import Example, Fault, Situation, breaches, check, law
from generator.rules.checks.places import EACH
from generator.rules.checks.relation import Asked, Bound, ByType, Relation, Sum, When, Wrong
from generator.rules.earlier import earlier
from generator.rules.majorities import ASSEMBLIES

ARTICLE = law("S", "第十三条")
FEES = law("L18", "第四条")

VOTES = ("in_favour", "against", "abstain", "invalid")
COUNTED = "收回票 {stated}，各项票数之和 {computed}"


def _fewer(at: Path, than: Path) -> Bound:
    return Bound(at=at, less=(at,), more=(than,))


def _ballots(*above: str) -> Iterator[Relation]:
    """Yield what a vote asks of its counts; a vote of trust is a record, other votes are items of one."""
    issued, returned = (*above, "ballots_issued"), (*above, "ballots_returned")
    yield Sum(at=returned, words=COUNTED, plus=tuple((*above, name) for name in VOTES))
    yield _fewer(issued, ("present_count",))
    yield _fewer(returned, issued)


PRESENT = _fewer(("present_count",), ("eligible_count",))
COUNTS: ByType = {
    TrustVote: (PRESENT, *_ballots()),
    Meeting: (PRESENT, *_ballots("resolutions", EACH)),
}


@check(
    "X-19", "票数相符", ARTICLE,
    about="到会人数不超过应到人数，发出票不超过到会人数，收回票不超过发出票；赞成（信任）、反对（不信任）、弃权和无效票之和等于收回票。会议的每项决议和会员信任投票都这样核对。",
    remedy="照计票结果核对各项票数",
    example=Example(
        TrustVote,
        "ballots_returned: 165\nfor: 149\nagainst: 9\nabstain: 5\ninvalid: 2",
        "ballots_returned: 166\nfor: 149\nagainst: 9\nabstain: 5\ninvalid: 2",
    ),
    relations=COUNTS,
)  # fmt: skip
def counts(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check that ballots go down from those entitled to those counted."""
    yield from breaches(COUNTS, dossier, situation)


RESOLUTIONS = ("resolutions", EACH)
ALL, TRUST = MeetingKind.GENERAL_MEETING, ResolutionMatter.TRUST_VOTE
PRESENCE: ByType = {
    TrustVote: (Attended(at=("present_count",), meeting=ALL, matter=TRUST),),
    Meeting: (Attended(at=("present_count",), votes=RESOLUTIONS),),
}


@check(
    "X-20", "出席达到规定人数", ARTICLE, FEES, version=2,
    about="会员（代表）大会、理事会和信任投票，到会人数应达到应到人数的三分之二以上（含本数），章程对会员（代表）大会另有规定的从章程，但表决会费标准的不得少于三分之二；未达到的，决议和投票不能算作通过。",
    remedy="核对到会和应到人数；确未达到的，passed 写 false",
    example=Example(
        TrustVote,
        "eligible_count: 215\npresent_count: 168\npassed: true",
        "eligible_count: 253\npresent_count: 168\npassed: true",
    ),
    relations=PRESENCE,
)  # fmt: skip
def attendance(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check that a passed vote had its quorum; a meeting is named once."""
    yield from breaches(PRESENCE, dossier, situation, earlier(dossier, situation.as_of))


def _of_fees(name: str, words: str, *when: When) -> Relation:
    """Return what stands against a fee standard that a meeting passed."""
    fees = When((*RESOLUTIONS, "matter"), (ResolutionMatter.FEE_STANDARD,))
    passed = When((*RESOLUTIONS, "passed"), ("true",))
    return Wrong(at=(*RESOLUTIONS, name), words=words, when=(fees, passed, *when))


FEE_RULES = (
    *(
        _of_fees("matter", f"会费标准不能由{kind.label}通过", When(("kind",), (kind,)))
        for kind in MeetingKind
        if kind not in ASSEMBLIES
    ),
    _of_fees("secret_ballot", "会费标准须采用无记名投票", When((*RESOLUTIONS, "secret_ballot"), ("false",))),
    _of_fees("matter", "会费标准不得用通讯方式表决", When(("form",), (MeetingForm.CORRESPONDENCE,))),
)
RESULTS: ByType = {
    TrustVote: (
        Carried(at=("passed",), favour=("in_favour",), meeting=ALL, matter=TRUST),
        Asked(
            at=("passed",),
            words="投票未通过，没有写后续处理",
            when=(When(("passed",), ("false",)),),
            field=("follow_up",),
        ),
    ),
    Meeting: (
        Carried(at=(*RESOLUTIONS, "passed"), votes=RESOLUTIONS, favour=(*RESOLUTIONS, "in_favour")),
        *FEE_RULES,
    ),
}


@check(
    "X-21", "结果与票数一致", ARTICLE, FEES, version=2,
    about="是否通过应与票数一致：章程另有规定的从章程，但会费标准须有二分之一以上赞成；没有规定的，章程修改和终止须有到会人数三分之二以上赞成，其他事项和信任投票须有二分之一以上（含本数），理事会的决议须有三分之二以上。会费标准只能由会员（代表）大会无记名投票通过，不用通讯方式。信任投票未通过的，要写后续处理。",
    remedy="核对票数和 passed；信任投票未通过的，在 follow_up 写后续处理",
    example=Example(
        TrustVote,
        "for: 149\nagainst: 9\nabstain: 5\npassed: true",
        "for: 80\nagainst: 78\nabstain: 5\npassed: true",
    ),
    relations=RESULTS,
)  # fmt: skip
def results(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare the stated result with the computed one; see that fees were voted on as is prescribed."""
    yield from breaches(RESULTS, dossier, situation, earlier(dossier, situation.as_of))


SECRET: ByType = {
    TrustVote: (
        Wrong(
            at=("secret_ballot",),
            words="信任投票没有采用无记名方式",
            when=(When(("secret_ballot",), ("false",)),),
        ),
    )
}


@check(
    "R-39", "信任投票无记名", ARTICLE, severity=Severity.WARNING,
    about="信任投票应当无记名，本站只公开票数；写了所在会议的，本站应有这次会议的记录。",
    remedy="核对投票方式和会议编号；会议记录未公开的，补上",
    example=Example(TrustVote, "secret_ballot: true", "secret_ballot: false"),
    relations=SECRET,
)  # fmt: skip
def secrecy(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check the form of a vote of trust, and that its meeting is known."""
    yield from breaches(SECRET, dossier, situation)
    meetings = {record.content.meeting_id for record in dossier.known(Meeting, situation.as_of)}
    for record in dossier.known(TrustVote, situation.as_of):
        if record.content.meeting_id not in meetings | {None}:
            yield Fault(record, ("meeting_id",), f"没有公开会议 {record.content.meeting_id} 的会议表决")
