"""What a model refuses, said in Chinese: one sentence and one remedy for each kind of error."""

from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from generator.model.finding import Path
from generator.model.scalars import Code

Words = tuple[str, str, str]


def explain(error: ErrorDetails, model: type[BaseModel]) -> Words:
    """Return code, message and remedy for one error of pydantic."""
    kind, path = error["type"], error["loc"]
    field = _field(model, path)
    label = f"“{_label(field, path)}”" if path else "内容"
    if kind == "missing":
        return "F-01", f"缺少{label}（{path[-1]}）", "补上这一项"
    if kind == "extra_forbidden":
        return "F-02", f"没有“{path[-1]}”这一项", _did_you_mean(str(path[-1]), _model_at(model, path[:-1]))
    if kind == "enum":
        return "F-03", f"{label}不能写“{error['input']}”", "可写：" + _choices(field)
    if kind in _SHAPES:
        what, remedy = _SHAPES[kind]
        return "F-04", f"{label}{what}", remedy
    context = error.get("ctx", {})
    return "F-05", f"{label}{context.get('what', '不合要求')}", context.get("remedy", "照模板填写")


_SHAPES = {
    "model_type": ("须是几行“字段: 值”", "换行后缩进两格，逐项填写"),
    "model_attributes_type": ("须是几行“字段: 值”", "换行后缩进两格，逐项填写"),
    "dict_type": ("须是几行“字段: 值”", "换行后缩进两格，逐项填写"),
    "tuple_type": ("须是列表", "每项另起一行，以“- ”开头；没有就写 []"),
}


def _unwrap(annotation: Any) -> Any:
    """Return the class inside Optional, tuple, dict or Annotated."""
    inner = [part for part in get_args(annotation) if part not in (type(None), Ellipsis)]
    return _unwrap(inner[-1]) if inner else annotation


def _field(model: Any, path: Path) -> Any:
    found = None
    for step in path:
        if isinstance(step, str) and isinstance(model, type) and issubclass(model, BaseModel):
            found = next((f for n, f in model.model_fields.items() if step in (n, f.alias)), None)
            model = _unwrap(found.annotation) if found else None
    return found


def _model_at(model: Any, path: Path) -> type[BaseModel] | None:
    field = _field(model, path)
    inner = _unwrap(field.annotation) if field else model
    return inner if isinstance(inner, type) and issubclass(inner, BaseModel) else None


def _label(field: Any, path: Path) -> str:
    names = [str(step) for step in path if isinstance(step, str)]
    return (field.description if field else None) or (names[-1] if names else "内容")


def _choices(field: Any) -> str:
    inner = _unwrap(field.annotation) if field else None
    if isinstance(inner, type) and issubclass(inner, Code):
        return "、".join(
            f"{code.value}（{code.label}）" if code.value != code.label else code.value for code in inner
        )
    return "照模板填写"


def _did_you_mean(word: str, model: type[BaseModel] | None) -> str:
    known = [field.alias or name for name, field in model.model_fields.items()] if model else []
    close = get_close_matches(word, known, n=1, cutoff=0.5)
    return f"是不是 {close[0]}？不是就删去" if close else "删去这一项，或对照模板改名"
