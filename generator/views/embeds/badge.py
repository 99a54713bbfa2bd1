"""A badge: how much of what fell due in a year is public, as a picture of one line."""

from dataclasses import dataclass
from unicodedata import east_asian_width

from generator.rules.disclosed_year import DisclosedYear
from generator.views.states import NONE, OK, WARN, State

_WIDE, _NARROW = 12, 7
"""How wide a Han character and a digit are drawn at twelve pixels; the drawing is fitted to the sum."""
LABEL = "信息公开"


@dataclass(frozen=True, slots=True)
class Badge:
    """A badge in words; widths are in pixels."""

    title: str
    """Whose badge it is, of which year."""
    description: str
    """All counts, and by which day they are known."""
    label: str
    """What is said at the left."""
    state: State
    """What is said at the right."""
    label_width: int
    """How wide the left words are."""
    state_width: int
    """How wide the right words are."""


def badge(counts: DisclosedYear, *, is_closed: bool) -> Badge:
    """Return the badge of an association for a year that is over, or for this one so far."""
    state = _state(counts)
    return Badge(
        title=f"{counts.name} {counts.year} 年{LABEL}",
        description=_described(counts, is_closed=is_closed),
        label=LABEL,
        state=state,
        label_width=width(LABEL),
        state_width=width(f"{state.shape} {state.word}"),
    )


def _state(counts: DisclosedYear) -> State:
    until = f"截至 {counts.until}"
    if not counts.due:
        return State("–", f"{counts.year} 年没有到期项目，{until}", NONE)
    shape, tone = ("✓", OK) if counts.on_time == counts.due else ("!", WARN)
    return State(shape, f"{counts.year} 年按时公开 {counts.on_time}/{counts.due} 项，{until}", tone)


def _described(counts: DisclosedYear, *, is_closed: bool) -> str:
    basis = f"按 {counts.until} 已经公开的记录统计" + ("，以后不再变动" if is_closed else "，随数据更新")
    return (
        f"{counts.year} 年到期应公开 {counts.due} 项：按时 {counts.on_time} 项，"
        f"逾期公开 {counts.late} 项，逾期未公开 {counts.missing} 项。{basis}。"
    )


def width(text: str) -> int:
    """Return how wide a text is drawn: the same on every machine."""
    return sum(_WIDE if east_asian_width(character) in "WFA" else _NARROW for character in text)
