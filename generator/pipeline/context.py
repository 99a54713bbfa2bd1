"""What every worker needs, written once beside staging and read once by each process."""

import pickle
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from generator.model.policy import Policy
from generator.outputs.manifest import digest_of
from generator.outputs.pages import Chrome
from generator.views.page import Publication

CODE = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Context:
    """The same for all dossiers of a build; ``published`` is the last release, or None."""

    data: Path
    overrides: Path
    staging: Path
    published: Path | None
    policy: Policy
    publication: Publication
    chrome: Chrome

    def save(self, file: Path) -> str:
        """Write the context for the workers; return the file's name, which is all they are told."""
        file.write_bytes(pickle.dumps(self))
        return str(file)

    @property
    def digest(self) -> str:
        """Return a digest of all that a result depends on besides the dossier itself."""
        chrome = repr(sorted(self.chrome.rendered.items()))
        rules = [self.data / "policy", self.data / "vocabularies", self.overrides, CODE]
        said = (repr(self.publication).encode(), chrome.encode())
        return digest_of([*said, *(part for folder in rules for part in _contents(folder))])


@lru_cache(maxsize=1)
def context_of(file: str) -> Context:
    """Return the context of a build; each process reads it once."""
    loaded: Context = pickle.loads(Path(file).read_bytes())  # noqa: S301 - written by this build
    return loaded


def _contents(folder: Path) -> list[bytes]:
    kinds = (".py", ".html", ".yaml")
    files = sorted(file for file in folder.rglob("*") if file.suffix in kinds)
    return [part for file in files for part in (str(file.relative_to(folder)).encode(), file.read_bytes())]
