"""The operator's code lists in the forms: what can be chosen in a field, by the words of its list."""

from collections.abc import Iterable
from dataclasses import replace

from generator.model.code_lists import BY_NAME
from generator.views.filing.form import Field
from generator.views.scene import Scene


def with_choices(asked: Iterable[Field], scene: Scene) -> tuple[Field, ...]:
    """Return fields with the codes of their lists; of an open list other codes can be written as well."""
    return tuple(_chosen(field, scene) for field in asked)


def _chosen(field: Field, scene: Scene) -> Field:
    listed = BY_NAME.get(field.listed)
    if listed is None:
        return replace(field, parts=with_choices(field.parts, scene)) if field.parts else field
    codes = tuple(scene.choices(listed).items())
    return replace(field, suggested=codes) if listed.is_open else replace(field, codes=codes)
