"""征询意见与答复: a draft goes to several associations; who speaks is answered within a month."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.disclosures.consultation import Adoption, DraftKind
from generator.model.writing import Row
from generator.sample.cases import Case
from generator.sample.days import later
from generator.sample.filing import Content, Filing, by_department, envelope
from generator.sample.names import dice
from generator.sample.places import LEADING
from generator.sample.profile import Profile

YEARS = (2024, 2025, 2026)
DRAFTS = (
    (DraftKind.PLAN, "产业高质量发展规划（征求意见稿）"),
    (DraftKind.STANDARD, "质量评价规范（征求意见稿）"),
    (DraftKind.NORMATIVE_DOCUMENT, "行业管理办法（征求意见稿）"),
    (DraftKind.REGULATION, "产业促进条例（草案征求意见稿）"),
)
SUMMARIES = (
    "建议明确适用范围和过渡期",
    "建议增加公共服务平台建设的内容",
    "建议把团体标准列入引用文件",
    "建议简化申报材料，缩短办理时间",
)
ADOPTIONS = (Adoption.FULL, Adoption.PARTIAL, Adoption.NO)
TOLD_AFTER = 75
EARLY, UNANSWERED = date(2026, 3, 16), date(2026, 6, 1)


@dataclass(frozen=True, slots=True)
class Draft:
    """One draft: whom the department asked, who spoke, and how it went on."""

    issued_on: date
    about: Profile
    asked: tuple[Profile, ...]
    spoke: tuple[Profile, ...]
    published_after: int | None = 70
    answered: bool = True


def consultations(profiles: tuple[Profile, ...]) -> Iterator[Filing]:
    """Yield one draft a year about which the province asks ten associations."""
    block = profiles[0].index // len(profiles)
    for year in YEARS:
        chance = dice(f"{profiles[0].seed}:consultation:{block}:{year}")
        issued_on = later(date(year, chance.randint(4, 8), chance.randint(1, 28)), 0)
        asked = tuple(p for p in profiles if _can_be_asked(p, issued_on))
        if asked:
            spoke = tuple(p for p in asked if chance.random() < 0.45)
            draft = Draft(issued_on, chance.choice(asked), asked, spoke)
            yield by_department(LEADING.id, "consultation", f"{issued_on}-{block:05d}", _content(draft))


def _can_be_asked(profile: Profile, day: date) -> bool:
    """Say whether an association was there; one that is new on any day of the sample is not asked."""
    there = profile.joined_on <= day and profile.active(later(day, 90))
    return there and not profile.has(Case.NEW)


def special_consultations(profile: Profile) -> Iterator[Filing]:
    """Yield the two cases: a draft in force before the time for comments was over; an opinion unanswered."""
    alone = (profile,)
    drafts = []
    if profile.has(Case.PUBLISHED_EARLY):
        drafts.append(Draft(EARLY, profile, alone, alone, published_after=20))
    if profile.has(Case.UNANSWERED):
        drafts.append(Draft(UNANSWERED, profile, alone, alone, published_after=None, answered=False))
    for draft in drafts:
        key = f"{draft.issued_on}-{profile.index:05d}"
        yield by_department(profile.office.id, "consultation", key, _content(draft))


def _content(draft: Draft) -> Content:
    issued_on, after = draft.issued_on, draft.published_after
    kind, title = draft.about.dice(f"draft:{issued_on}").choice(DRAFTS)
    return {
        **envelope(later(issued_on, TOLD_AFTER)),
        "consultation_id": f"cons-{issued_on.year}-{draft.about.index:05d}",
        "draft_kind": kind,
        "title": f"{draft.about.topic.word}{title}",
        "feedback_due_on": later(issued_on, 30),
        "consulted_association_ids": [profile.uscc for profile in draft.asked],
        "published_on": later(issued_on, after) if after else None,
        "opinions": [_opinion(profile, draft) for profile in draft.spoke],
        "replies": [_reply(profile, issued_on) for profile in draft.spoke if draft.answered],
    }


def _submitted_on(profile: Profile, issued_on: date) -> date:
    return later(issued_on, profile.dice(f"opinion:{issued_on}").randint(6, 28))


def _opinion(profile: Profile, draft: Draft) -> Content:
    """Return one opinion; what has not been answered is still being looked into."""
    submitted_on = _submitted_on(profile, draft.issued_on)
    decided = profile.dice(f"adopted:{draft.issued_on}").choice(ADOPTIONS)
    adopted = decided if draft.answered else Adoption.PENDING
    summary = profile.dice(f"summary:{draft.issued_on}").choice(SUMMARIES)
    said = {"association_id": profile.uscc, "submitted_on": submitted_on}
    return said | {"public_summary": summary, "adopted": adopted}


def _reply(profile: Profile, issued_on: date) -> Row:
    replied_on = later(_submitted_on(profile, issued_on), profile.dice(f"reply:{issued_on}").randint(7, 26))
    return Row(association_id=profile.uscc, replied_on=replied_on, in_writing=True)
