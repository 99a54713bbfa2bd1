"""One file of the sample: where it goes and what it says."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.model.record import WRITTEN_LAST, Owner
from generator.model.writing import document
from generator.sample.profile import Profile

Content = dict[str, object]


@dataclass(frozen=True, slots=True)
class Filing:
    """One revision of one record. ``sound`` is false where figures were filed wrong on purpose."""

    owner: Owner
    owner_id: str
    record_type: str
    key: str
    content: Content
    subject: str = ""
    revision: int = 1
    sound: bool = True

    @property
    def disclosed_on(self) -> date:
        """Return the day from which it is known."""
        day = self.content["disclosed_on"]
        return day if isinstance(day, date) else date.fromisoformat(str(day))

    @property
    def folder(self) -> str:
        """Return the folder below the register."""
        return "/".join(part for part in (self.owner, self.owner_id, self.record_type, self.subject) if part)

    @property
    def name(self) -> str:
        """Return the name of the file."""
        return f"{self.key}{f'.r{self.revision}' if self.revision > 1 else ''}.yaml"


def envelope(disclosed_on: date, *, correction: str | None = None, notes: str | None = None) -> Content:
    """Return what every record says, in the order of the model."""
    return {
        "disclosed_on": disclosed_on, "correction_note": correction, "is_example": True, "notes": notes,
    }  # fmt: skip


def by_association(
    profile: Profile, record_type: str, key: object, content: Content, revision: int = 1
) -> Filing:
    """Return what an association files about itself."""
    return Filing(Owner.ASSOCIATION, profile.uscc, record_type, str(key), content, revision=revision)


def by_registrar(
    profile: Profile, record_type: str, key: object, content: Content, revision: int = 1
) -> Filing:
    """Return what the registrar files about an association."""
    region = profile.place.code
    return Filing(Owner.REGISTRAR, region, record_type, str(key), content, profile.uscc, revision)


def by_department(department: str, record_type: str, key: str, content: Content, revision: int = 1) -> Filing:
    """Return what a department files; the key ends with a number of its own, as many are filed on a day."""
    return Filing(Owner.DEPARTMENT, department, record_type, key, content, revision=revision)


def write(folder: Path, filings: Iterable[Filing]) -> None:
    """Write filings below a folder; a file that is there already is an error."""
    for filing in filings:
        file = folder / filing.folder / filing.name
        text = _schema_line(filing) + document(_in_order(filing.content))
        try:
            _write(file, text)
        except FileNotFoundError:
            file.parent.mkdir(parents=True)
            _write(file, text)


def _write(file: Path, text: str) -> None:
    with file.open("xb", buffering=0) as opened:
        opened.write(text.encode())


def _schema_line(filing: Filing) -> str:
    """Return the line by which editors find the schema: ``schemas/`` lies beside the register."""
    up = "../" * (filing.folder.count("/") + 2)
    return f"# yaml-language-server: $schema={up}schemas/{filing.record_type}.json\n"


def _in_order(content: Content) -> Content:
    """Return the fields as they are written: of the envelope, some come last."""
    return dict(sorted(content.items(), key=lambda item: item[0] in WRITTEN_LAST))
