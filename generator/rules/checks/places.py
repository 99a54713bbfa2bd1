"""Places in a record: what a path leads to and how it is called; ``EACH`` stands for every item of a list."""

from collections.abc import Iterator
from typing import Any

from generator.model.finding import Path

EACH = "*"


def label(content: object, path: Path) -> str:
    """Return the labels along a path; of an item, those inside it."""
    labels: list[str] = []
    for step in path:
        if isinstance(step, int):
            labels, content = [], content[step]  # type: ignore[index]
        else:
            labels.append(str(_info(content, step).description))
            content = getattr(content, step)
    return " · ".join(labels)


def spelled(content: object, path: Path) -> Path:
    """Return a path with the names that files have."""
    steps: list[str | int] = []
    for step in path:
        steps.append(step if isinstance(step, int) else _info(content, step).alias or step)
        content = content[step] if isinstance(step, int) else getattr(content, step)  # type: ignore[index]
    return tuple(steps)


def written(value: object) -> str:
    """Return a value as files have it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _info(content: object, step: str) -> Any:
    return type(content).model_fields[step]  # type: ignore[attr-defined]


def bound(path: Path, pattern: Path, place: Path) -> Path:
    """Return a path in which the items are those of ``place``, as far as it goes along ``pattern``."""
    same = 0
    while same < min(len(path), len(pattern)) and path[same] == pattern[same]:
        same += 1
    return (*place[:same], *path[same:])


def places(content: object, path: Path, above: Path = ()) -> Iterator[Path]:
    """Yield the places a path leads to: one, or one in each item; none where what holds it is left out."""
    if not path:
        yield above
    elif path[0] == EACH:
        for number, item in enumerate(content):  # type: ignore[arg-type, var-annotated]
            yield from places(item, path[1:], (*above, number))
    elif content is not None:
        yield from places(getattr(content, str(path[0])), path[1:], (*above, path[0]))


def values(content: object, path: Path) -> Iterator[Any]:
    """Yield what stands at a path; nothing is left out."""
    for place in places(content, path) if EACH in path else (path,):
        found: Any = content
        for step in place:
            found = None if found is None else found[step] if isinstance(step, int) else getattr(found, step)
        if found is not None:
            yield found
