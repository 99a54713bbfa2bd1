"""What every presentation may ask besides the records: the policy, and who publishes."""

from dataclasses import dataclass

from generator.model.notice import Notice
from generator.model.policy import Policy
from generator.model.shapes import HALF
from generator.rules.obligations.halves import label_of
from generator.views.labels import heading
from generator.views.page import Publication

VOCABULARIES = {
    "gbt4754_sections": "industry-sections",
    "gbt4754_divisions": "industry-divisions",
    "ten_strong_industries": "ten-strong-industries",
    "four_new_tags": "four-new-tags",
    "registrar_region": "regions",
    "domicile_region_code": "regions",
    "procurement_method": "procurement-methods",
    "method": "procurement-methods",
    "purchaser_dept_id": "departments",
}
"""Fields whose value is a code of a code list."""
CODED = VOCABULARIES.keys() | {"covers", "half", "period"}
"""Fields whose value readers see in words."""
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

    def code_name(self, field: str, code: str) -> str:
        """Return a code in words, with the code itself where it is one of a national standard."""
        if field == "covers":
            return heading(code)
        if field in ("half", "period"):
            return label_of(code) if HALF.fullmatch(code) else code
        vocabulary = VOCABULARIES[field]
        name = self.term(vocabulary, code)
        return f"{name}（{code}）" if vocabulary in _CITED and name != code else name
