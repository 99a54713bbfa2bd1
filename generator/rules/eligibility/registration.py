"""E01, E02: the association is registered, and can answer for itself."""

from generator.model.disclosures.registration import Registration
from generator.rules.eligibility.criterion import Answer, Question, criterion, fails, passes, read, unknown
from generator.rules.standing import RegistrationStatus, last_event, status


@criterion("E01")
def active(question: Question) -> Answer:
    """Return whether the registration was in force at the cutoff."""
    dossier, cutoff = question.dossier, question.cutoff
    state = status(dossier, cutoff, cutoff)
    event = last_event(dossier, cutoff, cutoff)
    readings = read(event, "event", "effective_on") if event else ()
    if state is not RegistrationStatus.ACTIVE:
        return fails(f"截止日登记状态为{state.label}", *readings)
    if not question.registrar_complete:
        return unknown(f"登记管理机关数据只到 {question.registrar_data_complete_to}，未及截止日", *readings)
    return passes("截止日登记状态正常", *readings)


@criterion("E02")
def capable(question: Question) -> Answer:
    """Return whether the certificate was valid at the cutoff."""
    record = question.dossier.latest(Registration, question.cutoff)
    if record is None:
        return unknown("截止日前没有公开登记事项")
    readings = read(record, "certificate_no", "valid_from", "valid_to")
    if record.content.valid_from <= question.cutoff <= record.content.valid_to:
        return passes(f"登记证书有效期至 {record.content.valid_to}", *readings)
    return fails(
        f"登记证书有效期 {record.content.valid_from} 至 {record.content.valid_to}，不含截止日", *readings
    )
