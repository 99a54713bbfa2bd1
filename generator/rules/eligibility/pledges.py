"""S07: a pledge that still holds (实施办法（征求意见稿）第十五条)."""

from generator.model.disclosures.credit_commitment import CreditCommitment
from generator.rules.eligibility.criterion import Answer, Question, criterion, fails, passes, read, unknown


@criterion("S07")
def pledged(question: Question) -> Answer:
    """Return whether a pledge was signed and had not run out."""
    signed = question.begun(CreditCommitment, "signed_on")
    if not signed:
        return unknown("截止日前没有公开信用承诺")
    record = max(signed, key=lambda found: found.content.expires_on)
    end = record.content.expires_on
    readings = read(record, "commitment_type", "signed_on", "expires_on")
    if end < question.cutoff:
        days = (question.cutoff - end).days
        return fails(f"最近的信用承诺有效期至 {end}，到截止日已过 {days} 天", *readings)
    return passes(f"{record.content.commitment_type.label}承诺有效期至 {end}", *readings)
