"""Whether a vote had its quorum, and its result the majority: as data, beside law and charter."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from generator.model.disclosures.meeting import MeetingKind, ResolutionMatter
from generator.model.finding import Path
from generator.rules.checks.places import label, places, values
from generator.rules.checks.relation import Relation
from generator.rules.earlier import Earlier
from generator.rules.majorities import MAJORITIES, PASSED, QUORUMS, REACHED, Prescribed, Share, in_force
from generator.rules.majorities import majority as majority_of
from generator.rules.majorities import quorum as quorum_of


@dataclass(frozen=True, slots=True)
class Votes(Relation):
    """The base: where the votes of a record are, itself or its items, and what is prescribed for them.

    ``meeting`` and ``matter`` are what a record is by its type; of others it says so.
    """

    votes: Path = ()
    meeting: MeetingKind | None = None
    matter: ResolutionMatter | None = None
    quorums: tuple[Prescribed, ...] = QUORUMS
    reached: str = REACHED
    passed: str = PASSED

    def quorum(self, content: Any, vote: Any, earlier: Earlier) -> Share | None:
        """Return who has to be there."""
        charter = in_force(earlier.charters, content.held_on)
        return quorum_of(charter, *self._about(content, vote))

    def _about(self, content: Any, vote: Any) -> tuple[MeetingKind, ResolutionMatter]:
        return self.meeting or content.kind, self.matter or vote.matter


@dataclass(frozen=True, slots=True)
class Attended(Votes):
    """Whoever passed something was there in the number prescribed; the first vote that was not is named."""

    kind: ClassVar = "attended"

    words: str = "到会 {present} 人，应到 {eligible} 人，规定{share}{enough}"
    enough: str = "，至少须到会 {least} 人"

    def found_beside(self, content: Any, _: Path, earlier: Earlier, /) -> Mapping[str, object] | None:
        """Look for a vote that should not have passed anything."""
        present, eligible = content.present_count, content.eligible_count
        missed = (share for share in self._asked(content, earlier) if not share.reached(present, eligible))
        share = next(missed, None)
        if share is None:
            return None
        enough = self.enough.format(least=share.least(eligible)) if eligible else ""
        return {"present": present, "eligible": eligible, "share": share, "enough": enough}

    def _asked(self, content: Any, earlier: Earlier) -> Iterator[Share]:
        """Yield the quorum of every vote that passed."""
        for at in places(content, self.votes):
            (vote,) = values(content, at)
            share = self.quorum(content, vote, earlier)
            if vote.passed and share:
                yield share


@dataclass(frozen=True, slots=True)
class Carried(Votes):
    """What is said of the result follows from the votes; where nothing is prescribed, nothing is asked."""

    kind: ClassVar = "carried"

    words: str = "写的是{stated}，应为{due}：{why}"
    yes: str = "通过"
    no: str = "未通过"
    absent: str = "到会人数没有达到规定"
    counted: str = "到会 {present} 人，{name} {favour} 票，规定{share}，即至少 {least} 票"
    favour: Path = ()
    """The votes in favour."""
    majorities: tuple[Prescribed, ...] = MAJORITIES

    def found_beside(self, content: Any, place: Path, earlier: Earlier, /) -> Mapping[str, object] | None:
        """Compare the stated result with the computed one."""
        (vote,) = values(content, place[:-1])
        charter = in_force(earlier.charters, content.held_on)
        share = majority_of(charter, *self._about(content, vote))
        if share is None:
            return None
        quorum = self.quorum(content, vote, earlier)
        quorate = quorum is None or quorum.reached(content.present_count, content.eligible_count)
        due = quorate and share.reached(vote.in_favour, content.present_count)
        why = self._counted(content, vote, share) if quorate else self.absent
        told = {"stated": self._word(vote.passed), "due": self._word(due), "why": why}
        return None if vote.passed == due else told

    def _counted(self, content: Any, vote: Any, share: Share) -> str:
        """Say in counts why a vote is carried, or not."""
        present = content.present_count
        told = {"name": label(vote, ("in_favour",)), "favour": vote.in_favour, "share": share}
        return self.counted.format(present=present, least=share.least(present), **told)

    def _word(self, result: object) -> str:
        return self.yes if result else self.no
