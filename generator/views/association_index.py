"""All associations in columns, for the browser that chooses, sorts and counts: few bytes, read once.

``facets`` give each association a set of values, as a character that counts from ``FIRST``; ``measures``
give a whole number or null: money in fen, indices in tenths, days counted back from ``as_of``. A name begins
with such a character, too: how much of the name before it is taken over. Pinyin is spelled by character;
names that are read otherwise stand in ``spelled``. ``found_by`` is what else an association is looked for by:
former and English names by its row, its legal representative, and its industries in the way of a facet.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise, takewhile
from typing import Any, Literal

from generator.model.summary import Summary
from generator.views.browse_facets import UNFILLED, Facet, facets, industries
from generator.views.browse_page import place
from generator.views.scene import Scene

Shape = Literal["money", "tenths", "count", "date"]
FIRST = 48
"""The character 0, which counts as nought; an association is worth a byte in most columns."""
UNITS = {"money": 100, "tenths": 10}
"""How many of what is counted make one."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A number that associations can be sorted by; None is not known, and never nought."""

    name: str
    """snake_case, as addresses and columns of downloads have it."""
    label: str
    """Chinese, with its unit."""
    shape: Shape
    """How it is written."""
    value: Callable[[Summary], Decimal | int | date | None]
    """The number of an association."""


MEASURES = (
    Measure("income", "最近年度收入（元）", "money", lambda s: s.income),
    Measure("members", "会员数", "count", lambda s: s.members.count if s.members else None),
    Measure("index", "信息公开指数（参考）", "tenths", lambda s: s.index.value),
    Measure("overdue_items", "逾期未公开（项）", "count", lambda s: len(s.overdue)),
    Measure("due", "应公开（项）", "count", lambda s: s.index.due),
    Measure("on_time", "按时公开（项）", "count", lambda s: s.index.on_time),
    Measure("established_on", "成立登记日期", "date", lambda s: s.established_on),
    Measure("last_disclosed", "最近公开", "date", lambda s: s.last_disclosed),
)


def association_index(summaries: Sequence[Summary], scene: Scene) -> dict[str, Any]:
    """Return the columns, the associations in the order of every list."""
    ordered = sorted(summaries, key=place)
    spelling = _spelling(ordered)
    as_of = scene.publication.as_of
    return {
        "as_of": as_of.isoformat(),
        "uscc": "".join(summary.uscc for summary in ordered),
        "names": [_after(*names) for names in pairwise(["", *(summary.name for summary in ordered)])],
        "short_names": [summary.short_name for summary in ordered],
        "spelling": spelling,
        "spelled": dict(_spelled(ordered, spelling)),
        "found_by": _found_by(ordered, scene),
        "facets": [_facet(facet, ordered) for facet in facets(ordered, scene)],
        "measures": [_measure(measure, ordered, as_of) for measure in MEASURES],
    }


def _found_by(ordered: Sequence[Summary], scene: Scene) -> dict[str, Any]:
    return {
        "former_names": {row: s.former_names for row, s in enumerate(ordered) if s.former_names},
        "english_names": {row: s.english_name for row, s in enumerate(ordered) if s.english_name},
        "representatives": [summary.legal_representative for summary in ordered],
        "industries": _facet(industries(scene), ordered),
    }


def _after(before: str, name: str) -> str:
    """Return what a name adds to the one before it."""
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, name, strict=False)))
    return chr(FIRST + same) + name[same:]


def _facet(facet: Facet, ordered: Sequence[Summary]) -> dict[str, Any]:
    codes = [tuple(dict.fromkeys(facet.values(summary))) or (UNFILLED,) for summary in ordered]
    present = {code for found in codes for code in found}
    words = {**facet.words, **{code: code for code in sorted(present - {*facet.words, UNFILLED})}}
    shown = [code for code in (*words, UNFILLED) if code in present]
    sets = sorted({tuple(sorted(map(shown.index, found))) for found in codes})
    places = {members: number for number, members in enumerate(sets)}
    return {
        "name": facet.name,
        "label": facet.label,
        "band": facet.band,
        "values": [_value(facet, code, words) for code in shown],
        "sets": sets,
        "rows": "".join(chr(FIRST + places[tuple(sorted(map(shown.index, found)))]) for found in codes),
    }


def _value(facet: Facet, code: str, words: Mapping[str, str]) -> list[str]:
    """Return code and label, and of a state its shape and tone."""
    state = (facet.states or {}).get(code)
    label = words.get(code, facet.missing)
    return [code, label, state.shape, state.tone] if state else [code, label]


def _measure(measure: Measure, ordered: Iterable[Summary], as_of: date) -> dict[str, Any]:
    values = [_whole(measure.value(summary), measure.shape, as_of) for summary in ordered]
    return {"name": measure.name, "label": measure.label, "shape": measure.shape, "values": values}


def _whole(value: Decimal | int | date | None, shape: Shape, as_of: date) -> int | None:
    """Return a number without fractions; the shape of the measure says of what."""
    if isinstance(value, date):
        return (as_of - value).days
    return None if value is None else int(value * UNITS.get(shape, 1))


def _spelling(ordered: Iterable[Summary]) -> dict[str, str]:
    """Return for each character the syllable it most often has in a name."""
    heard: dict[str, Counter[str]] = {}
    for summary in ordered:
        syllables = summary.sort_key.split(" ")
        if len(syllables) == len(summary.name):
            for character, syllable in zip(summary.name, syllables, strict=True):
                heard.setdefault(character, Counter())[syllable] += 1
    return {character: min(said, key=lambda s: (-said[s], s)) for character, said in sorted(heard.items())}


def _spelled(ordered: Iterable[Summary], spelling: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for summary in ordered:
        for name, read in ((summary.name, summary.sort_key), *summary.readings):
            if " ".join(spelling.get(character, character) for character in name) != read:
                yield name, read
