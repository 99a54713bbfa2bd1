"""A file is read for all that is wrong in it; places are those of the file, whatever was mended to read on."""

import gc
from weakref import WeakSet

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.sources.places import Edit, Source
from generator.sources.reading import LONG, read
from generator.sources.strict_yaml import MOST, Reader


def told(text: str) -> list[str]:
    return [f"{refusal.line}:{refusal.column} {refusal.code}" for refusal in read(text.encode()).refusals]


def test_reading_goes_on_past_slips_of_every_kind() -> None:
    text = "a：1\nb:2\n\tc: 3\nd: '4\ne: @5\nf: !x 6\ng: &y 7\nh: *y\na: 8\n---\ni: 9\n"
    assert sorted(told(text), key=lambda said: [int(part) for part in said.split()[0].split(":")]) == [
        "1:2 Y-07",
        "2:2 Y-07",
        "3:1 Y-06",
        "4:4 Y-07",
        "5:4 Y-07",
        "6:4 Y-10",
        "7:4 Y-09",
        "8:4 Y-09",
        "9:1 Y-12",
        "10:1 Y-08",
    ]


def test_what_was_read_past_is_the_value_all_the_same() -> None:
    reading = read("a：1\nb: !x 2\nc: *y\nb: 3\n".encode())
    assert reading.is_whole
    assert reading.value == {"a": "1", "b": "2", "c": None}
    assert reading.leaves_open(("c", 0))
    assert not reading.leaves_open(("b",))


def test_what_cannot_be_understood_ends_the_reading() -> None:
    reading = read(b"a: [1\nb: 2\n")
    assert not reading.is_whole
    assert reading.value is None
    assert [refusal.code for refusal in reading.refusals] == ["Y-07"]


def test_a_complaint_that_could_be_due_to_the_mending_is_not_told() -> None:
    assert told("a: 1\n\t- b\n") == ["2:1 Y-06"]


def test_after_many_faults_the_rest_can_wait() -> None:
    assert len(told("a: 1\n" * 1000)) == MOST + 1
    assert len(told("".join(f"a{number}：1\n" for number in range(1000)))) == MOST


def test_of_a_long_file_one_slip_is_told() -> None:
    assert told("a：1\n" + "b：2\n" * LONG) == ["1:2 Y-07"]


def test_lines_end_as_editors_say() -> None:
    source = Source("a\r\nb\rc\nd")
    assert [source.place(source.written.index(letter)) for letter in "abcd"] == [
        (1, 1),
        (2, 1),
        (3, 1),
        (4, 1),
    ]


@settings(derandomize=True, database=None)
@given(
    st.text("ab\n", max_size=20),
    st.lists(
        st.tuples(st.integers(0, 20), st.integers(0, 3), st.text("xy", max_size=3)).map(lambda e: Edit(*e)),
        max_size=4,
    ),
)
def test_what_no_edit_touched_is_found_where_it_was_written(written: str, edits: list[Edit]) -> None:
    marked = "".join(chr(0x4E00 + at) if sign != "\n" else sign for at, sign in enumerate(written))
    source = Source(marked)
    for edit in edits:
        source = source.mended(edit) if edit.at + edit.cut <= len(source.text) else source
    for at, sign in enumerate(source.text):
        if sign >= "\u4e00":
            index = ord(sign) - 0x4E00
            before = marked[:index]
            assert source.place(at) == (before.count("\n") + 1, index - before.rfind("\n"))


@pytest.mark.parametrize(
    "text", ["a: 1\n", "a：1\n", "a: &x 1\na: 2\n", "a: [1\nb: 2\n", "文字", "\ufeffa：1\nb: '\n"]
)
def test_a_reader_is_gone_with_what_it_read(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    made, begin = WeakSet[Reader](), Reader.__init__

    def note(reader: Reader, *given: object) -> None:
        made.add(reader)
        begin(reader, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(Reader, "__init__", note)
    gc.disable()
    try:
        read(text.encode())
        assert not made
    finally:
        gc.enable()
