"""The parts of an XLSX file, as XML: bounded, without DTD, without macros.

Read with the standard library: no dependency of ours reads workbooks, and these come from strangers.
"""

from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser
from zipfile import BadZipFile, LargeZipFile, ZipFile
from zlib import error as DeflateError  # noqa: N812 - it is named like a module

from generator.sources.encodings import MAX_BYTES
from generator.sources.refusals import Refusal

MOST_PARTS, MOST_UNPACKED, DEEPEST = 500, 32 * 1024 * 1024, 40
OLD_EXCEL = b"\xd0\xcf\x11\xe0"
TOO_LARGE = "工作簿超过 8 MB", "删去图片和附件，只留模板里的工作表"
SAVE_AS = "用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”，再提交"


class _Builder(TreeBuilder):
    """Builds a tree of bounded depth, and of a document that defines nothing."""

    depth = 0

    def doctype(self, *_said: str | None) -> None:
        """Refuse a DTD: entities are how small files become large ones."""
        raise Refusal("W-02", 1, 1, "工作簿里有文档类型定义（DTD）", SAVE_AS)

    def start(self, tag: str, attributes: dict[str, str], /) -> Element:
        """Open an element."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise Refusal("W-02", 1, 1, "工作簿的结构层次过深", SAVE_AS)
        return super().start(tag, attributes)

    def end(self, tag: str, /) -> Element:
        """Close an element."""
        self.depth -= 1
        return super().end(tag)


class Package:
    """An opened workbook. Raises :class:`Refusal` for what is none, or is none that we read."""

    def __init__(self, content: bytes) -> None:
        self._zip = _opened(content)
        self.names = frozenset(self._zip.namelist())
        if "xl/workbook.xml" not in self.names:
            raise Refusal("W-01", 1, 1, "不是 Excel 工作簿", SAVE_AS)
        if any(name.lower().endswith("vbaproject.bin") for name in self.names):
            raise Refusal("W-03", 1, 1, "工作簿里有宏", SAVE_AS)

    def part(self, name: str) -> Element | None:
        """Return a part without the namespaces of its elements, or None when there is none."""
        if name not in self.names:
            return None
        parser = XMLParser(target=_Builder())  # noqa: S314 - the builder lets no DTD pass
        try:
            with self._zip.open(name) as part:
                parser.feed(part.read(MOST_UNPACKED))  # what a part says of its size need not be true
            root: Element = parser.close()
        except (ParseError, BadZipFile, LargeZipFile, DeflateError, EOFError, RuntimeError, ValueError,
                NotImplementedError, LookupError) as error:  # fmt: skip
            raise Refusal("W-02", 1, 1, f"工作簿已损坏或加密（{name} 读不出来）", SAVE_AS) from error
        return root


def local(element: Element) -> str:
    """Return the name of an element without its namespace: strict and transitional files differ there."""
    return element.tag.rpartition("}")[2]


def children(element: Element | None, name: str) -> Iterator[Element]:
    """Yield the elements of one name directly inside another."""
    for child in element if element is not None else ():
        if local(child) == name:
            yield child


def _opened(content: bytes) -> ZipFile:
    if content.startswith(OLD_EXCEL):
        raise Refusal("W-01", 1, 1, "是旧版 .xls，或者设了打开密码", f"取消密码；{SAVE_AS}")
    if len(content) > MAX_BYTES:
        raise Refusal("W-04", 1, 1, *TOO_LARGE)
    try:
        found = ZipFile(BytesIO(content))
    except (BadZipFile, LargeZipFile, ValueError, NotImplementedError, OSError) as error:
        raise Refusal("W-01", 1, 1, "不是 Excel 工作簿", SAVE_AS) from error
    sizes = [part.file_size for part in found.infolist()]
    if len(sizes) > MOST_PARTS or sum(sizes) > MOST_UNPACKED:
        raise Refusal("W-04", 1, 1, "工作簿解开以后过大", "把内容抄到一份新的模板里，不带格式粘贴")
    return found
