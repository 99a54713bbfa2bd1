"""X-22, R-28, R-35: what members answered adds up, and enough of them answered (domain §4.3)."""

from collections.abc import Iterator

from generator.model.disclosures.department_evaluation import DepartmentEvaluation
from generator.model.disclosures.satisfaction_survey import SatisfactionSurvey
from generator.model.dossier import Dossier
from generator.model.finding import Severity
from generator.rules.checks.check import Example, Fault, Situation, breaches, check, law
from generator.rules.checks.places import EACH
from generator.rules.checks.relation import Asked, Bound, ByType, Range, Sum, When, before
from generator.rules.ratios import percent

ANSWERS = ("very_satisfied", "satisfied", "neutral", "dissatisfied", "very_dissatisfied")
_ANSWERED = "very_satisfied: 118\nsatisfied: 41\nneutral: 10\ndissatisfied: 2\nvery_dissatisfied: 1"
FEWEST_RESPONDENTS, BEST_SCORE = 5, 100

ADDED: ByType = {
    SatisfactionSurvey: (
        Sum(
            at=("valid_responses",),
            words="有效问卷 {stated}，五项答案之和 {computed}",
            plus=tuple((name,) for name in ANSWERS),
        ),
        Range(at=("frame_count",), words="应调查会员是 0，没有可以公开的调查", least=1),
        Bound(
            at=("frame_count",),
            words="有效问卷 {less}，多于应调查会员 {more}",
            less=(("valid_responses",),),
            more=(("frame_count",),),
            when=(When(("frame_count",), ("0",), otherwise=True),),
        ),
        before(("period_start",), ("period_end",)),
    )
}


@check(
    "X-22", "满意度问卷数相符", law("S", "第十六条"), version=2,
    about="非常满意、满意、一般、不满意、非常不满意五项之和应等于有效问卷，有效问卷不超过应调查会员；满意度由这些数计算。",
    remedy="照问卷汇总表核对五项答案、有效问卷和应调查会员",
    example=Example(
        SatisfactionSurvey,
        f"valid_responses: 172\n{_ANSWERED}",
        f"valid_responses: 173\n{_ANSWERED}",
    ),
    relations=ADDED,
)  # fmt: skip
def answers(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Compare the answers with the responses, and these with whom was asked."""
    yield from breaches(ADDED, dossier, situation)


@check(
    "R-35", "满意度调查有足够的答复", law("site"), severity=Severity.WARNING,
    about="回收率是有效问卷除以应调查会员。回收率低于 30% 的，满意度未必代表全体会员，请一并说明。",
    remedy="核对问卷数；回收率确实较低的，在备注中说明",
    example=Example(
        SatisfactionSurvey, "frame_count: 224\nvalid_responses: 172", "frame_count: 900\nvalid_responses: 172"
    ),
)  # fmt: skip
def response(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Point at surveys that few answered."""
    lowest = int(situation.policy.parameter("survey_response_min", situation.as_of))
    for record in dossier.known(SatisfactionSurvey, situation.as_of):
        survey = record.content
        if survey.valid_responses * 100 < survey.frame_count * lowest:
            rate = percent(survey.valid_responses, survey.frame_count)
            yield Fault(record, ("valid_responses",), f"回收率 {rate}%，低于 {lowest}%")


JUDGED: ByType = {
    DepartmentEvaluation: (
        Range(
            at=("respondent_members",),
            words=f"只有 {{stated}} 个会员参与，少于 {FEWEST_RESPONDENTS} 个",
            least=FEWEST_RESPONDENTS,
        ),
        Asked(at=("dimensions",), words="没有评价维度", field=("dimensions",)),
        Range(
            at=("dimensions", EACH, "score"),
            words=f"得分 {{stated}} 不在 0 至 {BEST_SCORE} 之间",
            most=BEST_SCORE,
        ),
    )
}


@check(
    "R-28", "对部门的评价有足够的会员参与", law("S", "第十二条"),
    about="参与评价的会员不少于五个，以免看出是谁评的；至少有一个维度，各维度得分在 0 至 100 之间。",
    remedy="核对参与会员数和各维度得分；不足五个会员的，不公开",
    example=Example(DepartmentEvaluation, "respondent_members: 48", "respondent_members: 4"),
    relations=JUDGED,
)  # fmt: skip
def departments(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check how many judged a department, and the scores."""
    yield from breaches(JUDGED, dossier, situation)
