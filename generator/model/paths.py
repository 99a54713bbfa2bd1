"""How the path of a record is made: who files it, its type, its period or day (ADR 0006)."""

from generator.model.record import Disclosure, Owner

OVERVIEWS = frozenset(("eligible-list",))
"""Record types that are about no single association."""
OWNER_FORMS = {Owner.ASSOCIATION: "统一社会信用代码", Owner.REGISTRAR: "区划", Owner.DEPARTMENT: "部门编号"}


def path_of(kind: type[Disclosure], owner_id: str, subject: str, key: str, revision: int = 1) -> str:
    """Return the path of a record below ``data/``."""
    named = kind.owner is Owner.REGISTRAR and kind.record_type not in OVERVIEWS
    folders = [kind.owner.value, owner_id, kind.record_type, *([subject] if named else [])]
    return "/".join((*folders, file_name(key, revision)))


def file_name(key: str, revision: int) -> str:
    """Return the name of a revision's file."""
    return f"{key}.yaml" if revision == 1 else f"{key}.r{revision}.yaml"


def path_form(kind: type[Disclosure]) -> str:
    """Return how the paths of a record type look, for people."""
    owner, subject = OWNER_FORMS[kind.owner], OWNER_FORMS[Owner.ASSOCIATION]
    return path_of(kind, f"<{owner}>", f"<{subject}>", f"<{key_label(kind)}>")


def key_label(kind: type[Disclosure]) -> str:
    """Return what the file names of a record type are: 接受日期, 会计年度."""
    return kind.model_fields[kind.key_field].description or kind.key_field
