"""One renderer for each way findings are read: by people, by programs, by the forge."""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import asdict, replace
from pathlib import Path

from generator.model.finding import Finding, Severity
from generator.model.shapes import UNSAFE

_UNSEEN = re.compile(f"{UNSAFE.pattern}|[\t\n]")


def as_text(finding: Finding) -> str:
    """Return ``file:line:column: 错误 [code] what — how to mend (legal basis)``."""
    law = f"（{finding.legal_reference}）" if finding.legal_reference else ""
    place = f"{finding.file}:{finding.line}:{finding.column}"
    said = f"{place}: {finding.severity.label} [{finding.code}] {finding.message} — {finding.remedy}{law}"
    return visible(said)


def as_github(finding: Finding) -> str:
    """Return a workflow command that shows the finding beside the line of a pull request."""
    level = "error" if finding.severity is Severity.ERROR else "warning"
    place = f"file={_property(finding.file)},line={finding.line},col={finding.column}"
    message = _data(visible(f"{finding.message} — {finding.remedy}"))
    return f"::{level} {place},title={_property(finding.code)}::{message}"


def visible(text: str) -> str:
    """Return a line of its own: what breaks lines, turns their direction or is no character is written out.

    Names of files and the values in messages are hostile: in the log of a forge a line could be a command.
    """
    return _UNSEEN.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")


def _lines(one: Callable[[Finding], str]) -> Callable[[Iterable[Finding]], str]:
    return lambda findings: "".join(f"{one(finding)}\n" for finding in findings)


def _as_json(findings: Iterable[Finding]) -> str:
    listed = json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=1)
    return listed.encode(errors="backslashreplace").decode() + "\n"


_FORMATS: dict[str, Callable[[Iterable[Finding]], str]] = {
    "text": _lines(as_text),
    "json": _as_json,
    "github": _lines(as_github),
}
STYLES = tuple(sorted(_FORMATS))


def render(findings: Iterable[Finding], style: str, data: Path) -> str:
    """Return findings in one style; files are named as seen from where the command was given."""
    return _FORMATS[style](seen_from_here(finding, data) for finding in findings)


def seen_from_here(finding: Finding, data: Path) -> Finding:
    """Return a finding whose file is named as seen from where the command was given."""
    return replace(finding, file=(data / finding.file).as_posix())
