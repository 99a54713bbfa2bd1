"""P01…P04: what is preferred among equals; none of it decides whether an association is listed."""

from generator.model.disclosures.eligible_list import Outcome
from generator.model.disclosures.grade import Grade, GradeLevel
from generator.rules.eligibility.criterion import (
    Answer,
    Question,
    criterion,
    fails,
    not_applicable,
    out_of_reach,
    passes,
    read,
    unknown,
)
from generator.rules.eligibility.registration import NOT_PUBLIC
from generator.rules.standing import grade

HIGH = frozenset((GradeLevel.A3, GradeLevel.A4, GradeLevel.A5))
EXEMPTIONS = {
    "tax_deduction_valid_to": "公益性捐赠税前扣除资格",
    "npo_tax_exempt_valid_to": "非营利组织免税资格",
}


@criterion("P01")
def graded(question: Question) -> Answer:
    """Return whether a grade of 3A or more was in force, downgrades applied."""
    found = grade(question.dossier, question.cutoff, question.cutoff)
    if found is None:
        return _ungraded(question)
    readings = read(found.record, "grade", "valid_from", "valid_to", "downgrades")
    told = f"评估等级 {found.level.label}，有效期至 {found.record.content.valid_to}"
    return passes(told, *readings) if found.level in HIGH else fails(f"{told}，要求 3A 以上", *readings)


def _ungraded(question: Question) -> Answer:
    earlier = question.newest(Grade, "valid_from")
    readings = read(earlier, "grade", "valid_to", "revoked_on") if earlier else ()
    if not question.registrar_complete:
        return out_of_reach(question, *readings)
    return fails("截止日没有有效的评估等级", *readings)


@criterion("P02")
def exempt(question: Question) -> Answer:
    """Return whether gifts to it may be deducted, or its income is exempt, at the cutoff."""
    record = question.registration
    if record is None:
        return unknown(NOT_PUBLIC)
    ends = {name: getattr(record.content, field) for field, name in EXEMPTIONS.items()}
    readings = read(record, *EXEMPTIONS)
    valid = [f"{name}有效期至 {end}" for name, end in ends.items() if end and end >= question.cutoff]
    if valid:
        return passes("，".join(valid), *readings)
    over = [f"{name} {end} 到期" for name, end in ends.items() if end]
    return fails("，".join(over) or "登记事项没有载明这两项资格", *readings)


@criterion("P03")
def influential(question: Question) -> Answer:
    """Return what the registrar stated in the list of this cutoff; nothing is computed."""
    lists = sorted(question.dossier.memberships, key=lambda found: found.record.address.revision)
    of_cutoff = (m for m in lists if m.record.content.cutoff_date == question.cutoff)
    newest = {found.record.address.identity: found.entry for found in of_cutoff}
    stated = next((entry.priority.get("P03") for entry in newest.values() if entry), None)
    if stated is None or stated is Outcome.NOT_APPLICABLE:
        return not_applicable("登记管理机关没有作出认定，本站不作计算")
    return stated, f"登记管理机关在承接名录中认定为{stated.label}，本站不作计算", ()


@criterion("P04")
def favoured(question: Question) -> Answer:
    """Return whether it serves one of the ten strong industries."""
    record = question.registration
    if record is None:
        return unknown(NOT_PUBLIC)
    readings = read(record, "ten_strong_industries")
    count = len(record.content.ten_strong_industries)
    if not count:
        return fails("登记事项没有填写“十强”产业", *readings)
    return passes(f"登记事项填有“十强”产业 {count} 项", *readings)
