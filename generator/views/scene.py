"""What every presentation may ask besides the records: the policy, and who publishes."""

from dataclasses import dataclass

from generator.model.policy import Policy
from generator.views.page import Publication

VOCABULARIES = {
    "gbt4754_sections": "industry-sections",
    "gbt4754_divisions": "industry-divisions",
    "ten_strong_industries": "ten-strong-industries",
    "four_new_tags": "four-new-tags",
    "registrar_region": "regions",
    "domicile_region_code": "regions",
    "procurement_method": "procurement-methods",
}
"""Fields whose value is a code of a code list."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Policy and publication together, as most presentations need both."""

    policy: Policy
    publication: Publication

    def term(self, vocabulary: str, code: str) -> str:
        """Return the name of a code, or the code where the operator has no such list."""
        terms = self.policy.vocabularies.get(vocabulary)
        return terms.name(code) if terms else code

    def department(self, department_id: str) -> str:
        """Return the name of a department."""
        return self.term("departments", department_id)

    def code_name(self, field: str, code: str) -> str:
        """Return the name and the code of a coded field, or the text of any other."""
        if field not in VOCABULARIES:
            return code
        name = self.term(VOCABULARIES[field], code)
        return name if name == code else f"{name}（{code}）"
