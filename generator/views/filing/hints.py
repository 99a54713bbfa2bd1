"""What stands below a field of the form in the browser, and which keys a phone shows for it."""

from generator.views.filing.form import Field
from generator.views.filing.inputs import hint

_MEETING = "同一次会议，在会议表决、会费标准、信任投票各处写同一个编号"
_EVALUATION = "写绩效评价里的评价编号"
_BY_NAME = {
    "is_example": "只有演示用的虚构数据选“是”；真实数据不填",
    "meeting_id": _MEETING,
    "adopted_meeting_id": _MEETING,
    "approved_meeting_id": _MEETING,
    "evaluation_ids": _EVALUATION,
}
"""Of fields that ask for what people cannot guess."""
_BY_KIND = {
    "整数": "只写整数，不写单位",
    "日期": "例如 2025-05-20，写成 20250520 也可以",
    "统一社会信用代码": "打名称里的字，从列出的里选；也可以直接写 18 位代码",
}
"""Of kinds whose values the form brings into form itself."""
_ROWS = {True: "有几项增加几项；一项也没有的不增加，文件里会写明没有", False: "没有的不增加"}
"""Of rows that have to be stated, were it only that there are none, and of others."""
_OPTIONAL = "没有的整组空着；填了其中一项，标“必填”的都要填"
_KEYS = {
    "整数": "numeric",
    "年度": "numeric",
    "日期": "numeric",
    "金额": "decimal",
    "小数": "decimal",
    "网址": "url",
}


def beside(field: Field, *, is_inside: bool = False) -> str:
    """Return what is said below a field of the form, or above a group and rows that are in no other."""
    if field.parts:
        return "" if is_inside else _of_parts(field)
    usual = None if field.is_list else _BY_KIND.get(field.kind)
    return _BY_NAME.get(field.name) or usual or hint(field)


def _of_parts(field: Field) -> str:
    if field.is_list:
        return _ROWS[field.required]
    return "" if field.required or not any(part.required for part in field.parts) else _OPTIONAL


def keys(kind: str, pattern: str = "") -> str:
    """Return the keys that suit a kind of value (``inputmode``).

    Where a value may be negative there are all: the number keys of some phones have no minus.
    """
    return "" if pattern.startswith("^(-?") else _KEYS.get(kind, "")
