"""E03, E04: not on either list at the cutoff."""

from generator.model.disclosures.abnormal_listing import AbnormalListing
from generator.model.disclosures.serious_listing import SeriousListing
from generator.model.record import Record
from generator.rules.eligibility.criterion import Answer, Question, criterion, fails, passes, read, unknown
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
    if listing is not None:
        readings = read(listing, "listed_on", "removed_on", "decision_no")
        return fails(f"截止日在{title}中，尚未移出", *readings)
    if not question.registrar_complete:
        return unknown(f"登记管理机关数据只到 {question.registrar_data_complete_to}，未及截止日")
    return passes(f"截止日不在{title}中")
