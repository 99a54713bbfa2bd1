"""X-19…X-21, R-39: ballots add up, the quorum was there, the result follows from them (domain §4.3)."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.disclosures.meeting import Meeting, MeetingForm, Resolution, ResolutionMatter
from generator.model.disclosures.trust_vote import TrustVote
from generator.model.dossier import Dossier
from generator.model.finding import Path, Severity
from generator.model.record import Record
from generator.rules.checks.check import Example, Fault, Situation, breaches, check, law
from generator.rules.checks.places import EACH
from generator.rules.checks.relation import Bound, ByType, Relation, Sum, When, Wrong
from generator.rules.checks.wording import label
from generator.rules.majorities import ASSEMBLIES, TWO_THIRDS, Share, charter_on, majority, quorum

ARTICLE = law("S", "第十三条")
FEES = law("L18", "第四条")
Gathering = Record[TrustVote] | Record[Meeting]


@dataclass(frozen=True, slots=True)
class Ballot:
    """One vote, on trust or on a resolution, with the shares it needs."""

    record: Gathering
    at: Path
    vote: TrustVote | Resolution
    quorum: Share | None
    majority: Share | None

    @property
    def quorate(self) -> bool:
        """Say whether enough were present, or nothing is prescribed."""
        here = self.record.content
        return self.quorum is None or self.quorum.reached(here.present_count, here.eligible_count)

    @property
    def carried(self) -> bool | None:
        """Say whether the vote is carried by its counts; None where nothing is prescribed."""
        if self.majority is None:
            return None
        return self.quorate and self.majority.reached(self.vote.in_favour, self.record.content.present_count)


def gatherings(dossier: Dossier, situation: Situation) -> Iterator[Gathering]:
    """Yield the votes of trust and the meetings that stand."""
    yield from dossier.known(TrustVote, situation.as_of)
    yield from dossier.known(Meeting, situation.as_of)


def ballots(dossier: Dossier, situation: Situation) -> Iterator[Ballot]:
    """Yield every vote."""
    for vote in dossier.known(TrustVote, situation.as_of):
        charter = charter_on(dossier, vote.content.held_on, situation.as_of)
        needed = majority(charter, ResolutionMatter.TRUST_VOTE)
        yield Ballot(vote, (), vote.content, quorum(charter), needed)
    for meeting in dossier.known(Meeting, situation.as_of):
        charter = charter_on(dossier, meeting.content.held_on, situation.as_of)
        kind = meeting.content.kind
        for number, resolution in enumerate(meeting.content.resolutions):
            there = quorum(charter, kind, resolution.matter)
            needed = majority(charter, resolution.matter, kind)
            yield Ballot(meeting, ("resolutions", number), resolution, there, needed)


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


def quorate(vote: TrustVote) -> bool:
    """Say whether two thirds of those entitled were present; the bound is included."""
    return TWO_THIRDS.reached(vote.present_count, vote.eligible_count)


@check(
    "X-20", "出席达到规定人数", ARTICLE, FEES, version=2,
    about="会员（代表）大会、理事会和信任投票，到会人数应达到应到人数的三分之二以上（含本数），章程对会员（代表）大会另有规定的从章程，但表决会费标准的不得少于三分之二；未达到的，决议和投票不能算作通过。",
    remedy="核对到会和应到人数；确未达到的，passed 写 false",
    example=Example(
        TrustVote,
        "eligible_count: 215\npresent_count: 168\npassed: true",
        "eligible_count: 253\npresent_count: 168\npassed: true",
    ),
)  # fmt: skip
def attendance(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check that a passed vote had its quorum; a meeting is named once."""
    named: set[str] = set()
    for ballot in ballots(dossier, situation):
        here, needed = ballot.record.content, ballot.quorum
        if ballot.vote.passed and needed and not ballot.quorate and ballot.record.address.file not in named:
            named.add(ballot.record.address.file)
            words = f"到会 {here.present_count} 人，应到 {here.eligible_count} 人，规定{needed}"
            enough = f"，至少须到会 {needed.least(here.eligible_count)} 人" if here.eligible_count else ""
            yield Fault(ballot.record, ("present_count",), words + enough)


@check(
    "X-21", "结果与票数一致", ARTICLE, FEES, version=2,
    about="是否通过应与票数一致：章程另有规定的从章程，但会费标准须有二分之一以上赞成；没有规定的，章程修改和终止须有到会人数三分之二以上赞成，其他事项和信任投票须有二分之一以上（含本数），理事会的决议须有三分之二以上。会费标准只能由会员（代表）大会无记名投票通过，不用通讯方式。信任投票未通过的，要写后续处理。",
    remedy="核对票数和 passed；信任投票未通过的，在 follow_up 写后续处理",
    example=Example(
        TrustVote,
        "for: 149\nagainst: 9\nabstain: 5\npassed: true",
        "for: 80\nagainst: 78\nabstain: 5\npassed: true",
    ),
)  # fmt: skip
def results(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare the stated result with the computed one."""
    for ballot in ballots(dossier, situation):
        carried, passed = ballot.carried, ballot.vote.passed
        if carried is not None and passed != carried:
            words = f"写的是{_word(passed=passed)}，应为{_word(passed=carried)}：{_counted(ballot)}"
            yield Fault(ballot.record, (*ballot.at, "passed"), words)
        if isinstance(ballot.vote, TrustVote) and not passed and ballot.vote.follow_up is None:
            yield Fault(ballot.record, ("passed",), "投票未通过，没有写后续处理")
    for meeting in dossier.known(Meeting, situation.as_of):
        yield from _fees(meeting)


def _word(*, passed: bool) -> str:
    return "通过" if passed else "未通过"


def _counted(ballot: Ballot) -> str:
    """Say in counts why a vote is carried, or not."""
    if not ballot.quorate or ballot.majority is None:
        return "到会人数没有达到规定"
    present = ballot.record.content.present_count
    favour = f"到会 {present} 人，{label(ballot.vote, 'in_favour')} {ballot.vote.in_favour} 票"
    return f"{favour}，规定{ballot.majority}，即至少 {ballot.majority.least(present)} 票"


def _fees(meeting: Record[Meeting]) -> Iterator[Fault]:
    """Yield what stands against a fee standard that a meeting passed."""
    content = meeting.content
    for number, resolution in enumerate(content.resolutions):
        if resolution.matter is not ResolutionMatter.FEE_STANDARD or not resolution.passed:
            continue
        at: Path = ("resolutions", number)
        if content.kind not in ASSEMBLIES:
            yield Fault(meeting, (*at, "matter"), f"会费标准不能由{content.kind.label}通过")
        if not resolution.secret_ballot:
            yield Fault(meeting, (*at, "secret_ballot"), "会费标准须采用无记名投票")
        if content.form is MeetingForm.CORRESPONDENCE:
            yield Fault(meeting, ("form",), "会费标准不得用通讯方式表决")


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
