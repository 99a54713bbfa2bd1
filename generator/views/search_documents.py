"""What search finds: one document for each association and for each standing record."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.disclosures import record_types
from generator.model.disclosures.registration import Registration
from generator.model.dossier import AnyRecord, Dossier
from generator.model.policy import Policy
from generator.model.record import NilReturn
from generator.model.scalars import Code
from generator.rules.standing import abnormal, serious, status
from generator.views import urls
from generator.views.search_text import statements
from generator.views.search_words import SIGN, apart, code_words, pinyin_words, whole_word

ASSOCIATIONS = "associations"
"""The shard of the associations; every other shard is a year of disclosure."""

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
    uscc: str
    association: str
    url: str
    title: str
    kind: str
    date: str
    said: tuple[tuple[str, str], ...]
    """What is shown of it: label (or nothing) and text; phrases are found within one text."""
    words: str


def association_document(dossier: Dossier, policy: Policy, on: date) -> SearchDocument | None:
    """Return the card of an association as registered on a day, or None when nothing is registered."""
    registration = dossier.latest(Registration, on)
    if registration is None:
        return None
    said = registration.content
    return SearchDocument(
        shard=ASSOCIATIONS,
        uscc=dossier.uscc,
        association=said.name,
        url=urls.association(dossier.uscc),
        title=said.name,
        kind=_standing(dossier, on),
        date="",
        said=tuple(_card(said, policy)),
        words=_found_by(dossier.uscc, said, policy),
    )


def _standing(dossier: Dossier, on: date) -> str:
    listing = serious(dossier, on, on) or abnormal(dossier, on, on)
    registered = status(dossier, on, on).label
    return f"{registered}，列入{type(listing.content).heading}" if listing else registered


def _card(said: Registration, policy: Policy) -> Iterator[tuple[str, str]]:
    if said.short_name:
        yield "简称", said.short_name
    if said.former_names:
        yield "曾用名", "、".join(former.name for former in said.former_names)
    yield "", _city(said, policy)
    yield "", "、".join(_industries(said, policy))


def _city(said: Registration, policy: Policy) -> str:
    return _name(policy, "regions", said.domicile_region_code)


def _industries(said: Registration, policy: Policy) -> list[str]:
    return [_name(policy, "industry-divisions", code) for code in said.gbt4754_divisions]


def _name(policy: Policy, vocabulary: str, code: str) -> str:
    terms = policy.vocabularies.get(vocabulary)
    return terms.name(code) if terms else code


def _found_by(uscc: str, said: Registration, policy: Policy) -> str:
    former = [former.name for former in said.former_names]
    names = [said.name, *filter(None, [said.short_name]), *former]
    texts = [*names, said.english_name or "", _city(said, policy), *_industries(said, policy)]
    spelled = sorted({word for name in names for word in pinyin_words(name)})
    whole = [whole_word(text) for text in [*names, said.legal_representative]]
    return SIGN.join([apart(texts), " ".join([*spelled, *code_words(uscc), *whole])])


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
