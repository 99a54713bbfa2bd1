"""绩效评价: how purchased services were judged when they were done; the rating follows from the score."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from generator.model.disclosures.commissioned_item import CommissionKind
from generator.model.disclosures.performance_evaluation import EvaluatorKind, Rating
from generator.sample.commissions import Commission, commissions
from generator.sample.days import later
from generator.sample.departments.purchases import project_no
from generator.sample.filing import Content, Filing, by_department, envelope
from generator.sample.profile import LATE, Profile

BOUNDS = ((90, Rating.EXCELLENT), (80, Rating.GOOD), (60, Rating.FAIR), (0, Rating.POOR))
KINDS = (EvaluatorKind.THIRD_PARTY, EvaluatorKind.DEPARTMENT, EvaluatorKind.FINANCE)


def evaluations(profile: Profile) -> Iterator[Filing]:
    """Yield the evaluation of three purchases in four, some weeks after the service."""
    for item in commissions(profile):
        chance = profile.dice(f"performance:{item.signed_on}")
        if item.kind is CommissionKind.PURCHASE and chance.random() < 0.75:
            day = later(item.completed_on, chance.randint(25, 70))
            key = f"{day}-{profile.index:05d}-{item.number}"
            yield by_department(
                profile.office.id, "performance-evaluation", key, _content(profile, item, day)
            )


def _content(profile: Profile, item: Commission, day: date) -> Content:
    chance = profile.dice(f"score:{item.signed_on}")
    score = chance.choice((96, 94, 93, 92, 91, 90, 88, 86, 84, 81, 74))
    published_on = later(day, chance.randint(40, 55) if chance.random() < LATE else chance.randint(5, 18))
    rating = next(rating for least, rating in BOUNDS if score >= least)
    return {
        **envelope(published_on),
        "association_id": profile.uscc,
        "evaluation_id": f"perf-{day.year}-{profile.index:05d}-{item.number}",
        "project_no": project_no(profile, item),
        "period": f"{later(item.signed_on, 4)}/{item.completed_on}",
        "score": Decimal(score),
        "rating": rating,
        "evaluator_kind": chance.choice(KINDS),
        "published_on": published_on,
        "improvement_note": "按评价意见补充了样本企业" if rating is Rating.FAIR else None,
    }
