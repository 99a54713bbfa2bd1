"""X-27: one grade at a time, for five years."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from generator.model.calendar import add_years
from generator.model.disclosures.grade import Grade
from generator.model.dossier import Dossier
from generator.rules.checks.check import Example, Fault, Situation, check, law

VALIDITY_YEARS = 5


@check(
    "X-27", "评估等级有效期", law("L11", "第二十八条"),
    about="评估等级有效期五年：有效期至等于评定日期加五年减一天；同一天不能有两个有效等级。",
    remedy="核对评定日期和有效期；新等级生效前，旧等级写明取消日期",
    example=Example(
        Grade,
        "granted_on: 2023-11-15\nvalid_to: 2028-11-14",
        "granted_on: 2023-11-15\nvalid_to: 2028-11-15",
    ),
)  # fmt: skip
def validity(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check the length of validity and that grades do not overlap."""
    grades = sorted(dossier.known(Grade, situation.as_of), key=lambda r: r.content.valid_from)
    for record in grades:
        expected = add_years(record.content.granted_on, VALIDITY_YEARS) - timedelta(days=1)
        if record.content.valid_to != expected:
            yield Fault(record, ("valid_to",), f"有效期至 {record.content.valid_to}，应为 {expected}")
    for earlier, later in pairwise(grades):
        end = earlier.content.revoked_on or earlier.content.valid_to + timedelta(days=1)
        if later.content.valid_from < end:
            yield Fault(later, ("valid_from",), f"与 {earlier.content.granted_on} 评定的等级在有效期上重叠")
