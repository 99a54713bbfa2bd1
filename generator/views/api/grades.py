"""Every grade that is in force today."""

from collections.abc import Iterable
from datetime import date

from generator.model.disclosures.grade import GradeLevel
from generator.model.summary import Summary
from generator.rules.standing import LOWER
from generator.views import urls
from generator.views.api.response import Response, Whose
from generator.views.scene import Scene


class Graded(Whose):
    """一家有等级的协会."""

    grade: GradeLevel
    """评估等级。降级以后的等级。"""
    valid_to: date | None
    """有效期至"""
    url: str
    """协会的页面。相对网站首页的地址。"""


class Grades(Response):
    """有效期内的评估等级.

    没有列出的协会是没有有效期内的等级，不表示不合格。等级高的在前。
    """

    grades: tuple[Graded, ...]
    """等级"""


def grades(summaries: Iterable[Summary], scene: Scene) -> Grades:
    """Return the grades, the highest first."""
    found = sorted((LOWER.index(s.grade), s.sort_key, s.uscc, s) for s in summaries if s.grade)
    return Grades(as_of=scene.publication.as_of, grades=tuple(_graded(summary) for *_, summary in found))


def _graded(summary: Summary) -> Graded:
    return Graded(
        uscc=summary.uscc,
        name=summary.name,
        grade=summary.grade,
        valid_to=summary.grade_to,
        url=urls.association(summary.uscc),
    )
