"""E01, E02, E15: the association is registered, can answer for itself, and is not the state's own."""

from generator.model.disclosures.registration import Registration
from generator.model.record import Record
from generator.model.scalars import uscc_problem
from generator.rules.eligibility.criterion import (
    Answer,
    Question,
    criterion,
    fails,
    passes,
    read,
    silence,
    together,
    unknown,
)
from generator.rules.standing import ending, status

NOT_PUBLIC = "截止日前没有公开登记事项"
FUNDED = {"uses_public_institution_posts": "使用事业编制", "fiscal_appropriation_funded": "由财政拨款保障"}


@criterion("E01")
def active(question: Question) -> Answer:
    """Return whether the registration was in force at the cutoff."""
    dossier, cutoff, registration = question.dossier, question.cutoff, question.registration
    readings = read(registration, "established_on") if registration else ()
    if event := ending(dossier, cutoff, cutoff):
        state, day = status(dossier, cutoff, cutoff), event.content.effective_on
        readings += read(event, "event", "effective_on")
        return fails(f"截止日登记状态为{state.label}（{day} 生效），要求正常存续", *readings)
    return silence(question, "截止日登记状态正常", *readings)


@criterion("E02")
def capable(question: Question) -> Answer:
    """Return whether the certificate was valid, the code sound and the legal representative named."""
    record = question.registration
    if record is None:
        return unknown(NOT_PUBLIC)
    readings = read(record, "certificate_no", "valid_from", "valid_to", "legal_representative")
    if problem := uscc_problem(question.dossier.uscc):
        return fails(problem[0], *readings)
    start, end = record.content.valid_from, record.content.valid_to
    if question.cutoff < start:
        return fails(f"登记证书有效期自 {start} 起，晚于截止日 {question.cutoff}", *readings)
    if end < question.cutoff:
        days = (question.cutoff - end).days
        return fails(f"登记证书有效期至 {end}，到截止日已过期 {days} 天", *readings)
    return passes(f"登记证书有效期至 {end}，统一社会信用代码校验无误，法定代表人已登记", *readings)


@criterion("E15")
def independent(question: Question) -> Answer:
    """Return whether it neither uses posts of public institutions nor lives on appropriations."""
    record = question.registration
    if record is None:
        return unknown(NOT_PUBLIC)
    return together(*(_funded(record, field, words) for field, words in FUNDED.items()))


def _funded(record: Record[Registration], field: str, words: str) -> Answer:
    if getattr(record.content, field):
        return fails(f"登记事项载明{words}", *read(record, field))
    return passes(f"登记事项载明不{words}", *read(record, field))
