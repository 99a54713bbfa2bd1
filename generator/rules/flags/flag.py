"""提示: a neutral sentence about the state of the records, with the records it rests on (domain §11.4)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.dossier import AnyRecord, Dossier
from generator.model.policy import Policy, Reference
from generator.rules.obligations.obligation import Obligation


@dataclass(frozen=True, slots=True)
class Scene:
    """What the flags read: the dossier on a day, and what was due."""

    dossier: Dossier
    policy: Policy
    on: date
    obligations: tuple[Obligation, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A flag with its words, its basis, and what it looks at; an internal one is for the registrar only."""

    id: str
    title: str
    basis: tuple[Reference, ...]
    about: str
    internal: bool


@dataclass(frozen=True, slots=True)
class Flag:
    """A rule that applies, in the words of the case, with the records that were read."""

    rule: Rule
    sentence: str
    records: tuple[AnyRecord, ...]


Found = tuple[str, tuple[AnyRecord, ...]]
Test = Callable[[Scene], Iterator[Found]]
RULES: dict[str, tuple[Rule, Test]] = {}


def flag(
    flag_id: str, title: str, *basis: Reference, about: str, internal: bool = False
) -> Callable[[Test], Test]:
    """Register a test under its id; ``about`` tells readers what it looks at."""

    def register(test: Test) -> Test:
        RULES[flag_id] = (Rule(flag_id, title, basis, about, internal), test)
        return test

    return register
