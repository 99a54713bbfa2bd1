"""Reads ``data/policy`` and ``data/vocabularies``; a fault in them stops the build with its place."""

from pathlib import Path
from typing import Any, Literal, TypeVar

from pydantic import TypeAdapter, ValidationError

from generator.model.calendar import Calendar, YearCalendar
from generator.model.finding import Finding, Severity
from generator.model.notice import Notice, NoticeId
from generator.model.policy import (
    Criterion,
    DisclosureRule,
    GoneAddress,
    Instrument,
    Parameter,
    Policy,
    Vocabulary,
)
from generator.model.record import Stated
from generator.sources.ledger import FILE, is_written_well, misspelt
from generator.sources.messages import explain
from generator.sources.records import read_bytes
from generator.sources.refusals import Refusal
from generator.sources.strict_yaml import marks, parse

Entry = TypeVar("Entry", Instrument, Criterion, DisclosureRule, Parameter, GoneAddress)


class PolicyError(Exception):
    """The operator's own files are wrong: nothing can be judged without them."""

    def __init__(self, findings: list[Finding]) -> None:
        """Keep all findings, sorted."""
        super().__init__(f"{len(findings)} 处错误")
        self.findings = sorted(findings)


def load_policy(root: Path) -> Policy:
    """Read all dated law and code lists below ``root``. Raises :class:`PolicyError` with every fault."""
    reader = _Reader(root)
    instruments = reader.entries("instruments", Instrument)
    criteria = reader.entries("criteria", Criterion)
    disclosures = reader.entries("disclosures", DisclosureRule)
    parameters = reader.entries("parameters", Parameter)
    vocabularies = reader.vocabularies()
    calendars = reader.calendars()
    notices = reader.notices()
    if reader.findings:
        raise PolicyError(reader.findings)
    return Policy(
        {instrument.id: instrument for instrument in instruments},
        tuple(criteria),
        {rule.type: rule for rule in disclosures},
        _by_id(parameters),
        vocabularies,
        Calendar(calendars),
        notices,
    )


def load_gone_addresses(root: Path) -> tuple[GoneAddress, ...]:
    """Read which addresses were given up; none while there is no such file. Raises :class:`PolicyError`."""
    if not (root / FILE).exists():
        return ()
    reader = _Reader(root)
    found = reader.entries("addresses", GoneAddress)
    reader.findings += (misspelt(entry) for entry in found if not is_written_well(entry))
    if reader.findings:
        raise PolicyError(reader.findings)
    return tuple(found)


def _by_id(parameters: list[Parameter]) -> dict[str, tuple[Parameter, ...]]:
    """Return the values of each parameter over time."""
    found: dict[str, tuple[Parameter, ...]] = {}
    for parameter in parameters:
        found[parameter.id] = (*found.get(parameter.id, ()), parameter)
    return found


class _Reader:
    """Reads one file after the other and gathers what is wrong."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.findings: list[Finding] = []

    def entries(self, name: str, kind: type[Entry]) -> list[Entry]:
        """Return the list below the only key of ``policy/<name>.yaml``."""
        adapter = TypeAdapter(dict[str, list[kind]])  # type: ignore[valid-type]
        found: list[Entry] = self._validate(f"policy/{name}.yaml", adapter).get(name, [])
        return found

    def vocabularies(self) -> dict[str, Vocabulary]:
        """Return every code list by its file's name."""
        files = sorted((self.root / "vocabularies").glob("*.yaml"))
        adapter = TypeAdapter(Vocabulary)
        found = {file.stem: self._validate(f"vocabularies/{file.name}", adapter) for file in files}
        return {name: vocabulary for name, vocabulary in found.items() if vocabulary}

    def calendars(self) -> list[YearCalendar]:
        """Return the holidays of every year that has a file."""
        files = sorted((self.root / "policy" / "holidays").glob("*.yaml"))
        adapter = TypeAdapter(YearCalendar)
        found = (self._validate(f"policy/holidays/{file.name}", adapter) for file in files)
        return [calendar for calendar in found if calendar]

    def notices(self) -> dict[str, Notice]:
        """Return the operator's notices by their ids; the file may be absent."""
        file = "policy/notices.yaml"
        if not (self.root / file).exists():
            return {}
        adapter = TypeAdapter(dict[Literal["notices"], dict[NoticeId, Notice]])
        found: dict[str, Notice] = self._validate(file, adapter, Notice, 2).get("notices", {})
        return found

    def _validate(
        self, file: str, adapter: TypeAdapter[Any], model: type[Stated] = Vocabulary, above: int = 0
    ) -> Any:
        """Return what a file says; ``model`` has the labels of fields, which lie below so many keys."""
        try:
            content = read_bytes(self.root / file)
            value = parse(content)
            return adapter.validate_python(value)
        except Refusal as refusal:
            self._add(file, (refusal.line, refusal.column), refusal.code, refusal.message, refusal.remedy)
        except ValidationError as error:
            known = marks(content)
            for detail in error.errors(include_url=False):
                place, detail["loc"] = known.place(detail["loc"]), detail["loc"][above:]
                self._add(file, place, *explain(detail, model))
        return {}

    def _add(self, file: str, place: tuple[int, int], code: str, message: str, remedy: str) -> None:
        self.findings.append(Finding(file, *place, code, Severity.ERROR, message, remedy))
