"""What every worker needs, written once beside staging and read once by each process."""

import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from generator.model.policy import Policy
from generator.outputs.manifest import code_digest, contents, digest_of
from generator.outputs.pages import Chrome
from generator.views.page import Publication
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class Context:
    """The same for all dossiers of a build; ``published`` is the last release, or None.

    ``names`` says what associations are called, by their codes; it is empty until all of them are known.
    ``only`` names those whose own pages alone are wanted; empty for all.
    """

    data: Path
    overrides: Path
    staging: Path
    published: Path | None
    policy: Policy
    publication: Publication
    chrome: Chrome
    names: Mapping[str, str] = field(default_factory=dict)
    only: frozenset[str] = frozenset()

    def wants(self, subject: str) -> bool:
        """Say whether the own pages of an association or a department are wanted."""
        return not self.only or subject in self.only

    @property
    def scene(self) -> Scene:
        """Return what views need besides the records."""
        return Scene(self.policy, self.publication)

    def save(self, file: Path) -> str:
        """Write the context for the workers; return the file's name, which is all they are told."""
        file.write_bytes(pickle.dumps(self))
        return str(file)

    @property
    def digest(self) -> str:
        """Return a digest of all that a result depends on besides the dossier itself."""
        chrome = repr(sorted(self.chrome.rendered.items()))
        folders = (self.data / "policy", self.data / "vocabularies", self.overrides)
        names, only = (repr(sorted(one)) for one in (self.names.items(), self.only))
        told = (repr(self.publication), chrome, code_digest(), names, only)
        said = (part.encode() for part in told)
        return digest_of([*said, *(part for folder in folders for part in contents(folder))])


@lru_cache(maxsize=1)
def context_of(file: str) -> Context:
    """Return the context of a build; each process reads it once."""
    loaded: Context = pickle.loads(Path(file).read_bytes())  # noqa: S301 - written by this build
    return loaded
