"""E03, E04: not on either list at the cutoff; neither can ever be decided otherwise."""

from generator.model.disclosures.abnormal_listing import AbnormalListing
from generator.model.disclosures.serious_listing import SeriousListing
from generator.model.record import Record
from generator.rules.eligibility.criterion import Answer, Question, criterion, fails, read, silence
from generator.rules.standing import abnormal, serious


@criterion("E03")
def not_abnormal(question: Question) -> Answer:
    """Return whether 活动异常名录 was free of the association."""
    return _free(question, abnormal(question.dossier, question.cutoff, question.cutoff), "活动异常名录")


@criterion("E04")
def not_serious(question: Question) -> Answer:
    """Return whether 严重违法失信名单 was free of the association."""
    return _free(question, serious(question.dossier, question.cutoff, question.cutoff), "严重违法失信名单")


def _free(
    question: Question, listing: Record[AbnormalListing] | Record[SeriousListing] | None, title: str
) -> Answer:
    """Answer from a listing in force: the day of removal itself is free again (T09)."""
    if listing is None:
        return silence(question, f"截止日不在{title}中")
    since, until = listing.content.listed_on, listing.content.removed_on
    end = f"{until} 才移出" if until else "尚未移出"
    readings = read(listing, "listed_on", "removed_on", "reason_code", "decision_no")
    return fails(f"{since} 列入{title}（{listing.content.reason_code.label}），截止日{end}", *readings)
