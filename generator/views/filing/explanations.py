"""What the codes of checks, conditions, flags and record types mean, in words for people who file."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.paths import path_form
from generator.model.policy import Criterion, Policy
from generator.model.record import OWNER_LABELS, Disclosure
from generator.rules.checks import all_checks
from generator.rules.checks.check import Check
from generator.rules.eligibility import judged_criteria
from generator.rules.flags import all_flags
from generator.rules.flags.flag import Rule
from generator.rules.register_checks import ACROSS
from generator.views.filing.example import command, key_example
from generator.views.labels import heading

NO_VERDICT = "只说明资料的状态，不是违法认定；提示本身不影响数据检查，也不影响承接名录。"
FOR_REGISTRAR = "只供登记管理机关核对，不在网站上显示。"
SHOWN = "协会页面“信息公开一览”下的“提示”。"


@dataclass(frozen=True, slots=True)
class Explanation:
    """A heading, and what is said below it, each with its label; a text of several lines stands apart."""

    title: str
    said: tuple[tuple[str, str], ...]


def checks(policy: Policy) -> dict[str, Explanation]:
    """Explain every check by its id."""
    return {check.id: _check(check, policy) for check in (*all_checks(), *ACROSS)}


def criteria(policy: Policy) -> dict[str, Explanation]:
    """Explain every condition of the yearly list by its id; of several wordings the newest comes last."""
    found: dict[str, Explanation] = {}
    for criterion in sorted(policy.criteria, key=lambda criterion: criterion.in_force_from):
        earlier = found[criterion.id].said if criterion.id in found else ()
        title = f"{criterion.id} {criterion.title}（承接名录的{criterion.severity.label}）"
        found[criterion.id] = Explanation(title, (*earlier, *_criterion(criterion, policy)))
    return found


def flags(policy: Policy) -> dict[str, Explanation]:
    """Explain every flag by its id."""
    return {rule.id: _flag(rule, policy) for rule in all_flags()}


def record_type(kind: type[Disclosure], policy: Policy) -> Explanation:
    """Explain a record type in short."""
    pages = f"docs/fields/{kind.record_type}.md；编辑器用的格式说明 schemas/{kind.record_type}.json"
    return Explanation(f"{kind.heading}（{kind.record_type}）", (*facts(kind, policy), ("全部字段", pages)))


def facts(kind: type[Disclosure], policy: Policy) -> Iterator[tuple[str, str]]:
    """Yield who files a type, where, why, by when, and how to begin."""
    key = key_example(kind)
    yield "报送", OWNER_LABELS[kind.owner]
    yield "文件", f"data/{path_form(kind)}"
    yield "文件名", f"例如 {key}.yaml" + (f"；同日的第二件写 {key}-2.yaml" if "-" in key else "")
    yield "全年没有发生", "须声明一次，文件名写年度" if kind.nil_allowed else "不用声明"
    yield "依据", policy.basis(kind.record_type)
    yield "公开期限", policy.due(kind.record_type)
    yield "写一份模板", command(kind, key)


def _check(check: Check, policy: Policy) -> Explanation:
    said = [
        ("核对什么", check.about),
        ("依据", policy.cite_all(check.basis)),
        ("怎样改", check.remedy),
    ]
    if check.example:
        kind = check.example.kind.heading
        said += [(f"对的例子（{kind}）", check.example.good), (f"错的例子（{kind}）", check.example.bad)]
    said.append(("版本", str(check.version)))
    return Explanation(f"{check.id} {check.title}（{check.severity.label}）", tuple(said))


def _criterion(criterion: Criterion, policy: Policy) -> Iterator[tuple[str, str]]:
    until = f"，至 {criterion.in_force_until} 失效" if criterion.in_force_until else ""
    yield "施行", f"{criterion.in_force_from} 起{until}"
    yield "怎样判断", criterion.test
    yield "读取的记录", "、".join(f"{heading(name)}（{name}）" for name in criterion.records)
    yield "依据", policy.cite_all(criterion.references)
    if criterion.override:
        yield "登记管理机关", criterion.override.label
    yield "本站", "按记录判断" if criterion.id in judged_criteria() else "尚不判断，以登记管理机关的名录为准"


def _flag(rule: Rule, policy: Policy) -> Explanation:
    said = (
        ("说明", NO_VERDICT),
        ("依据", policy.cite_all(rule.basis)),
        ("显示", FOR_REGISTRAR if rule.internal else SHOWN),
    )
    return Explanation(f"{rule.id} {rule.title}（提示）", said)
