"""The downloads: what there is in which format, how large, for which days, and how to verify it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.model.disclosures import record_types
from generator.model.record import OWNER_LABELS, Owner
from generator.views import format as written
from generator.views import urls
from generator.views.data.offer import Downloads, File, Offer
from generator.views.data.tables import ASSOCIATIONS
from generator.views.page import About, Link, Page, Publication, head_of

KILO = 1000
_UNITS = ("字节", "KB", "MB", "GB")
_WHOLE = (
    ("register.sqlite", "SQLite 数据库：全部表，有主键、外键、索引和说明"),
    ("register-yaml.zip", "记录的原始 YAML 文件"),
    ("datapackage.json", "Frictionless 数据包：每个 CSV 的字段、类型、代码、行数和校验值"),
    ("dictionary.csv", "数据字典，CSV"),
    ("dictionary.excel.csv", "数据字典，Excel 用"),
)
_PARTS = (("excel.csv", "CSV，Excel 用"), ("csv", "CSV，程序用"))
_OF_TYPE = (("xlsx", "Excel 工作簿，每表一页"), ("jsonl", "JSON Lines，每条记录一行，列表在内"))


@dataclass(frozen=True, slots=True)
class FileRow:
    """One file."""

    name: str
    """The name of the file."""
    url: str
    """Its address."""
    said: str
    """What it is."""
    rows: str
    """How many rows or records it has; empty when it has several tables."""
    size: str
    """Its size in words."""
    sha256: str
    """Its digest."""


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
    whole: tuple[FileRow, ...]
    """The files that hold everything."""
    groups: tuple[Group, ...]
    """The rest by who files it."""
    dictionary_url: str
    """What all fields mean."""
    api_url: str
    """The same for programs that ask for one thing at a time."""


def present(downloads: Downloads, publication: Publication) -> DataPage:
    """Return the page of downloads."""
    said = "全部公开记录，CSV、Excel、JSON Lines、SQLite 和 YAML；与页面相同，每个文件都有行数和校验值。"
    return DataPage(
        head=head_of(publication, About(urls.DATA, "数据下载", said)),
        licence=Link(publication.licence, publication.licence_url) if publication.licence else None,
        whole=tuple(_file(downloads.files[urls.download(name)], said) for name, said in _WHOLE),
        groups=tuple(_groups(downloads)),
        dictionary_url=urls.DICTIONARY,
        api_url=urls.API,
    )


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
        files=tuple(_files_of_type(offer, downloads)),
        lists=tuple(_files_of_lists(offer, downloads)),
    )


def _files_of_type(offer: Offer, downloads: Downloads) -> Iterator[FileRow]:
    own = offer.tables[0]
    for suffix, said in (*_PARTS, *_OF_TYPE):
        rows = "" if suffix == "xlsx" and len(offer.tables) > 1 else written.count(offer.rows[0])
        yield _file(downloads.files[urls.download(f"{own.name}.{suffix}")], said, rows)


def _files_of_lists(offer: Offer, downloads: Downloads) -> Iterator[FileRow]:
    for table, rows in zip(offer.tables[1:], offer.rows[1:], strict=True):
        for suffix, said in _PARTS:
            file = downloads.files[urls.download(f"{table.name}.{suffix}")]
            yield _file(file, f"{table.title.partition(' · ')[2]}，{said}", written.count(rows))


def _file(file: File, said: str, rows: str = "") -> FileRow:
    name = file.url.removeprefix(urls.DATA)
    return FileRow(name, file.url, said, rows, size_of(file.size), file.sha256)


def size_of(size: int) -> str:
    """Return a size in words, to a tenth of its unit: ``12.3 MB``; a KB is 1,000 bytes."""
    unit = 0
    tenths = size * 10
    while tenths >= 10 * KILO and unit < len(_UNITS) - 1:
        tenths, unit = (tenths + KILO // 2) // KILO, unit + 1
    return f"{size} {_UNITS[0]}" if unit == 0 else f"{tenths // 10}.{tenths % 10} {_UNITS[unit]}"
