"""What search finds in the records: one document for each that stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.disclosures import record_types
from generator.model.dossier import AnyRecord
from generator.model.record import NilReturn
from generator.model.scalars import Code
from generator.views import urls
from generator.views.search_text import statements
from generator.views.search_words import apart

KEY_FACTS = (
    "title",
    "grade",
    "event",
    "kind",
    "commitment_type",
    "reason_code",
    "subject_name",
    "donor_name",
)
"""Fields that say in a word which record of its type it is; the first that is stated stands in the title."""

_TYPES = record_types()


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One thing to find: what is shown of it is natural text, what finds it are words."""

    shard: str
    """The year of disclosure."""
    uscc: str
    association: str
    url: str
    title: str
    kind: str
    date: str
    said: tuple[tuple[str, str], ...]
    """What is shown of it: label (or nothing) and text; phrases are found within one text."""
    words: str


def record_documents(records: Iterable[AnyRecord], subject: str) -> Iterator[SearchDocument]:
    """Yield the records that may be shown, under the name of whoever they are of."""
    for record in records:
        if record.state != "withdrawn":
            yield _record_document(record, _TYPES[record.address.record_type].heading, subject)


def _record_document(record: AnyRecord, heading: str, association: str) -> SearchDocument:
    said = tuple(statements(record.content))
    mark = "（更正）" if record.state == "corrected" else ""
    title = f"{heading} · {_key_fact(record)}{mark}"
    return SearchDocument(
        shard=str(record.disclosed_on.year),
        uscc=record.address.subject or record.address.owner_id,
        association=association,
        url=urls.record(record.address),
        title=title,
        kind=heading,
        date=record.disclosed_on.isoformat(),
        said=said,
        words=apart([title, *(value for _, value in said)]),
    )


def _key_fact(record: AnyRecord) -> str:
    if isinstance(record.content, NilReturn):
        return f"{record.content.period} 年无发生额"
    for name in KEY_FACTS:
        if value := getattr(record.content, name, None):
            return value.label if isinstance(value, Code) else str(value)
    return record.address.key
