"""From bytes to text: a file of the register is in UTF-8, without a byte order mark."""

import codecs
import re

from generator.sources.places import Source
from generator.sources.refusals import Refusal

MAX_BYTES = 8 * 1024 * 1024
TOO_LARGE = "文件超过 8 MB", "一个文件只放一条记录，附件用网址"
_FIELD = re.compile(r"^[A-Za-z_]+ ?[:：]", re.MULTILINE)
_MAGIC = rb"PK\x03\x04|%PDF-|\xd0\xcf\x11\xe0|\x89PNG|\xff\xd8\xff|GIF8|Rar!|\x1f\x8b|[^\x00]*\x00"
_NOT_TEXT = (
    "不是文字文件，像是表格、文档、图片或压缩包",
    "记录写成文字；附件放到单位网站，在 evidence 里写网址",
)
_NAMES = {"gb18030": "GBK（ANSI）", "utf-16": "UTF-16", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}


def decode(content: bytes) -> str:
    """Return the text of a file. Raises :class:`Refusal`."""
    if len(content) > MAX_BYTES:
        raise Refusal("Y-01", 1, 1, *TOO_LARGE)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _refusal(content, error.start) from None
    if "\0" in text:
        raise _refusal(content, 0)
    if text.startswith("\ufeff"):
        raise Refusal("Y-03", 1, 1, "文件开头有 BOM", "用编辑器另存为“UTF-8（无 BOM）”")
    return text


def guessed(content: bytes) -> str | None:
    """Return the text of a file in another encoding that people use, or None when it is not to be read."""
    try:
        text = content.decode(_encoding(content)) if len(content) <= MAX_BYTES else ""
    except UnicodeDecodeError:
        return None
    return text if "\0" not in text and _FIELD.search(text) else None


def _encoding(content: bytes) -> str:
    """Return the encoding that the first bytes speak of."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if content.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    first, second = content[:1] == b"\0", content[1:2] == b"\0"
    if first == second:
        return "gb18030"
    return "utf-16-be" if first else "utf-16-le"


def _refusal(content: bytes, start: int) -> Refusal:
    """Say of what is not UTF-8 from an index on what it is."""
    if guessed(content) is not None:
        name = _NAMES[_encoding(content)]
        return Refusal("Y-02", 1, 1, f"文件不是 UTF-8 编码，像是 {name}", "用编辑器另存为，编码选 UTF-8")
    if re.match(_MAGIC, content):
        return Refusal("Y-02", 1, 1, *_NOT_TEXT)
    before = content[:start].decode("utf-8")
    place = Source(before).place(len(before))
    remedy = "删去这里的乱码，重新输入；用编辑器另存为，编码选 UTF-8"
    return Refusal("Y-02", *place, "这里有不是 UTF-8 的字节", remedy)
