"""What every presentation may ask besides the records: the policy, and who publishes."""

from dataclasses import dataclass

from generator.model.code_lists import RECORD_TYPES, CodeList
from generator.model.disclosures import record_types
from generator.model.notice import Notice
from generator.model.policy import Policy
from generator.views.labels import heading
from generator.views.page import Publication

_CITED = frozenset(("regions", "industry-sections", "industry-divisions"))
"""Code lists of national standards, whose codes readers know and cite."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Policy and publication together, as most presentations need both."""

    policy: Policy
    publication: Publication

    def term(self, vocabulary: str, code: str) -> str:
        """Return the name of a code, or the code where the operator has no such list."""
        terms = self.policy.vocabularies.get(vocabulary)
        return terms.name(code) if terms else code

    @property
    def notices(self) -> tuple[tuple[str, Notice], ...]:
        """Return what the operator has published by the day of the data, each with its id."""
        found = self.policy.notices.items()
        return tuple((name, one) for name, one in found if one.published_on <= self.publication.as_of)

    def department(self, department_id: str) -> str:
        """Return the name of a department."""
        return self.term("departments", department_id)

    def code_names(self, listed: CodeList, codes: str | tuple[str, ...]) -> str:
        """Return one or several codes in words."""
        said = (codes,) if isinstance(codes, str) else codes
        if listed is RECORD_TYPES:
            return "、".join(map(heading, said))
        return "、".join(_cited(listed, code, self.term(listed.name, code)) for code in said)


def choices(policy: Policy, listed: CodeList) -> dict[str, str]:
    """Return the codes of a list in words; nothing where the operator has no such list."""
    if listed is RECORD_TYPES:
        return {record_type: kind.heading for record_type, kind in record_types().items()}
    return {term.code: _cited(listed, term.code, term.name) for term in policy.terms(listed.name)}


def _cited(listed: CodeList, code: str, name: str) -> str:
    """Return a code in words, with the code itself where it is one of a national standard."""
    return f"{name}（{code}）" if listed.name in _CITED and name != code else name
