"""X-25, R-48: departments ask, associations answer, and departments reply (domain §4.5, §6.3)."""

from collections.abc import Iterator
from datetime import date

from generator.model.disclosures.consultation import Consultation, Reply
from generator.model.disclosures.information_request import InformationRequest, RequestResult
from generator.model.disclosures.liaison import Liaison
from generator.model.dossier import Dossier
from generator.model.finding import Severity
from generator.model.record import Record
from generator.rules.checks.check import Example, Fault, Situation, breaches, check, law
from generator.rules.checks.places import EACH
from generator.rules.checks.relation import Bound, ByType, When, asked, before
from generator.rules.periods import overrun

ARTICLE = law("S", "第十二条")


ISSUED: ByType = {
    Consultation: (
        before(("issued_on",), ("feedback_due_on",)),
        Bound(
            at=("opinions", EACH, "submitted_on"),
            words="意见 {more} 提交，早于发出日期 {less}",
            less=(("issued_on",),),
            more=(("opinions", EACH, "submitted_on"),),
        ),
    )
}


@check(
    "X-25", "征询、意见、答复先后有序", ARTICLE, version=2,
    about="反馈时限不早于发出日期，意见不早于发出，答复不早于意见。以下作警告，属部门的期限：反馈时限届满前不得发布；收到书面意见之日起一个月内书面答复，期限最后一日是休息日的顺延。",
    remedy="核对各个日期；确已逾期或者没有书面答复的，如实公开并尽快答复",
    example=Example(
        Consultation,
        "issued_on: 2026-01-12\nfeedback_due_on: 2026-02-10",
        "issued_on: 2026-01-12\nfeedback_due_on: 2026-01-10",
    ),
    relations=ISSUED,
)  # fmt: skip
def order(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check the days of a consultation against each other and against what is due."""
    yield from breaches(ISSUED, dossier, situation)
    for record in dossier.known(Consultation, situation.as_of):
        content = record.content
        if content.published_on is not None and content.published_on <= content.feedback_due_on:
            words = f"{content.published_on} 发布，反馈时限 {content.feedback_due_on} 尚未届满"
            yield Fault(record, ("published_on",), words, Severity.WARNING)
        yield from _replies(record, situation)


def _replies(record: Record[Consultation], situation: Situation) -> Iterator[Fault]:
    """Compare each answer with the opinions of the association it is given to."""
    for number, reply in enumerate(record.content.replies):
        at, code, on = ("replies", number), reply.association_id, reply.replied_on
        opinions = sorted(o.submitted_on for o in record.content.opinions if o.association_id == code)
        if not opinions:
            words = f"没有 {code} 的意见，却有答复"
            yield Fault(record, (*at, "association_id"), words, Severity.WARNING)
        elif on < opinions[0]:
            yield Fault(record, (*at, "replied_on"), f"答复 {on} 早于意见提交日期 {opinions[0]}")
        elif late := _late(record.content, reply, opinions, situation):
            yield Fault(record, (*at, "replied_on"), late, Severity.WARNING)
        if not reply.in_writing:
            yield Fault(record, (*at, "in_writing"), "应当书面答复", Severity.WARNING)


def _late(said: Consultation, reply: Reply, opinions: list[date], situation: Situation) -> str | None:
    """Say how late the first opinion was answered that no earlier answer can have been to."""
    before = [r.replied_on for r in said.replies if r.association_id == reply.association_id]
    answered = max((day for day in before if day < reply.replied_on), default=date.min)
    first = next((day for day in opinions if answered < day <= reply.replied_on), None)
    span = situation.policy.parameter("due_consultation_reply", situation.as_of)
    due = overrun(span, first, reply.replied_on, situation.policy.calendar) if first else None
    return f"意见 {first} 提交，答复期限是 {due}，实际 {reply.replied_on}" if due else None


_RESULT, _REPLIED = ("result",), ("replied_on",)
CONTACTS: ByType = {
    InformationRequest: (
        *asked(_REPLIED, "result", when=(When(_REPLIED, otherwise=True),)),
        *asked(_RESULT, "replied_on", when=(When(_RESULT, otherwise=True),)),
        *asked(_RESULT, "legal_basis_if_refused", when=(When(_RESULT, (RequestResult.REFUSED.value,)),)),
        before(("requested_on",), _REPLIED),
    ),
    Liaison: (*asked(("mechanisms",), "mechanisms"), *asked(("association_ids",), "association_ids")),
}


@check(
    "R-48", "信息申请和联系机制写得完整", law("S", "第十条"), law("S", "第十一条"),
    about="信息申请答复了的，写处理结果；不予提供的，写依据；答复不早于申请。联系机制至少写一种机制、一个协会。",
    remedy="照答复补写处理结果和依据",
    example=Example(
        InformationRequest,
        "result: refused\nlegal_basis_if_refused: 政府信息公开条例第十五条",
        "result: refused\n# 不写 legal_basis_if_refused",
    ),
    relations=CONTACTS,
)  # fmt: skip
def contacts(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check what an answered request and a way of keeping in touch have to say."""
    yield from breaches(CONTACTS, dossier, situation)
