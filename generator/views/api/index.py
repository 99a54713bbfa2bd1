"""What there is, with digests: the one file to ask again and again."""

from collections.abc import Iterable

from generator.views import api_urls, urls
from generator.views.api.response import Part, Response
from generator.views.data.offer import File
from generator.views.page import Publication


class Counts(Part):
    """数量."""

    associations: int
    """协会"""
    records: int
    """公开的记录。现行版次，含承接名录。"""
    eligible_lists: int
    """承接名录"""


class Resource(Part):
    """一个文件."""

    url: str
    """地址。相对网站首页。"""
    bytes: int
    """字节数"""
    sha256: str
    """SHA-256。与上次相同的，内容没有变，不必再取。"""


class Index(Response):
    """接口目录.

    先取这个文件：数据日期、数量，以及每个文件的大小和校验值。每家协会各有一个文件，地址在 associations.json
     里。
    """

    version: str
    """接口版本。只增加字段和文件时不变。"""
    home: str
    """网站首页的完整地址。本接口里的地址都相对它。"""
    publisher: str
    """发布者"""
    licence: str
    """许可"""
    licence_url: str
    """许可的全文"""
    documentation: str
    """给人看的说明"""
    openapi: str
    """OpenAPI 描述"""
    downloads: str
    """整批下载。Frictionless 数据包。"""
    counts: Counts
    """数量"""
    resources: tuple[Resource, ...]
    """文件"""


VERSION = "1.0"


def index(counts: Counts, files: Iterable[File], publication: Publication) -> Index:
    """Return the index of all files."""
    return Index(
        as_of=publication.as_of,
        version=VERSION,
        home=publication.absolute(urls.HOME),
        publisher=publication.publisher,
        licence=publication.licence,
        licence_url=publication.licence_url,
        documentation=urls.API,
        openapi=api_urls.file("openapi"),
        downloads=urls.download("datapackage.json"),
        counts=counts,
        resources=tuple(Resource(url=f.url, bytes=f.size, sha256=f.sha256) for f in files),
    )
