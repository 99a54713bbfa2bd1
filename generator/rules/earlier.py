"""What an association told earlier that a record is held against, by checks and by forms in the browser."""

from dataclasses import dataclass
from datetime import date

from generator.model.disclosures.charter import Charter
from generator.model.disclosures.registration import Registration
from generator.model.dossier import Dossier
from generator.model.record import Disclosure

Filed = tuple[tuple[str, str], ...]
"""Records of one type: key and file."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """What other records say; what is not known is not asked."""

    established_on: date | None = None
    charters: tuple[Charter, ...] = ()
    filed: Filed = ()
    """The other records of the type of the one that is looked at."""


NOTHING = Earlier()


def earlier(dossier: Dossier, known: date) -> Earlier:
    """Return what stood on a day of the foundation and of the charters."""
    registration = dossier.latest(Registration, known)
    charters = tuple(record.content for record in dossier.known(Charter, known))
    return Earlier(registration.content.established_on if registration else None, charters)


def filed(dossier: Dossier, kind: type[Disclosure], known: date) -> Filed:
    """Return the records of a type that stood on a day."""
    return tuple((record.address.key, record.address.file) for record in dossier.known(kind, known))
