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
ID = "R-50"


@check(
    ID, "不含个人信息", law("L24", "第二十五条"), law("L25", "第二十条"),
    about="任何文字和文件名里都不得有身份证号码、银行卡号和账号、护照和通行证号码、手机号码、个人邮箱，个人的出生日期、民族、宗教信仰、政治面貌、政治审查结果、健康状况和家庭住址，以及投诉人、举报人、证人和受助人的姓名；固定电话只写在登记事项的办公电话一项，邮箱写单位邮箱。号码按国家标准的校验位辨认，统一社会信用代码、合同编号、金额和日期不会误报。",
    remedy="删去这段内容；已提交的，请维护者从历史中清除",
    example=Example(
        CreditCommitment, "notes: 承诺书由协会秘书处保管", "notes: 联系人手机 13800000000"
    ),
    version=2,
)  # fmt: skip
def personal_information(dossier: Dossier, _: Situation) -> Iterator[Fault]:
    """Look into every text of every revision: what is filed lies open, whether it stands or not."""
    for record in dossier.records:
        address = record.address
        named = (found for name in (address.key, address.owner_id) for found in personal(name))
        for word in dict.fromkeys(word for word, _ in named):
            yield Fault(record, (), f"文件名含有{word}")
        for path, text in _texts((), record.content):
            for word, found in _found(text, OFFICE_LINES.get(str(path[-1]), NOTHING)):
                start = f"（{found[:3]}…）" if found[:3].isascii() else ""
                yield Fault(record, path, f"含有{word}{start}", piece=found)


def _found(text: str, allowed: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield what a text tells of a person; what two detectors see, or what stands there twice, only once."""
    seen: list[str] = []
    for word, found in personal(text, allowed):
        if not any(found in said or said in found for said in seen):
            seen.append(found)
            yield word, found


def _texts(path: Path, value: Any) -> Iterator[tuple[Path, str]]:
    """Yield every text of a record, and the keys of its mappings, with the path of each."""
    if isinstance(value, str):
        if not isinstance(value, Code):
            yield path, value
    elif isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            yield from _texts((*path, field.alias or name), getattr(value, name))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield (*path, key), key
            yield from _texts((*path, key), item)
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _texts((*path, number), item)
