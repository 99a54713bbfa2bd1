"""What a model refuses, said in Chinese: what is wrong, and what to write instead."""

import re
from difflib import get_close_matches
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel, WithJsonSchema
from pydantic.functional_validators import PlainValidator
from pydantic_core import ErrorDetails

from generator.model.finding import Path
from generator.model.mistakes import NOT_FILLED, TO_FILL, half_width, in_quotes
from generator.model.record import NilReturn, Withdrawn
from generator.model.scalars import Code
from generator.model.shapes import Shape

Words = tuple[str, str, str]
_SHORT_FORMS = {
    NilReturn: "删去；声明无发生额只写 disclosed_on、nil_return 和 period",
    Withdrawn: "删去；撤回只写 disclosed_on 和 withdrawn，原内容留在旧版次里",
}


def explain(error: ErrorDetails, model: type[BaseModel]) -> Words:
    """Return code, message and remedy for one error of pydantic."""
    kind, path, value = error["type"], error["loc"], error["input"]
    field = field_at(model, path)
    label = _label(model, path)
    if kind == "missing":
        return "F-01", f"缺少{label}（{path[-1]}）", _how_to_add(str(path[-1]), field)
    if kind == "extra_forbidden":
        holder = model_at(model, path[:-1])
        return "F-02", f"没有{in_quotes(str(path[-1]))}这一项", _did_you_mean(str(path[-1]), holder, model)
    if isinstance(value, str) and value.startswith(TO_FILL):
        return "F-11", f"{label}{NOT_FILLED[0]}", _how_to_fill(field)
    if kind == "enum":
        return "F-03", f"{label}{_not_a_code(value)}", _code_meant(value, field)
    if kind in _SHAPES:
        return "F-04", f"{label}{_SHAPES[kind][0]}", _shape_remedy(kind, value)
    context = error.get("ctx", {})
    return "F-05", f"{label}{context.get('what', '不合要求')}", context.get("remedy", "照模板填写")


_SHAPES = {
    "model_type": ("须是几行“字段: 值”", "换行后缩进两格，逐项填写“字段: 值”"),
    "model_attributes_type": ("须是几行“字段: 值”", "换行后缩进两格，逐项填写“字段: 值”"),
    "dict_type": ("须是几行“编号: 值”", "换行后缩进两格，逐项填写“编号: 值”"),
    "tuple_type": ("须是列表", "每项另起一行，以“- ”开头；没有就写 []"),
}


_NO_DASH = re.compile(r"[\-－—–•·＊●▪、0-9①-⑳]")


def _shape_remedy(kind: str, value: Any) -> str:
    if value is None:
        return f"{_SHAPES[kind][1].partition('；')[0]}；没有的选填项整行删去"
    if kind == "tuple_type" and isinstance(value, str) and _NO_DASH.match(value):
        return "每项另起一行，以英文短横线和一个空格开头，写作“- ”"
    if kind == "tuple_type" and isinstance(value, dict):
        return "在每一组的第一行前面加“- ”，其余各行与它对齐"
    if kind != "tuple_type" and isinstance(value, list):
        return "这里只有一组，删去“- ”"
    return _SHAPES[kind][1]


def _how_to_fill(field: Any) -> str:
    if codes := codes_of(field):
        return f"换成一个代码，不写括号里的名称：{_choices(codes)}"
    shape = shape_of(field)
    return f"换成{shape['x-kind']}：{shape['x-how']}" if shape else NOT_FILLED[1]


def _how_to_add(name: str, field: Any) -> str:
    """Return the line to add, as far as it can be told."""
    codes = codes_of(field)
    shape = shape_of(field)
    if codes:
        return f"补上一行 {name}: 加一个代码，不写括号里的名称：{_choices(codes)}"
    if shape:
        return f"补上一行 {name}: …（{shape['x-kind']}，{shape['x-how']}）"
    return f"补上 {name}: 和下面的各项，没有内容的列表写 {name}: []"


def shape_of(field: Any) -> Shape | None:
    """Return how the values of a field are described, or None when it is no scalar."""
    return _shape(field.annotation, field.metadata) if field else None


def item_shape(field: Any) -> Shape | None:
    """Return how the values of a field are described, or those of its items when it is a list."""
    items = get_args(field.annotation) if field and get_origin(field.annotation) is tuple else ()
    return _shape(items[0]) if items else shape_of(field)


def _shape(annotation: Any, metadata: Any = ()) -> Shape | None:
    """Return how a scalar is described, wherever in an annotation it says so; a list says nothing."""
    if get_origin(annotation) in (tuple, dict):
        return None
    for said in (*metadata, *getattr(annotation, "__metadata__", ())):
        if isinstance(said, WithJsonSchema):
            return said.json_schema
        if isinstance(said, PlainValidator) and said.json_schema_input_type is not Any:
            return _shape(said.json_schema_input_type)
    if get_origin(annotation) in (Union, UnionType):
        return next(filter(None, map(_shape, get_args(annotation))), None)
    return None


def _unwrap(annotation: Any) -> Any:
    """Return the class inside Optional, tuple, dict or Annotated."""
    inner = [part for part in get_args(annotation) if part not in (type(None), Ellipsis)]
    return _unwrap(inner[-1]) if inner else annotation


def field_at(model: Any, path: Path) -> Any:
    """Return the field that a path leads to, or None."""
    found = None
    for step in path:
        if isinstance(step, str) and isinstance(model, type) and issubclass(model, BaseModel):
            found = next((f for n, f in model.model_fields.items() if step in (n, f.alias)), None)
            model = _unwrap(found.annotation) if found else None
    return found


def model_at(model: Any, path: Path) -> type[BaseModel] | None:
    """Return the model of what stands at a path, or None when it is no mapping of fields."""
    field = field_at(model, path)
    inner = (_unwrap(field.annotation) if field else None) if path else model
    return inner if isinstance(inner, type) and issubclass(inner, BaseModel) else None


def _label(model: type[BaseModel], path: Path) -> str:
    """Return the labels along a path: ``“支付”第2项的“金额”``."""
    said: list[str] = []
    for at, step in enumerate(path, 1):
        if isinstance(step, int):
            said[-1:] = [f"{said[-1] if said else ''}第{step + 1}项"]
        else:
            field = field_at(model, path[:at])
            said.append(f"“{(field.description if field else None) or step}”")
    return "的".join(said) or "内容"


def codes_of(field: Any) -> tuple[Code, ...]:
    """Return the codes a field may hold, or nothing when it holds no codes."""
    inner = _unwrap(field.annotation) if field else None
    return tuple(inner) if isinstance(inner, type) and issubclass(inner, Code) else ()


def _choices(codes: tuple[Code, ...]) -> str:
    return "、".join(f"{c.value}（{c.label}）" if c.value != c.label else c.value for c in codes)


def _not_a_code(value: Any) -> str:
    if value is None:
        return "没有填写"
    return f"不能写成{in_quotes(value)}" if isinstance(value, str) else "只能写一个代码"


def _code_meant(value: Any, field: Any) -> str:
    codes = codes_of(field)
    meant = _meant(str(value), codes) if isinstance(value, str) else None
    if meant is None:
        return f"选一个代码，不写括号里的名称：{_choices(codes)}"
    return f"写 {meant.value}，意思是“{meant.label}”" if meant.label != meant.value else f"写 {meant.value}"


def _meant(said: str, codes: tuple[Code, ...]) -> Code | None:
    """Return the code whose label, or whose value but for its spelling, somebody wrote."""
    plain = half_width(said).partition("(")[0].strip(" ,;").replace(" ", "_").replace("-", "_").lower()
    names = {code.label: code for code in codes} | {code.value.lower(): code for code in codes}
    close = get_close_matches(plain, names, n=1, cutoff=0.75)
    return names[close[0]] if close else None


def _did_you_mean(word: str, holder: type[BaseModel] | None, whole: type[BaseModel]) -> str:
    if whole in _SHORT_FORMS and holder is whole:
        return _SHORT_FORMS[whole]
    fields = names(holder) if holder else {}
    elsewhere = _belongs_elsewhere(half_width(word), holder, whole)
    name = None if elsewhere else _nearest(word, fields)
    if name is None:
        return elsewhere or "删去这一项，或对照字段表改名"
    if half_width(word) == fields[name]:
        return f"字段名写 {name}"
    return f"是不是 {name}（{fields[name]}）？不是就删去"


def without_misnamed(errors: list[ErrorDetails], model: type[BaseModel]) -> list[ErrorDetails]:
    """Leave out that a field is missing where another error says it stands there under a wrong name."""
    unknown = [error["loc"] for error in errors if error["type"] == "extra_forbidden"]
    meant = {
        (*path[:-1], _nearest(str(path[-1]), names(holder)))
        for path in unknown
        if (holder := model_at(model, path[:-1]))
    }
    return [error for error in errors if error["type"] != "missing" or error["loc"] not in meant]


def _nearest(word: str, fields: dict[str, str]) -> str | None:
    """Return the field that somebody meant who wrote its label, or its name a little otherwise."""
    plain = half_width(word)
    labels = {label: name for name, label in fields.items()}
    known = {name: name for name in fields} | labels
    close = get_close_matches(plain.lower().replace("-", "_").replace(" ", "_"), known, n=1, cutoff=0.6)
    return labels.get(plain) or (known[close[0]] if close else None)


def _belongs_elsewhere(word: str, holder: type[BaseModel] | None, whole: type[BaseModel]) -> str | None:
    """Say where a field belongs that stands a level too high or too deep."""
    if holder is not whole and word in names(whole):
        return f"{word} 是最外一级的字段，删去前面的空格"
    for name, field in (holder or whole).model_fields.items():
        inner = _unwrap(field.annotation)
        if isinstance(inner, type) and issubclass(inner, BaseModel) and word in names(inner):
            return f"{word} 写在 {field.alias or name} 下面，多缩进两格"
    return None


def names(model: type[BaseModel]) -> dict[str, str]:
    """Return the fields of a model as they are named in files, with their labels."""
    return {field.alias or name: field.description or name for name, field in model.model_fields.items()}
