"""The reference of all fields, in Markdown: a page for each record type, and the page that leads to them."""

from collections.abc import Iterable, Iterator

from generator.model import shapes
from generator.model.disclosures import record_types
from generator.model.paths import key_label
from generator.model.policy import Policy
from generator.model.record import OWNER_LABELS, Disclosure, Owner
from generator.model.writing import scalar
from generator.views.filing.example import example
from generator.views.filing.explanations import facts
from generator.views.filing.form import TEXT, Field, form

SCALARS = (
    shapes.money, shapes.number, shapes.count, shapes.year, shapes.half, shapes.day, shapes.flag,
    shapes.region, shapes.association, shapes.url,
)  # fmt: skip
INTRODUCTION = """\
# 字段说明

每一类记录一页：由谁报送、文件放在哪里、什么时候公开、有哪些字段。怎样报送见[提交指南](../../CONTRIBUTING.md)。

这些页面由 `generator fields` 按数据模型写出，不要手工修改。支持 YAML 的编辑器可以用
[schemas/](../../schemas) 里的 JSON Schema 提示字段、标出错误；`generator new` 写出的模板，
第一行已经指明用哪一个。

## 值的写法
"""
ALWAYS = """\
文字不写 HTML；含有冒号、井号等符号的，整段加英文单引号。代码照抄“写法”一栏的英文。列表没有内容写 `[]`；
选填项没有内容，整行删去。
"""
VERBATIM = ("文件", "写一份模板")
Row = tuple[str, ...]


def pages(policy: Policy) -> dict[str, str]:
    """Return every page by its file's name."""
    kinds = record_types().values()
    found = {f"{kind.record_type}.md": "\n".join(_page(kind, policy)) for kind in kinds}
    return found | {"README.md": "\n".join(_index(policy))}


def _index(policy: Policy) -> Iterator[str]:
    yield INTRODUCTION
    yield from _table(("类型", "单位", "写法", "示例"), map(_scalar, SCALARS))
    yield ALWAYS
    for owner in Owner:
        kinds = [kind for kind in record_types().values() if kind.owner is owner]
        yield f"## {OWNER_LABELS[owner]}报送（{len(kinds)} 类）\n"
        rows = (_line(kind, policy) for kind in kinds)
        yield from _table(("名称", "类别", "文件名", "全年没有发生", "公开期限"), rows)


def _scalar(shape: shapes.Shape) -> Row:
    return shape["x-kind"], shape.get("x-unit", ""), shape["x-how"], _code(scalar(shape["examples"][0]))


def _line(kind: type[Disclosure], policy: Policy) -> Row:
    name = f"[{kind.heading}]({kind.record_type}.md)"
    nil = "须声明" if kind.nil_allowed else ""
    return name, _code(kind.record_type), key_label(kind), nil, policy.due(kind.record_type)


def _page(kind: type[Disclosure], policy: Policy) -> Iterator[str]:
    yield f"# {kind.heading}（{kind.record_type}）\n"
    for label, said in facts(kind, policy):
        yield f"- {label}：{_code(said) if label in VERBATIM else said}"
    yield f"- 编辑器用的 JSON Schema：[{kind.record_type}.json](../../schemas/{kind.record_type}.json)"
    yield f"\n## 例子\n\n只有必填项，只示范写法，数字之间不求相符。\n\n```yaml\n{example(kind)}```\n"
    if kind.nil_allowed:
        yield f"全年没有发生的，文件名写年度，只写：\n\n```yaml\n{example(kind, 'nil-return')}```\n"
    yield "## 字段\n"
    rows = (row for field in form(kind.record_type) for row in _rows(field, kind.key_field))
    yield from _table(("字段", "名称", "类型", "填写", "写法", "示例"), rows)
    yield "更正和撤回都是新的版次，写法见[更正、撤回和删除](../../CONTRIBUTING.md#6-更正撤回和删除)。\n"


def _rows(field: Field, key_field: str = "", above: str = "") -> Iterator[Row]:
    """Yield the row of a field, and those of the fields inside it."""
    name = f"{above}{field.name}"
    need = "文件名已写明" if field.name == key_field else "必填" if field.required else "选填"
    yield _code(name), field.label, _kind(field), need, _how(field), _example(field)
    for part in field.parts:
        yield from _rows(part, above=f"{name}[]." if field.is_list else f"{name}.")


def _kind(field: Field) -> str:
    unit = f"（{field.unit}）" if field.unit else ""
    return f"列表，每项是{field.kind}{unit}" if field.is_list else f"{field.kind}{unit}"


def _how(field: Field) -> str:
    return "、".join(f"{_code(code)} {label}" for code, label in field.codes) or field.how


def _example(field: Field) -> str:
    return "" if field.parts or field.kind == TEXT else _code(scalar(field.example))


def _code(text: str) -> str:
    return f"`{text}`"


def _table(head: Row, rows: Iterable[Row]) -> Iterator[str]:
    for row in (head, ("---",) * len(head), *rows):
        yield f"| {' | '.join(cell.replace('|', '&#124;') for cell in row)} |"
    yield ""
