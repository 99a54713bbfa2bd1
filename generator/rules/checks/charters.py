"""R-10, R-11: what registration and charter have to agree with (domain §4.3, §8)."""

from collections.abc import Iterator

from generator.model.disclosures.charter import Charter, Fraction, MajorityRule
from generator.model.disclosures.meeting import Meeting, ResolutionMatter
from generator.model.disclosures.registration import RegistrarLevel, Registration
from generator.model.disclosures.registration_event import Event, RegistrationEvent
from generator.model.dossier import Dossier
from generator.model.finding import Path, Severity
from generator.model.policy import Policy
from generator.model.record import Record
from generator.rules.checks.check import Example, Fault, Situation, check, law
from generator.rules.majorities import is_share
from generator.rules.periods import overrun

TIME_TO_SUBMIT = "30d"
NATIONAL = "100000"


@check(
    "R-10", "登记事项前后一致", law("L1", "第十二条"), law("site"),
    about="登记管理机关的层级与区划代码相符；至少写一个行业门类和一个行业大类，大类属于所写的门类。统一社会信用代码第3至8位应是登记管理机关的区划，迁移过的和示例数据除外（不一致的只作警告）。",
    remedy="照登记证书核对登记管理机关、区划代码和行业",
    example=Example(
        Registration,
        "gbt4754_sections: [C]\ngbt4754_divisions: ['37']",
        "gbt4754_sections: [C]\ngbt4754_divisions: ['06']",
    ),
)  # fmt: skip
def registration(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check level, industries and the region inside the code."""
    events = dossier.known(RegistrationEvent, situation.as_of)
    migrated = any(record.content.event is Event.MIGRATION for record in events)
    for record in dossier.known(Registration, situation.as_of):
        content = record.content
        if (level := _level(content.registrar_region)) is not content.registrar_level:
            words = f"区划代码 {content.registrar_region} 是{level.label}的，应写 {level}"
            yield Fault(record, ("registrar_level",), words)
        yield from _industries(record, situation.policy)
        inside = dossier.uscc[2:8]
        if inside not in (content.registrar_region, NATIONAL) and not (migrated or content.is_example):
            words = f"代码第 3 至 8 位是 {inside}，登记管理机关区划是 {content.registrar_region}"
            yield Fault(record, ("registrar_region",), words, Severity.WARNING)


def _level(region: str) -> RegistrarLevel:
    if region.endswith("0000"):
        return RegistrarLevel.PROVINCIAL
    return RegistrarLevel.PREFECTURE if region.endswith("00") else RegistrarLevel.COUNTY


def _industries(record: Record[Registration], policy: Policy) -> Iterator[Fault]:
    content = record.content
    for name in ("gbt4754_sections", "gbt4754_divisions"):
        if not getattr(content, name):
            yield Fault(record, (name,), f"没有写{Registration.model_fields[name].description}")
    divisions = {term.code: term for term in policy.terms("industry-divisions")}
    for number, code in enumerate(content.gbt4754_divisions):
        division = divisions.get(code)
        if division and division.parent not in content.gbt4754_sections:
            words = f"大类 {code} {division.name}属于门类 {division.parent}，没有写这个门类"
            yield Fault(record, ("gbt4754_divisions", number), words)


@check(
    "R-11", "章程规则写得完整", law("L1", "第十四条"), law("L1", "第十八条"), version=2,
    about="出席规则和表决规则是大于零、不大于一的分数；不是的，按三分之二和二分之一核对票数。章程应由会员（代表）大会表决通过，本站应有这次会议的记录；没有业务主管单位的，自表决之日起三十日内报送核准，期限最后一日是休息日的顺延（这两项只作警告）。",
    remedy="照章程改正分数，三分之二写 numerator: 2、denominator: 3；补报会议表决，核对报送核准日期",
    example=Example(
        Charter,
        "quorum_rule: {numerator: 2, denominator: 3}",
        "quorum_rule: {numerator: 3, denominator: 2}",
    ),
)  # fmt: skip
def charter(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check fractions, the meeting that adopted the charter, and when it was submitted."""
    registered = dossier.latest(Registration, situation.as_of)
    supervised = registered is not None and registered.content.supervising_unit is not None
    adopted = set(_adoptions(dossier, situation))
    for record in dossier.known(Charter, situation.as_of):
        content = record.content
        if content.quorum_rule is not None:
            yield from _fraction(record, ("quorum_rule",), content.quorum_rule)
        for number, rule in enumerate(content.majority_rules):
            yield from _fraction(record, ("majority_rules", number), rule)
        if content.adopted_on not in adopted:
            words = f"没有公开 {content.adopted_on} 通过章程的会议表决"
            yield Fault(record, ("adopted_on",), words, Severity.WARNING)
        if not supervised:
            yield from _submission(record, situation.policy)


def _submission(record: Record[Charter], policy: Policy) -> Iterator[Fault]:
    adopted, submitted = record.content.adopted_on, record.content.submitted_on
    if submitted and (due := overrun(TIME_TO_SUBMIT, adopted, submitted, policy.calendar)):
        words = f"{adopted} 表决，报送核准的期限是 {due}，实际 {submitted}"
        yield Fault(record, ("submitted_on",), words, Severity.WARNING)


def _adoptions(dossier: Dossier, situation: Situation) -> Iterator[object]:
    """Yield the days on which meetings passed a charter."""
    for record in dossier.known(Meeting, situation.as_of):
        for resolution in record.content.resolutions:
            if resolution.matter is ResolutionMatter.CHARTER_AMENDMENT and resolution.passed:
                yield record.content.held_on


def _fraction(record: Record[Charter], at: Path, rule: Fraction | MajorityRule) -> Iterator[Fault]:
    if not is_share(rule):
        words = f"{rule.numerator}/{rule.denominator} 不是大于零、不大于一的分数"
        yield Fault(record, (*at, "numerator"), words)
