"""Every check of the data: what it looks at, on which law, and how to mend what it finds."""

from dataclasses import dataclass
from typing import ClassVar

from generator.model.finding import Severity
from generator.model.policy import Policy
from generator.rules.checks import all_checks
from generator.rules.checks.check import Check
from generator.rules.register_checks import ACROSS
from generator.views import urls
from generator.views.page import About, Crumb, Page, Publication, head_of
from generator.views.states import BAD, WARN, State

_SEVERITIES = {
    Severity.ERROR: State("✕", "错误：须改正才能公布", BAD),
    Severity.WARNING: State("!", "警告：须由人核对", WARN),
}


@dataclass(frozen=True, slots=True)
class CheckView:
    """One check."""

    id: str
    """X-01."""
    title: str
    """What must hold."""
    severity: State
    """Whether it stops publication."""
    about: str
    """What is compared."""
    remedy: str
    """How to mend what it finds."""
    basis: str
    """The law."""
    version: str
    """第 1 版; it rises when the check begins to find more or less."""
    kind: str
    """The record type of the example; empty without one."""
    good: str
    """Lines of a record as they should be."""
    bad: str
    """The same lines, wrong."""


@dataclass(frozen=True, slots=True)
class ChecksPage(Page):
    """All checks."""

    template: ClassVar[str] = "checks_page"

    count: str
    """How many there are."""
    checks: tuple[CheckView, ...]
    """The checks in the order of their ids."""


def present(policy: Policy, publication: Publication) -> ChecksPage:
    """Return the page of checks."""
    every = sorted((*all_checks(), *ACROSS), key=lambda check: check.id)
    checks = tuple(_view(check, policy) for check in every)
    said = "提交时自动进行的数据检查：核对什么、依据什么、怎样改正。"
    return ChecksPage(
        head=head_of(publication, About(urls.CHECKS, "数据检查", said), (Crumb("方法", urls.METHODS),)),
        count=str(len(checks)),
        checks=checks,
    )


def _view(check: Check, policy: Policy) -> CheckView:
    return CheckView(
        id=check.id,
        title=check.title,
        severity=_SEVERITIES[check.severity],
        about=check.about,
        remedy=check.remedy,
        basis=policy.cite_all(check.basis),
        version=f"第 {check.version} 版",
        kind=check.example.kind.heading if check.example else "",
        good=check.example.good.strip() if check.example else "",
        bad=check.example.bad.strip() if check.example else "",
    )
