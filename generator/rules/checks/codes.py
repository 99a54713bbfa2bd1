"""R-31: the organisation code inside the unified social credit code (GB 11714)."""

from collections.abc import Iterator

from generator.model.dossier import Dossier
from generator.model.finding import Severity
from generator.model.scalars import uscc_problem
from generator.rules.checks.check import Fault, Situation, check, law

WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)


def organisation_check_character(code: str) -> str:
    """Return the check character of the eight characters before it."""
    values = (int(character, 36) for character in code)
    remainder = 11 - sum(value * weight for value, weight in zip(values, WEIGHTS, strict=True)) % 11
    return {10: "X", 11: "0"}.get(remainder, str(remainder))


@check(
    "R-31", "主体标识码校验位", law("site"), severity=Severity.WARNING,
    about="统一社会信用代码第 9 至 17 位是组织机构代码，末位是校验位；少数早期代码不合算法，所以只作提示。",
    remedy="照登记证书再核对一次",
)  # fmt: skip
def organisation_code(dossier: Dossier, _: Situation) -> Iterator[Fault]:
    """Compare the character with the computed one; a department's dossier has no such code."""
    if dossier.is_office:
        return
    if uscc_problem(dossier.uscc) is not None or not dossier.records:
        return
    expected = organisation_check_character(dossier.uscc[8:16])
    if dossier.uscc[16] != expected:
        yield Fault(dossier.records[0], (), f"代码第 17 位是 {dossier.uscc[16]}，按算法应为 {expected}")
