"""Where a record comes from: file, dates, revision, legal basis, and how to correct it."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from generator.model.dossier import AnyRecord
from generator.model.record import OWNER_LABELS, Envelope, Evidence, Owner
from generator.views import format as written
from generator.views import urls
from generator.views.labels import heading
from generator.views.page import Publication
from generator.views.scene import Scene

_DECIDED = ("decided_on", "approved_on", "granted_on", "adopted_on", "held_on", "signed_on", "announced_on")
_EFFECTIVE = ("effective_on", "effective_from", "listed_on", "valid_from")


@dataclass(frozen=True, slots=True)
class Proof:
    """A document that proves the record."""

    text: str
    """Its title, number and date."""
    url: str
    """Where it can be read; empty when it is not on the web."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a reader needs to check, cite or correct a record."""

    owner: str
    """Who made it public; a department by its name."""
    office_url: str
    """The page of that department; empty for others."""
    disclosed: str
    """公开日期."""
    decided: str
    """决定日期; empty where the record has none."""
    effective: str
    """生效日期; empty where the record has none."""
    revision: str
    """第 2 版."""
    note: str
    """What the correction says of itself; empty for a first revision."""
    file: str
    """The file in the repository."""
    edit_url: str
    """Where the file can be corrected; empty without a forge."""
    source_url: str
    """Where the record was first published; empty when not stated."""
    proofs: tuple[Proof, ...]
    """佐证材料."""
    link: str
    """The permanent address, site-relative."""
    entry: str
    """The fragment of this revision on the page of all changes."""
    citation: str
    """How to cite it (GB/T 7714)."""


def provenance(record: AnyRecord, scene: Scene) -> Provenance:
    """Return where a record comes from."""
    address, content = record.address, record.content
    of_office = address.owner is Owner.DEPARTMENT
    return Provenance(
        owner=publisher(record, scene),
        office_url=urls.department(address.owner_id) if of_office else "",
        disclosed=content.disclosed_on.isoformat(),
        decided=_first(content, _DECIDED),
        effective=_first(content, _EFFECTIVE),
        revision=f"第 {address.revision} 版",
        note=content.correction_note or "",
        file=f"data/{address.file}",
        edit_url=scene.publication.edit_url(address.file),
        source_url=content.source_url or "",
        proofs=tuple(_proof(evidence) for evidence in content.evidence),
        link=urls.record(address),
        entry=urls.entry(address),
        citation=citation(
            scene.publication,
            f"{heading(address.record_type)} {address.key}",
            content.disclosed_on,
            urls.record(address),
        ),
    )


def publisher(record: AnyRecord, scene: Scene) -> str:
    """Return who made a record public: a department by its name, others by what they are."""
    address = record.address
    if address.owner is Owner.DEPARTMENT:
        return scene.department(address.owner_id)
    return OWNER_LABELS[address.owner]


def _first(content: Envelope, names: tuple[str, ...]) -> str:
    found = (getattr(content, name) for name in _present(type(content), names))
    return next((on.isoformat() for on in found if on is not None), "")


@cache
def _present(model: type[Envelope], names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in names if name in model.model_fields)


def _proof(evidence: Evidence) -> Proof:
    said = (evidence.title, evidence.doc_no, evidence.issued_on and written.day(evidence.issued_on))
    return Proof(" ".join(part for part in said if part), evidence.url or "")


def citation(publication: Publication, title: str, published: date, url: str) -> str:
    """Return an electronic source as GB/T 7714 writes it: who, what, when published, when read, where."""
    read_on, where = publication.as_of, publication.absolute(url)
    return f"{publication.publisher}. {title}[EB/OL]. ({published})[{read_on}]. {where}."
