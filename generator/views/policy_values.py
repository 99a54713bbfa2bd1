"""The values of ``data/policy/parameters.yaml`` in words, each with its day and its basis."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.policy import Parameter, Policy, Reference
from generator.rules.periods import FIXED, SPAN

_UNITS = {"wd": "个工作日", "d": "日", "m": "个月"}


@dataclass(frozen=True, slots=True)
class ValueRow:
    """One value from a day on."""

    id: str
    """The name of the parameter."""
    value: str
    """The value in words."""
    since: str
    """施行日期."""
    basis: str
    """The instrument, or 本站规则."""
    note: str
    """What it is about; empty when nothing is said."""


def value_rows(policy: Policy, names: tuple[str, ...]) -> tuple[ValueRow, ...]:
    """Return every value that some parameters have had, newest last."""
    return tuple(_row(parameter, policy) for name in names for parameter in _dated(policy, name))


def _dated(policy: Policy, name: str) -> Iterator[Parameter]:
    yield from sorted(policy.parameters.get(name, ()), key=lambda parameter: parameter.in_force_from)


def _row(parameter: Parameter, policy: Policy) -> ValueRow:
    return ValueRow(
        id=parameter.id,
        value=in_words(parameter.value),
        since=f"{parameter.in_force_from} 起",
        basis=policy.cite(Reference(instrument=parameter.reference)),
        note=parameter.note or "",
    )


def in_words(value: str) -> str:
    """Return a value as readers say it: ``20wd`` as 20个工作日, ``03-31`` as 3月31日."""
    if span := SPAN.fullmatch(value):
        return f"{span['count']}{_UNITS[span['unit']]}"
    if day := FIXED.fullmatch(value):
        which = "最后一" if day["day"] == "last" else int(day["day"])
        return f"{int(day['month'])}月{which}日"
    return {"true": "是", "false": "否"}.get(value, value)
