"""The operator's code lists in the forms: what can be chosen in a field, by the words of its list."""

from collections.abc import Iterable
from dataclasses import replace

from generator.model.code_lists import BY_NAME
from generator.model.policy import Policy
from generator.views.filing.form import Field
from generator.views.scene import choices


def with_choices(asked: Iterable[Field], policy: Policy) -> tuple[Field, ...]:
    """Return fields with the codes of their lists; of an open list other codes can be written as well."""
    return tuple(_chosen(field, policy) for field in asked)


def _chosen(field: Field, policy: Policy) -> Field:
    listed = BY_NAME.get(field.listed)
    if listed is None:
        return replace(field, parts=with_choices(field.parts, policy)) if field.parts else field
    codes = tuple(choices(policy, listed).items())
    return replace(field, suggested=codes) if listed.is_open else replace(field, codes=codes)
