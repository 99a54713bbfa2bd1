"""Whose folder is whose: the folders and accounts of a CODEOWNERS file."""

from collections.abc import Iterator


def accounts_of(folder: str, said: str) -> frozenset[str]:
    """Return the accounts, in small letters, that the line about just this folder names; the last one counts.

    Empty where there is no such line, or where it names a team: only the forge knows who belongs to it, and
    its rule that owners review decides there.
    """
    accounts: frozenset[str] = frozenset()
    for pattern, *owners in _lines(said):
        if pattern.strip("/") == folder.strip("/"):
            accounts = frozenset(owner.removeprefix("@").lower() for owner in owners)
    return frozenset() if any("/" in account for account in accounts) else accounts


def _lines(said: str) -> Iterator[list[str]]:
    for line in said.splitlines():
        if words := line.partition("#")[0].split():
            yield words
