"""R-51: a declaration that nothing happened comes after the year, and nothing filed contradicts it."""

from collections.abc import Iterator
from datetime import date

from generator.model.disclosures import record_types
from generator.model.dossier import Dossier
from generator.rules.checks.check import Fault, Situation, check, law


@check(
    "R-51", "无发生额声明与记录一致", law("site"),
    about="声明某一年度没有发生的，在这一年结束以后作出；声明以后又公开了这一年的同类记录的，声明应当撤回。",
    remedy="有发生的，撤回声明；还没有到年末的，等年度结束再声明",
)  # fmt: skip
def declarations(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check each declaration against its year and against what was filed of it."""
    for kind in record_types().values():
        if not kind.nil_allowed:
            continue
        happened = {r.address.key[:4]: r.address.key for r in dossier.known(kind, situation.as_of)}
        for record in dossier.nil_returns(kind, situation.as_of):
            year = record.content.period
            if record.disclosed_on <= date(year, 12, 31):
                yield Fault(record, ("disclosed_on",), f"{year} 年还没有结束，不能声明全年没有{kind.heading}")
            if key := happened.get(str(year)):
                words = f"声明 {year} 年没有{kind.heading}，却公开了 {key} 的记录"
                yield Fault(record, ("nil_return",), words)
