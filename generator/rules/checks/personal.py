"""R-50: what must never be in a record, in a text or in a file's name (X-35; domain §9)."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from generator.model.disclosures.credit_commitment import CreditCommitment
from generator.model.dossier import Dossier
from generator.model.finding import Path
from generator.model.scalars import Code
from generator.rules.checks.check import Example, Fault, Situation, check, law
from generator.rules.privacy import personal

OFFICE_LINES = {"public_phone": frozenset(("landline",))}
"""Fields in which a kind of number may stand."""
NOTHING: frozenset[str] = frozenset()


@check(
    "R-50", "不含个人信息", law("L24", "第二十五条"), law("L25", "第二十条"),
    about="任何文字和文件名里都不得有身份证号码、银行卡号和账号、护照和通行证号码、手机号码、个人邮箱、个人的出生日期、政治面貌和家庭住址；固定电话只写在登记事项的办公电话一项，邮箱写单位邮箱。号码按国家标准的校验位辨认，统一社会信用代码、合同编号、金额和日期不会误报。",
    remedy="删去这段内容；已提交的，请维护者从历史中清除",
    example=Example(
        CreditCommitment, "notes: 承诺书由协会秘书处保管", "notes: 联系人手机 13800000000"
    ),
)  # fmt: skip
def personal_information(dossier: Dossier, _: Situation) -> Iterator[Fault]:
    """Look into every text of every revision: what is filed lies open, whether it stands or not."""
    for record in dossier.records:
        for word, _number in personal(record.address.key):
            yield Fault(record, (), f"文件名含有{word}")
        for path, text in _texts((), record.content):
            for word, found in personal(text, OFFICE_LINES.get(str(path[-1]), NOTHING)):
                start = f"（{found[:3]}…）" if found[:3].isascii() else ""
                yield Fault(record, path, f"含有{word}{start}")


def _texts(path: Path, value: Any) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        if not isinstance(value, Code):
            yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts((*path, name), getattr(value, name))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _texts((*path, number), item)
