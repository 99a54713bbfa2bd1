"""R-16: numbers of staff fit together, and pay is told of groups only (domain §4.3, §9.2)."""

from collections.abc import Iterator

from generator.model.disclosures.staffing import Staffing
from generator.model.dossier import Dossier
from generator.rules.checks.check import Example, Fault, Situation, breaches, check, law
from generator.rules.checks.relation import Bound, ByType

FEWEST_FOR_AVERAGE = 5
INSURED: ByType = {
    Staffing: (
        Bound(
            at=("social_insurance_count",),
            words="参加社会保险 {less} 人，多于专职加返聘 {more} 人",
            less=(("social_insurance_count",),),
            more=(("full_time_count",), ("rehired_retiree_count",)),
        ),
    )
}


@check(
    "R-16", "工作人员数相符", law("S", "第六条"), law("L24", "第二十五条"),
    about="参加社会保险的人数不超过专职工作人员加返聘人员；专职工作人员不足五人的不公开人均年薪酬，以免看出个人的收入。",
    remedy="核对人数；专职工作人员不足五人的，删去 average_annual_pay",
    example=Example(
        Staffing,
        "full_time_count: 10\nrehired_retiree_count: 1\nsocial_insurance_count: 10",
        "full_time_count: 10\nrehired_retiree_count: 1\nsocial_insurance_count: 12",
    ),
    relations=INSURED,
)  # fmt: skip
def numbers(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check the bounds of the insured, and how many an average is of."""
    yield from breaches(INSURED, dossier, situation)
    for record in dossier.known(Staffing, situation.as_of):
        content = record.content
        if content.average_annual_pay is not None and content.full_time_count < FEWEST_FOR_AVERAGE:
            message = f"专职工作人员 {content.full_time_count} 人，不足五人，不公开人均年薪酬"
            yield Fault(record, ("average_annual_pay",), message)
