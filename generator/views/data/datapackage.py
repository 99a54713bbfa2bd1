"""What the downloads are, for programs: a Frictionless Data Package with the schema of each table."""

from collections.abc import Iterator
from typing import Any

from generator.views import urls
from generator.views.data.formats import PROGRAMS, file_of
from generator.views.data.offer import Downloads, File, Offer
from generator.views.data.tables import DataColumn, DataTable
from generator.views.labels import Shape
from generator.views.page import Publication

TYPES: dict[Shape, str] = {
    "money": "number", "number": "number", "count": "integer", "year": "integer",
    "flag": "boolean", "date": "date",
}  # fmt: skip
"""What has no row here is text."""
MONEY = "单位：元，两位小数；SQLite 里是文字，另有名称加 _fen 的整数列，单位：分"


def datapackage(downloads: Downloads, publication: Publication) -> dict[str, Any]:
    """Return the descriptor; its resources are the CSV files for programs."""
    whole = {
        "profile": "tabular-data-package",
        "name": "association-register",
        "title": publication.site_name,
        "description": f"数据截至 {publication.as_of}；{SHOWN}",
        "homepage": publication.absolute(urls.DATA),
        "version": str(publication.as_of),
        "created": f"{publication.as_of}T00:00:00+08:00",
        "contributors": [{"title": publication.publisher, "role": "publisher"}],
        "licenses": [{"name": publication.licence, "path": publication.licence_url}],
        "resources": [one for offer in downloads.offers for one in _resources(offer, downloads)],
    }
    return whole if publication.licence else {key: said for key, said in whole.items() if key != "licenses"}


SHOWN = "与页面显示的记录相同，已过公示期限的负面信息不在其中。"


def _resources(offer: Offer, downloads: Downloads) -> Iterator[dict[str, Any]]:
    for table, rows in zip(offer.tables, offer.rows, strict=True):
        file = downloads.files[file_of(table, PROGRAMS, packed=downloads.packed)]
        packing = {"compression": PROGRAMS.packing} if downloads.packed else {}
        yield _resource(table, rows, file) | packing


def _resource(table: DataTable, rows: int, file: File) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "path": file.url.removeprefix(urls.DATA),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
        "rowcount": rows,
        "schema": table_schema(table),
    }


def table_schema(table: DataTable) -> dict[str, Any]:
    """Return the Table Schema of one table."""
    keys = [_foreign_key(names, to) for names, to in table.refers]
    return {
        "fields": [_field(column, is_key=column.name in table.key) for column in table.columns],
        "primaryKey": list(table.key),
        **({"foreignKeys": keys} if keys else {}),
        "missingValues": [""],
    }


def _foreign_key(names: tuple[str, ...], to: str) -> dict[str, Any]:
    return {"fields": list(names), "reference": {"resource": to, "fields": list(names)}}


def _field(column: DataColumn, *, is_key: bool) -> dict[str, Any]:
    codes = "；".join(f"{code} {label}" for code, label in column.codes)
    constraints: dict[str, Any] = {"enum": [code for code, _ in column.codes]} if codes else {}
    constraints |= {"required": True} if is_key else {}
    found = {
        "name": column.name,
        "type": TYPES.get(column.shape, "string"),
        "title": column.label,
        "description": MONEY if column.shape == "money" else codes,
        "format": "uri" if column.shape == "url" else "",
        "constraints": constraints,
    }
    return {key: said for key, said in found.items() if said}
