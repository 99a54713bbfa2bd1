"""The manifest: what a release holds, with the SHA-256 of each file; the last file to be written."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

NAME = "manifest.json"
CODE = Path(__file__).parent.parent
RULING = frozenset((".py", ".html", ".yaml"))


def manifest(files: Mapping[str, str], about: Mapping[str, Any]) -> bytes:
    """Return the manifest as JSON, in order of names."""
    whole = {**about, "files": dict(sorted(files.items()))}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def release(manifest_content: bytes, about: Mapping[str, Any]) -> bytes:
    """Return what names a release, small enough for a page to read; ``sha256sum manifest.json`` proves it.

    It names the manifest by its digest, and so cannot be in the manifest itself.
    """
    digest = hashlib.sha256(manifest_content).hexdigest()
    return (json.dumps({**about, "digest": digest}, ensure_ascii=False, indent=1) + "\n").encode()


def digest_of(parts: Iterable[bytes]) -> str:
    """Return one SHA-256 over several parts, each with its length."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    return whole.hexdigest()


def contents(folder: Path) -> Iterator[bytes]:
    """Yield the names and contents of the files below a folder that pages depend on."""
    for file in sorted(file for file in folder.rglob("*") if file.suffix in RULING):
        yield str(file.relative_to(folder)).encode()
        yield file.read_bytes()


@cache
def code_digest() -> str:
    """Return one SHA-256 over this program: what it made under another is not reused."""
    return digest_of(contents(CODE))
