"""The downloads: what there is in which format, how large, for which days, and how to verify it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from generator.model.disclosures import record_types
from generator.model.record import OWNER_LABELS, Owner
from generator.views import format as written
from generator.views import urls
from generator.views.data.file_rows import FileRow, book_row, file_row, text_rows
from generator.views.data.formats import ORIGINALS, database, years_of
from generator.views.data.offer import Downloads, Offer
from generator.views.data.tables import ASSOCIATIONS
from generator.views.data_years_page import dated
from generator.views.linked.dataset import dataset
from generator.views.linked.formats import Format, formats
from generator.views.page import About, Link, Page, Publication, head_of

_DESCRIBED = (
    ("datapackage.json", "Frictionless 数据包：每个 CSV 的字段、类型、代码、行数和校验值"),
    ("dictionary.csv", "数据字典，CSV"),
    ("dictionary.excel.csv", "数据字典，Excel 用"),
)
_DATABASE = "SQLite 数据库：全部表，有主键、外键、索引和说明"
_ORIGINALS = "记录的原始 YAML 文件"


@dataclass(frozen=True, slots=True)
class Kind:
    """The files of one record type."""

    anchor: str
    """The name of its table."""
    title: str
    """The name of the record type."""
    records: str
    """How many records there are."""
    period: str
    """From which day to which they were disclosed; empty without any."""
    dictionary_url: str
    """What its fields mean."""
    years: Link | None
    """Its files by year; None where records have no year, or where there are none."""
    files: tuple[FileRow, ...]
    """The files of all its records."""
    lists: tuple[FileRow, ...]
    """The files of the lists inside its records."""


@dataclass(frozen=True, slots=True)
class Group:
    """The record types that one kind of body files."""

    anchor: str
    """The fragment."""
    title: str
    """Who files them."""
    kinds: tuple[Kind, ...]
    """One record type in each."""


@dataclass(frozen=True, slots=True)
class DataPage(Page):
    """Everything that can be downloaded."""

    template: ClassVar[str] = "data_page"

    licence: Link | None
    """Under which terms the data may be used; None when the publisher does not say."""
    packed: bool
    """Whether files of text are packed."""
    whole: tuple[FileRow, ...]
    """The files that hold everything."""
    groups: tuple[Group, ...]
    """The rest by who files it."""
    formats: tuple[Format, ...]
    """What is said in other vocabularies, and where."""
    others: tuple[FileRow, ...]
    """The files of these."""
    dictionary_url: str
    """What all fields mean."""
    api_url: str
    """The same for programs that ask for one thing at a time."""


def present(downloads: Downloads, publication: Publication) -> DataPage:
    """Return the page of downloads."""
    said = "全部公开记录，CSV、Excel、JSON Lines、SQLite 和 YAML；与页面相同，每个文件都有行数和校验值。"
    head = head_of(publication, About(urls.DATA, "数据下载", said))
    return DataPage(
        head=replace(head, entity=dataset(downloads, publication)),
        licence=Link(publication.licence, publication.licence_url) if publication.licence else None,
        packed=downloads.packed,
        whole=tuple(_whole(downloads)),
        groups=tuple(_groups(downloads)),
        formats=tuple(formats(publication)),
        others=tuple(_others(downloads)),
        dictionary_url=urls.DICTIONARY,
        api_url=urls.API,
    )


def _others(downloads: Downloads) -> Iterator[FileRow]:
    yield file_row(downloads.files[urls.CATALOG], "数据目录")
    for url, file in sorted(downloads.files.items(), reverse=True):
        if url.startswith(urls.OCDS):
            year = url.removeprefix(urls.OCDS).removesuffix(".json")
            which = f"{year} 年签订的合同" if year.isdigit() else "全部合同"
            yield file_row(file, which)


def _groups(downloads: Downloads) -> Iterator[Group]:
    kinds = record_types()
    associations = tuple(_kind(o, downloads) for o in downloads.offers if o.tables[0] is ASSOCIATIONS)
    yield Group("index", ASSOCIATIONS.title, associations)
    for owner in Owner:
        offers = (o for o in downloads.offers if o.tables[0] is not ASSOCIATIONS)
        found = (o for o in offers if kinds[o.tables[0].record_type].owner is owner)
        yield Group(owner.value, f"{OWNER_LABELS[owner]}报送", tuple(_kind(o, downloads) for o in found))


def _kind(offer: Offer, downloads: Downloads) -> Kind:
    own = offer.tables[0]
    return Kind(
        anchor=own.name,
        title=own.title,
        records=written.count(offer.rows[0]),
        period=f"{offer.first} 至 {offer.last}" if offer.first else "",
        dictionary_url=f"{urls.DICTIONARY}#{own.name}",
        years=_years(offer),
        files=tuple(_files(offer, downloads)),
        lists=tuple(_lists(offer, downloads)),
    )


def _files(offer: Offer, downloads: Downloads) -> Iterator[FileRow]:
    yield book_row(offer.tables, offer.rows[0], downloads)
    yield from text_rows(offer.tables[0], offer.rows[0], downloads)


def _lists(offer: Offer, downloads: Downloads) -> Iterator[FileRow]:
    for table, rows in zip(offer.tables[1:], offer.rows[1:], strict=True):
        yield from text_rows(table, rows, downloads)


def _years(offer: Offer) -> Link | None:
    years = [of_year.year for of_year in dated(offer)]
    said = f"{years[-1]}—{years[0]}" if len(years) > 1 else "".join(years)
    return Link(f"按年度：{said}", years_of(offer.tables[0])) if years else None


def _whole(downloads: Downloads) -> Iterator[FileRow]:
    yield file_row(downloads.files[database(packed=downloads.packed)], _DATABASE)
    yield file_row(downloads.files[ORIGINALS], _ORIGINALS)
    for name, said in _DESCRIBED:
        yield file_row(downloads.files[urls.download(name)], said)
