"""X-27: one grade at a time, for five years."""

from collections.abc import Iterator
from itertools import pairwise

from generator.model.disclosures.grade import Grade
from generator.model.dossier import Dossier
from generator.rules.checks.check import Example, Fault, Situation, check, law
from generator.rules.periods import last_day

VALIDITY_YEARS = 5


@check(
    "X-27", "评估等级有效期", law("L11", "第二十八条"), version=2,
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
        expected = last_day(record.content.granted_on, VALIDITY_YEARS)
        if record.content.valid_to != expected:
            words = f"有效期至 {record.content.valid_to}，{record.content.granted_on} 评定的应为 {expected}"
            yield Fault(record, ("valid_to",), words)
    for earlier, later in pairwise(grades):
        began, ended = later.content.valid_from, earlier.content.revoked_on
        if began <= earlier.content.valid_to and (ended is None or began < ended):
            words = f"{began} 起有效，{earlier.content.granted_on} 评定的等级这时仍然有效"
            yield Fault(later, ("valid_from",), words)
