"""The downloads of one record type year by year: the same tables as the whole, in parts."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import ClassVar

from generator.views import format as written
from generator.views import urls
from generator.views.data.file_rows import FileRow, book_row, text_rows
from generator.views.data.formats import years_of
from generator.views.data.offer import Downloads, Offer, YearRows
from generator.views.page import About, Crumb, Page, Publication, head_of


@dataclass(frozen=True, slots=True)
class YearFiles:
    """The files of one year."""

    anchor: str
    """The fragment."""
    year: str
    """Four digits."""
    records: str
    """How many records there are."""
    files: tuple[FileRow, ...]
    """The files of its records."""
    lists: tuple[FileRow, ...]
    """The files of the lists inside its records that have rows."""


@dataclass(frozen=True, slots=True)
class DataYearsPage(Page):
    """A record type year by year."""

    template: ClassVar[str] = "data_years_page"

    records: str
    """How many records there are in all years together."""
    whole_url: str
    """Where the whole is offered."""
    dictionary_url: str
    """What the fields mean."""
    packed: bool
    """Whether files of text are packed."""
    years: tuple[YearFiles, ...]
    """Newest first."""


def pages(downloads: Downloads, publication: Publication) -> Iterator[DataYearsPage]:
    """Yield the page of every record type that has records of some year."""
    for offer in downloads.offers:
        if dated(offer):
            yield _present(offer, downloads, publication)


def dated(offer: Offer) -> tuple[YearRows, ...]:
    """Return the years of a record type, newest first."""
    return tuple(of_year for of_year in reversed(offer.years) if of_year.year)


def _present(offer: Offer, downloads: Downloads, publication: Publication) -> DataYearsPage:
    own = offer.tables[0]
    about = About(years_of(own), f"{own.title}：按年度下载", "每个年度一个文件，各年的行数相加就是全部。")
    return DataYearsPage(
        head=head_of(publication, about, (Crumb("数据下载", urls.DATA),)),
        records=written.count(offer.rows[0]),
        whole_url=f"{urls.DATA}#{own.name}",
        dictionary_url=f"{urls.DICTIONARY}#{own.name}",
        packed=downloads.packed,
        years=tuple(_year(offer, of_year, downloads) for of_year in dated(offer)),
    )


def _year(offer: Offer, of_year: YearRows, downloads: Downloads) -> YearFiles:
    year, told = of_year.year, zip(offer.tables, of_year.rows, strict=True)
    text, *lists = (tuple(text_rows(table, rows, downloads, year)) for table, rows in told if rows)
    files = (book_row(offer.tables, of_year.rows[0], downloads, year), *text)
    return YearFiles(f"y{year}", year, written.count(of_year.rows[0]), files, tuple(chain(*lists)))
