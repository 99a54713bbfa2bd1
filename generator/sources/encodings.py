"""From bytes to text: a file of the register is in UTF-8, without a byte order mark."""

import codecs
import re

from generator.sources.places import Source
from generator.sources.refusals import Refusal

MAX_BYTES = 8 * 1024 * 1024
TOO_LARGE = "文件超过 8 MB", "一个文件只放一条记录，附件用网址"
_UTF_16 = codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE
_FIELD = re.compile(r"^[A-Za-z_]+ ?[:：]", re.MULTILINE)


def decode(content: bytes) -> str:
    """Return the text of a file. Raises :class:`Refusal`."""
    if len(content) > MAX_BYTES:
        raise Refusal("Y-01", 1, 1, *TOO_LARGE)
    if content.startswith(_UTF_16):
        raise Refusal("Y-02", 1, 1, "文件不是 UTF-8 编码（像是 UTF-16）", "用编辑器另存为 UTF-8")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8")
        place = Source(before).place(len(before))
        raise Refusal("Y-02", *place, "文件不是 UTF-8 编码", _remedy(content)) from None
    if text.startswith("\ufeff"):
        raise Refusal("Y-03", 1, 1, "文件开头有 BOM", "用编辑器另存为“UTF-8（无 BOM）”")
    return text


def guessed(content: bytes) -> str | None:
    """Return the text of a file in another encoding that people use, or None when it is not to be read."""
    encoding = "utf-16" if content.startswith(_UTF_16) else "gb18030"
    if content.startswith(codecs.BOM_UTF8):
        encoding = "utf-8-sig"
    try:
        text = content[:MAX_BYTES].decode(encoding)
    except UnicodeDecodeError:
        return None
    return text if len(content) <= MAX_BYTES and _FIELD.search(text) else None


def _remedy(content: bytes) -> str:
    if guessed(content) is None:
        return "用编辑器另存为 UTF-8"
    return "像是 GBK（ANSI）编码；用编辑器另存为 UTF-8"
