"""Every flag that readers can see: what it looks at, and by which article."""

from dataclasses import dataclass
from typing import ClassVar

from generator.model.policy import Policy
from generator.rules.flags import all_flags
from generator.rules.flags.flag import Rule
from generator.views import urls
from generator.views.page import About, Crumb, Page, Publication, head_of


@dataclass(frozen=True, slots=True)
class FlagView:
    """One flag."""

    id: str
    """FL-01."""
    title: str
    """What it says."""
    about: str
    """When it says so."""
    basis: str
    """The article that asks for it."""


@dataclass(frozen=True, slots=True)
class FlagsPage(Page):
    """All flags that are shown."""

    template: ClassVar[str] = "flags_page"

    flags: tuple[FlagView, ...]
    """The flags in the order of their ids."""


def present(policy: Policy, publication: Publication) -> FlagsPage:
    """Return the page of flags; those for the registrar alone are not on it."""
    said = "协会页上的提示：什么情况下出现、依据什么、看哪些记录。提示不是违法认定。"
    return FlagsPage(
        head=head_of(publication, About(urls.FLAGS, "提示", said), (Crumb("方法", urls.METHODS),)),
        flags=tuple(_view(rule, policy) for rule in all_flags() if not rule.internal),
    )


def _view(rule: Rule, policy: Policy) -> FlagView:
    return FlagView(rule.id, rule.title, rule.about, policy.cite_all(rule.basis))
