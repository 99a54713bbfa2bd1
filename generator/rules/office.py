"""Everything that follows from one department's own records on a day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from generator.model.dossier import AnyRecord, Dossier
from generator.model.finding import Problem
from generator.model.policy import Policy
from generator.rules.changes import Change, changes
from generator.rules.facts import problems, visible_records
from generator.rules.obligations import office_duties
from generator.rules.obligations.obligation import Obligation

NAMELESS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class OfficeFacts:
    """What is true of a department on a day; its dossier carries the department's id in place of a code.

    ``names`` says what associations are called, by their codes, as far as it is known.
    """

    dossier: Dossier
    as_of: date
    shown: tuple[AnyRecord, ...]
    changes: tuple[Change, ...]
    obligations: tuple[Obligation, ...]
    problems: tuple[Problem, ...]
    names: Mapping[str, str]

    def name(self, uscc: str) -> str:
        """Return what an association is called; the code of one that is not known."""
        return self.names.get(uscc, uscc)


def derive_office(
    dossier: Dossier, policy: Policy, as_of: date, names: Mapping[str, str] = NAMELESS
) -> OfficeFacts:
    """Return all facts about a department."""
    owed = office_duties(dossier, policy, as_of)
    return OfficeFacts(
        dossier=dossier,
        as_of=as_of,
        shown=visible_records(dossier, policy, as_of),
        changes=changes(dossier, policy, as_of),
        obligations=owed.items,
        problems=problems(dossier, owed, policy, as_of),
        names=names,
    )
