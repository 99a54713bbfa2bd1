"""Which styles of cells show a number as a date or as a percentage; the file says it nowhere else."""

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element

from generator.sources.workbook.package import children

_DATES = frozenset(map(str, (*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59))))
_PERCENT = frozenset(("9", "10"))
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


def styles(part: Element | None) -> Mapping[str, str]:
    """Return by the number of a style what its numbers are: date or percent; others are left out."""
    own = {
        one.get("numFmtId", ""): _kind(one.get("formatCode", ""))
        for top in children(part, "numFmts")
        for one in children(top, "numFmt")
    }
    formats = [one.get("numFmtId", "0") for top in children(part, "cellXfs") for one in children(top, "xf")]
    found = {str(at): own.get(number) or _built_in(number) for at, number in enumerate(formats)}
    return {at: kind for at, kind in found.items() if kind}


def _built_in(number: str) -> str:
    return "date" if number in _DATES else "percent" if number in _PERCENT else ""


def _kind(code: str) -> str:
    plain = _LITERAL.sub("", code).lower()
    return "percent" if "%" in plain else "date" if re.search(r"[ymd]", plain) else ""
