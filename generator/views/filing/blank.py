"""Forms to fill in: a file that holds every field with its label, and is refused until it is filled."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.model.mistakes import TO_FILL
from generator.model.paths import key_label
from generator.model.record import Disclosure
from generator.model.writing import scalar
from generator.views.filing.form import TEXT, Field, form


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the fields: the schema for the editor, who files, why and by when."""

    kind: type[Disclosure]
    key: str
    schema: str
    basis: str = ""
    due: str = ""
    known: tuple[tuple[str, str], ...] = ()

    def lines(self, name: str) -> Iterator[str]:
        """Yield the lines of comment."""
        yield editor_line(self.schema)
        yield f"# {self.kind.heading}（{self.kind.record_type}）{name}"
        if self.basis:
            yield f"# 依据：{self.basis}"
        if self.due:
            yield f"# 公开期限：{self.due}"
        if not name:
            yield f"# {key_label(self.kind)}就是文件名（{self.key}），文件里不必再写"
        yield f"# 把“{TO_FILL}”和后面的提示换成实际内容；选填项要填的，去掉行首的“# ”"
        yield ""


def editor_line(schema: str) -> str:
    """Return the line by which editors find the schema of a file."""
    return f"# yaml-language-server: $schema={schema}"


def record(head: Head) -> str:
    """Return the form of a record."""
    left_out = (head.kind.key_field, "correction_note")
    asked = (field for field in form(head.kind.record_type) if field.name not in left_out)
    known = dict(head.known)
    lines = [*head.lines("")]
    for field in asked:
        lines += (
            [_help(field), f"{field.name}: {known[field.name]}"] if field.name in known else _asked(field)
        )
    return "\n".join(lines) + "\n"


def nil_return(head: Head) -> str:
    """Return the form that declares that nothing happened."""
    disclosed = _asked(form(head.kind.record_type, "nil-return")[0])
    return "\n".join([*head.lines(f"：{head.key} 年度无发生额声明"), *disclosed, "nil_return: true"]) + "\n"


def withdrawal(head: Head) -> str:
    """Return the form that withdraws a record."""
    asked = {field.name: _asked(field) for field in form(head.kind.record_type, "withdrawal")}
    known = [f"{name}: {value}" for name, value in head.known]
    lines = [*head.lines(f"：撤回 {head.key}"), *asked["disclosed_on"], *known, *asked["withdrawn"]]
    return "\n".join(lines) + "\n"


def placeholder(field: Field) -> str:
    """Return what stands where something has to be filled in."""
    if field.codes:
        return f"{TO_FILL}写一个代码"
    if field.kind == TEXT:
        return f"{TO_FILL}{field.length}"
    return f"{TO_FILL}例如 {scalar(field.example)}"


def _asked(field: Field) -> list[str]:
    """Return the lines of a field: those of an optional one are commented out."""
    if field.required and not field.is_open:
        return [_help(field), *_value(field)]
    lines = [f"# {line}" for line in _value(field)]
    if field.required:
        hint = f"{field.name}: {TO_FILL}没有就写 []；有的删去这一行，去掉下面各行的“# ”"
        lines = [hint.replace("没有就写 []；有的", "") if not field.is_list else hint, *lines]
    return [_help(field), *lines]


def _value(field: Field) -> list[str]:
    """Return the lines of a value; a group that must be there though none of its fields must asks for all."""
    if field.is_list and not field.parts:
        return [f"{field.name}: [{placeholder(field)}]"]
    if not field.parts:
        return [f"{field.name}: {placeholder(field)}"]
    needed = field.asked()
    inside = [line for part in field.parts for line in _asked(replace(part, required=part in needed))]
    if not field.is_list:
        return [f"{field.name}:", *(f"  {line}" for line in inside)]
    first = next(at for at, line in enumerate(inside) if not line.startswith("#"))
    above, begin, rest = inside[:first], inside[first], inside[first + 1 :]
    return [
        f"{field.name}:",
        *(f"  {line}" for line in above),
        f"  - {begin}",
        *(f"    {line}" for line in rest),
    ]


def _help(field: Field) -> str:
    """Return what is said above a field."""
    need = "必填" if field.required else "选填"
    if field.codes:
        codes = "、".join(f"{code} {label}" if code != label else code for code, label in field.codes)
        return f"# {field.label}：{need}，代码{_many(field)}：{codes}"
    unit = f"（{field.unit}）" if field.unit else ""
    how = f"，{field.how}" if field.how else ""
    return f"# {field.label}：{need}，{field.kind}{unit}{_many(field)}{how}"


def _many(field: Field) -> str:
    return "的列表，没有就写 []" if field.is_list else ""
