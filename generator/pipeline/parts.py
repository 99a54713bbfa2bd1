"""Parts of a build that depend on few files: made side by side, and kept while those files stay the same."""

import pickle
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Any

from generator.outputs.cache import Cache
from generator.outputs.downloads.record_type import Made
from generator.outputs.files import Staging
from generator.outputs.manifest import code_digest, digest_of


@dataclass(frozen=True, slots=True)
class Part:
    """Files that follow from ``basis`` alone, and how they are made; workers are told the function's name."""

    name: str
    basis: str
    make: Callable[..., Made]
    arguments: tuple[Any, ...]

    @property
    def digest(self) -> str:
        """Return what the files depend on: this program, and the files they are made from."""
        return digest_of([code_digest().encode(), self.basis.encode()])


def make(parts: Sequence[Part], staging: Staging, executor: Executor, cache: Cache | None) -> dict[str, Made]:
    """Return what every part came to: kept from the last release, or made now in the order given."""
    kept = dict(_kept(parts, staging, cache)) if cache else {}
    missing = [part for part in parts if part.name not in kept]
    running = [executor.submit(part.make, *part.arguments) for part in missing]
    made = {part.name: future.result() for part, future in zip(missing, running, strict=True)}
    if cache:
        cache.put((part.name, part.digest, pickle.dumps(made[part.name])) for part in missing)
    return kept | made


def _kept(parts: Sequence[Part], staging: Staging, cache: Cache) -> Iterator[tuple[str, Made]]:
    for name, content in list(cache.get((part.name, part.digest) for part in parts)):
        made: Made = pickle.loads(content)  # noqa: S301 - our cache
        if staging.reuse(made[0]):
            yield name, made
