"""R-30: fictional data are marked as such, everywhere or nowhere."""

from collections.abc import Iterator
from datetime import date

from generator.model.disclosures.registration import Registration
from generator.model.dossier import AnyRecord, Dossier
from generator.model.record import Disclosure, Owner
from generator.rules.checks.check import Example, Fault, Situation, check, law

FICTIONAL_REGION = "379900"


@check(
    "R-30", "示例数据标明为示例", law("site"),
    about="标为示例的记录，协会名称含“示例”，代码第 3 至 8 位是 379900；用 379900 的代码必须标为示例。",
    remedy="示例数据写 is_example: true，并用 379900 的代码；真实数据不写这一项",
    example=Example(Registration, "is_example: true", "is_example: false"),
)  # fmt: skip
def marked(dossier: Dossier, _: Situation) -> Iterator[Fault]:
    """Check the mark, the code and the name against each other."""
    registration = dossier.latest(Registration, date.max)
    for record in dossier.records:
        fictional = {code[2:8] == FICTIONAL_REGION for code in _about(record, dossier)}
        if fictional and fictional != {record.content.is_example}:
            yield Fault(record, ("is_example",), _words(fictional))
    if registration and registration.content.is_example and "示例" not in registration.content.name:
        yield Fault(registration, ("name",), "示例协会的名称没有“示例”二字")


def _words(fictional: set[bool]) -> str:
    if len(fictional) > 1:
        return f"所写的协会有的用 {FICTIONAL_REGION} 的代码，有的不是；示例数据与真实数据不写在一起"
    if True in fictional:
        return f"代码第 3 至 8 位是 {FICTIONAL_REGION}，没有写 is_example: true"
    return f"写了 is_example: true，代码第 3 至 8 位却不是 {FICTIONAL_REGION}"


def _about(record: AnyRecord, dossier: Dossier) -> frozenset[str]:
    """Return whom a record is about: a department's record says so itself, or names nobody."""
    if record.address.owner is not Owner.DEPARTMENT:
        return frozenset((dossier.uscc,))
    return record.content.associations() if isinstance(record.content, Disclosure) else frozenset()
