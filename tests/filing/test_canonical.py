"""The canonical form keeps every value and every comment, and is its own canonical form."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.disclosures import record_types
from generator.model.paths import path_of
from generator.model.record import Address
from generator.model.scalars import Plain
from generator.sources.addresses import address_of
from generator.sources.canonical import canonical
from generator.sources.layout import scan
from generator.sources.refusals import Refusal
from generator.sources.strict_yaml import parse
from generator.views.filing import blank
from tests.conftest import DATA, USCC
from tests.filing.conftest import OWNERS, filled, period_of, uncommented

CASES = (Path(__file__).parent / "canonical.txt").read_text(encoding="utf-8").split("\n=== ")[1:]


def place(record_type: str) -> Address:
    kind = record_types()[record_type]
    found = address_of(path_of(kind, OWNERS[kind.owner], USCC, period_of(kind)))
    assert isinstance(found, Address)
    return found


def forms_of(record_type: str) -> tuple[str, str]:
    """Return the form filled in with what is required, and with everything."""
    kind = record_types()[record_type]
    text = blank.record(blank.Head(kind, period_of(kind), "../s.json", "依据", "期限"))
    head = text.partition("\n\n")[0]
    return filled(text, record_type), f"{head}\n\n{filled(uncommented(text), record_type)}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.partition("\n")[0])
def test_how_files_are_written_anew(case: str) -> None:
    _, _, texts = case.partition("\n")
    before, after = texts.split("\n---->\n")
    assert canonical(before.encode(), place("organization")) == after.strip("\n") + "\n"


def test_every_shipped_record_is_canonical_also_below_a_line_for_the_editor() -> None:
    line = b"# yaml-language-server: $schema=../s.json\n"
    for entry in scan(DATA).entries():
        content = (DATA / entry.address.file).read_bytes()
        assert canonical(line + content, entry.address).encode() == line + content, entry.address.file


@pytest.mark.parametrize("record_type", sorted(record_types()))
def test_a_form_filled_in_remains_as_it_is_but_for_quotes(record_type: str) -> None:
    for form in forms_of(record_type):
        assert unquoted(canonical(form.encode(), place(record_type))) == unquoted(form)


def unquoted(text: str) -> str:
    return re.sub(r"(?<= |\[)'|'(?=[\n\]])", "", text)


def test_lines_end_as_on_unix_and_the_last_line_ends() -> None:
    assert canonical(b"is_example: true\r\ndisclosed_on: 2025-01-01", place("donation")) == (
        "disclosed_on: 2025-01-01\nis_example: true\n"
    )


@pytest.mark.parametrize(
    "text, code",
    [
        ("a:\n\tb: 1", "Y-06"),
        ("- a", "F-00"),
        ("received_on：2025", "Y-07"),
        ("received_on 2025-05-20", "Y-07"),
        ("一段文字", "F-00"),
        ("notes: [[a, # 一\n b]]\nx:\n  - - a\n    # 二\n    - b", "Y-16"),
    ],
)
def test_what_cannot_be_read_or_kept_is_refused(text: str, code: str) -> None:
    with pytest.raises(Refusal) as refusal:
        canonical(text.encode(), place("donation"))
    assert refusal.value.code == code


class Hand:
    """Writes a record as people do: fields in any order, any quotes and indentation, comments between them."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.remarks = 0

    def picks(self, *choices: str) -> str:
        return self.draw(st.sampled_from(choices))

    def document(self, content: Any) -> str:
        ends = self.picks("\n", "\r\n")
        text = "\n".join((*self.alone(""), *self.block(content, ""), *self.alone("")))
        return (text + self.picks("", "\n", "\n\n")).replace("\n", ends)

    def alone(self, indent: str) -> Iterator[str]:
        yield from [""] * self.draw(st.integers(0, 2))
        if self.draw(st.booleans()):
            yield f"{indent}{self.remark()}"

    def beside(self) -> str:
        return f" {self.remark()}" if self.draw(st.integers(0, 3)) == 0 else ""

    def remark(self) -> str:
        self.remarks += 1
        return f"# 注{self.remarks} it's: a 'remark' - #{self.remarks}"

    def block(self, content: Any, indent: str) -> Iterator[str]:
        mapping = isinstance(content, dict)
        inner = indent + self.picks(" ", "  ", "    ")
        for name in self.draw(st.permutations(list(content))) if mapping else range(len(content)):
            yield from self.alone(self.picks(indent, inner))
            value = content[name]
            start = f"{indent}{name}:" if mapping else f"{indent}-"
            if isinstance(value, dict | list) and value and self.draw(st.booleans()):
                yield start + self.beside()
                yield from self.block(value, inner)
            else:
                yield f"{start} {self.inline(value)}{self.beside()}"

    def inline(self, value: Any) -> str:
        gap = self.picks(" ", "\n     ", f" {self.remark()}\n     ") if self.draw(st.booleans()) else " "
        if isinstance(value, dict):
            return (
                "{" + f",{gap}".join(f"{name}: {self.inline(inner)}" for name, inner in value.items()) + "}"
            )
        if isinstance(value, list):
            return f"[{f',{gap}'.join(map(self.inline, value))}]"
        if value is None:
            return self.picks("~", "null")
        return value if isinstance(value, Plain) else self.picks(f"'{value}'", f'"{value}"')


@st.composite
def written_by_hand(draw: st.DrawFn) -> tuple[str, str]:
    record_type = draw(st.sampled_from(sorted(record_types())))
    text = draw(st.sampled_from(forms_of(record_type)))
    return record_type, Hand(draw).document(parse(text.encode()))


def typed(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: typed(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [typed(item) for item in value]
    return type(value), value


def remarks(text: str) -> Counter[str]:
    return Counter(re.findall(r"# 注.*#[0-9]+", text))


@given(written_by_hand())
def test_the_canonical_form_keeps_all_that_is_said_and_is_canonical(written: tuple[str, str]) -> None:
    record_type, text = written
    once = canonical(text.encode(), place(record_type))
    assert typed(parse(once.encode())) == typed(parse(text.encode()))
    assert remarks(once) == remarks(text)
    assert canonical(once.encode(), place(record_type)) == once
