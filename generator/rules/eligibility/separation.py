"""E05: separated from the departments (实施办法（征求意见稿）第一条)."""

from generator.model.disclosures.decoupling import Decoupling, Separations
from generator.rules.eligibility.criterion import Answer, Question, criterion, fails, passes, read, unknown
from generator.rules.standing import SETTLED


@criterion("E05")
def separated(question: Question) -> Answer:
    """Return whether the separation was complete at the cutoff, or was not asked for."""
    record = question.newest(Decoupling, "status_on")
    if record is None:
        return unknown("截止日前没有公开脱钩情况")
    content = record.content
    readings = read(record, "status", "status_on", "items")
    if content.status in SETTLED:
        return passes(f"脱钩情况为{content.status.label}（{content.status_on}）", *readings)
    wanted = "、".join(status.label for status in SETTLED)
    return fails(
        f"脱钩情况为{content.status.label}（{content.status_on}）{_done(content.items)}，要求是{wanted}之一",
        *readings,
    )


def _done(items: Separations | None) -> str:
    """Return how many of the five separations are told to be done."""
    names = Separations.model_fields
    done = sum(getattr(items, name) is not None for name in names) if items else 0
    return f"，五项分离完成 {done} 项，还差 {len(names) - done} 项" if done else ""
