"""R-50: what must never be in a record: identity numbers, mobile numbers, personal mailboxes (domain §9)."""

import re
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel
from stdnum.cn import ric

from generator.model.dossier import Dossier
from generator.model.finding import Path
from generator.rules.checks.check import Fault, Situation, check, law

PERSONAL = re.compile(
    r"(?<![0-9A-Za-z])(?P<identity>[1-9][0-9]{16}[0-9Xx])(?![0-9A-Za-z])"
    r"|(?<![0-9])(?P<mobile>1[3-9][0-9]{9})(?![0-9])"
    r"|(?P<mailbox>[\w.+-]+@(?:qq|163|126|yeah|foxmail|sina|139|gmail|outlook|hotmail|icloud)\.(?:com|cn|net))",
    re.IGNORECASE,
)
WORDS = {"identity": "身份证号码", "mobile": "手机号码", "mailbox": "个人邮箱"}


@check(
    "R-50", "不含个人信息", law("L24", "第二十五条"), law("L25", "第二十条"),
    about="任何文字里都不得有身份证号码、手机号码和个人邮箱；办公电话写固定电话，邮箱写单位邮箱。",
    remedy="删去这段内容；已提交的，请维护者从历史中清除",
)  # fmt: skip
def personal_information(dossier: Dossier, _: Situation) -> Iterator[Fault]:
    """Look into every text of every revision: what is filed lies open, whether it stands or not."""
    for record in dossier.records:
        for path, text in _texts((), record.content):
            for found in PERSONAL.finditer(text):
                kind = found.lastgroup or ""
                if kind != "identity" or ric.is_valid(found.group().upper()):
                    yield Fault(record, path, f"含有{WORDS[kind]}（{found.group()[:3]}…）")


def _texts(path: Path, value: Any) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts((*path, name), getattr(value, name))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _texts((*path, number), item)
