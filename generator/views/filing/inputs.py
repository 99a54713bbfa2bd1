"""How a field is filled in, in a form of the site or in a CMS: what is chosen, and what is said below it."""

from generator.views.filing.form import TEXT, Field

_LONG = 200
"""Texts of more characters get a field of several lines."""


def is_long(field: Field) -> bool:
    """Say whether a text takes several lines."""
    return field.longest > _LONG


def options(field: Field) -> tuple[tuple[str, str], ...]:
    """Return the values of a choice, each with its label; none where values are written."""
    return (("true", "是"), ("false", "否")) if field.example is True else field.codes


def hint(field: Field) -> str:
    """Return how a value is written; quotes are the file's business, not the reader's."""
    if field.suggested:
        return f"打名称里的字，从列出的里选；没有列出的写编号，例如 {field.example}"
    if field.kind == TEXT:
        return field.length
    if options(field):
        return ""
    how = "，".join(part for part in field.how.split("，") if "引号" not in part.replace("空格和引号", ""))
    example = f"例如 {field.example}" if field.example is not None else ""
    return "，".join(part for part in (field.unit, how, example) if part)
