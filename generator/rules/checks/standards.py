"""R-22: standards, rules, warnings and discipline (domain §4.3, §8.8)."""

import re
from collections.abc import Iterator

from generator.model.disclosures.self_regulation import SelfRegulation, SelfRegulationKind
from generator.model.dossier import Dossier
from generator.model.finding import Severity
from generator.model.record import Record
from generator.rules.checks.check import Example, Fault, Situation, breaches, check, law
from generator.rules.checks.relation import ByType, When, asked, before
from generator.rules.checks.wording import required

NUMBER = re.compile(r"T/[A-Z][A-Z0-9]{1,9} [0-9]{3,5}(\.[0-9]{1,2})?(?P<dash>[-—])(19|20)[0-9]{2}")
CHECKED = frozenset(
    (
        SelfRegulationKind.TEAM_STANDARD,
        SelfRegulationKind.SELF_DISCIPLINE_RULE,
        SelfRegulationKind.MEMBER_DISCIPLINE,
        SelfRegulationKind.RESOURCE_SHARING_RULE,
    )
)
"""Kinds that can restrain competition: they need the association's own antitrust check."""


_KIND = ("kind",)
WHOLE: ByType = {
    SelfRegulation: (
        *asked(
            _KIND, "standard_no", "standard_status", "platform_url",
            when=(When(_KIND, (SelfRegulationKind.TEAM_STANDARD.value,)),),
        ),
        *asked(_KIND, "antitrust_check", when=(When(_KIND, tuple(sorted(CHECKED))),)),
        before(("adopted_on",), ("published_on",)),
        before(("published_on",), ("withdrawn_on",)),
    )
}  # fmt: skip


@check(
    "R-22", "标准与自律文件写得完整", law("S", "第九条"), law("L7", "第二十一条"), law("L33", "第十八条"),
    about="团体标准写编号、状态和在全国团体标准信息平台的网址，编号写作“T/团体代号”、空格、“顺序号—年份”（用了短横线的作警告）。团体标准、自律规范、资源共享条件和会员惩戒要写反垄断自查。警示通报、惩戒涉及会员的，应已告知并听取申辩，并写申诉渠道。",
    remedy="补写编号、自查情况或者申诉渠道；没有履行告知申辩的，先履行再公开",
    example=Example(
        SelfRegulation,
        "kind: team_standard\nstandard_no: T/SDSLHZ 001—2025",
        "kind: team_standard\nstandard_no: SDSLHZ 001-2025",
    ),
    relations=WHOLE,
)  # fmt: skip
def documents(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check what each kind of document has to say."""
    yield from breaches(WHOLE, dossier, situation)
    for record in dossier.known(SelfRegulation, situation.as_of):
        content = record.content
        if content.standard_no is not None:
            yield from _number(record, content.standard_no)
        if content.named_member_id is not None or content.kind is SelfRegulationKind.MEMBER_DISCIPLINE:
            yield from _procedure(record)


def _number(record: Record[SelfRegulation], number: str) -> Iterator[Fault]:
    match = NUMBER.fullmatch(number)
    if match is None:
        yield Fault(record, ("standard_no",), f"团体标准编号“{number}”不合写法，应写作“T/ABC 001—2025”的样子")
    elif match["dash"] == "-":
        words = f"团体标准编号“{number}”的年份前应为“—”"
        yield Fault(record, ("standard_no",), words, Severity.WARNING)


def _procedure(record: Record[SelfRegulation]) -> Iterator[Fault]:
    because = "named_member_id" if record.content.named_member_id is not None else "kind"
    if not record.content.procedure_done:
        yield Fault(record, (because,), "涉及会员的通报、惩戒，没有写明已履行告知申辩（procedure_done）")
    yield from required(record, (because,), record.content, "appeal_channel")
