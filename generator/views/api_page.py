"""The JSON interface, explained: what there is, how to poll, and examples that are tested."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.views import api_urls, urls
from generator.views.api.catalogue import ENDPOINTS, Endpoint
from generator.views.page import About, Link, Page, Publication, head_of

CURL = """\
curl -sO {home}api/v1/index.json
curl -sO {home}api/v1/associations.json
"""
PYTHON = """\
import json
from urllib.request import urlopen

HOME = "{home}"


def get(address):
    with urlopen(HOME + address) as answer:
        return json.load(answer)


index = get("api/v1/index.json")
print("数据截至", index["as_of"])

# 现在可以承接的协会；yes、no、unknown 三种，资料不足不等于“否”
found = get("api/v1/associations.json")["associations"]
eligible = [a for a in found if a["eligible"] == "yes"]
for one in eligible:
    print(one["name"], one["uscc"], one["grade"] or "无有效期内的等级")

# 一家协会的全部公开记录
one = get(eligible[0]["url"]) if eligible else None

# 某一天以后的变更：从那个月起逐月取，留下晚于那一天的
SINCE = "{since}"
months = get("api/v1/changes.json")["months"]
later = [
    change
    for month in months
    if month["month"] >= SINCE[:7]
    for change in get(month["url"])["changes"]
    if change["on"] > SINCE
]
print(SINCE, "以后有", len(later), "次变更")
"""
POWER_QUERY = """\
let
    来源 = Json.Document(Web.Contents("{home}api/v1/associations.json")),
    表 = Table.FromRecords(来源[associations]),
    取列 = Table.SelectColumns(表, {{"name", "uscc", "city", "status", "eligible", "grade", "updated"}})
in
    取列
"""


@dataclass(frozen=True, slots=True)
class EndpointRow:
    """One kind of response."""

    path: str
    """Its address, with the parts that stand for many in braces."""
    url: str
    """Where it is; empty when its address has such parts."""
    title: str
    """What it holds."""
    said: str
    """The same at length."""
    schema_url: str
    """Its JSON Schema."""


@dataclass(frozen=True, slots=True)
class Example:
    """How to use it with one tool."""

    anchor: str
    """The fragment."""
    title: str
    """The tool."""
    code: str
    """What to type."""


@dataclass(frozen=True, slots=True)
class ApiPage(Page):
    """The JSON interface."""

    template: ClassVar[str] = "api_page"

    licence: Link | None
    """Under which terms the data may be used; None when the publisher does not say."""
    index_url: str
    """The file to begin with."""
    openapi_url: str
    """The description for programs."""
    changes_url: str
    """The months with changes."""
    data_url: str
    """The downloads of everything at once."""
    feeds_url: str
    """The feeds."""
    endpoints: tuple[EndpointRow, ...]
    """What there is."""
    examples: tuple[Example, ...]
    """How to use it."""


def present(publication: Publication) -> ApiPage:
    """Return the page of the interface."""
    said = "静态 JSON 文件：协会、名录、等级、逾期、统计和变更；不用登录，可以定时读取，有 JSON Schema。"
    return ApiPage(
        head=head_of(publication, About(urls.API, "开放数据接口", said)),
        licence=Link(publication.licence, publication.licence_url) if publication.licence else None,
        index_url=api_urls.file("index"),
        openapi_url=api_urls.file("openapi"),
        changes_url=api_urls.file("changes"),
        data_url=urls.DATA,
        feeds_url=urls.FEEDS,
        endpoints=tuple(_row(endpoint) for endpoint in ENDPOINTS),
        examples=tuple(_examples(publication)),
    )


def _row(endpoint: Endpoint) -> EndpointRow:
    title, description = endpoint.said
    return EndpointRow(
        path=f"/{endpoint.url}",
        url="" if endpoint.parameter else endpoint.url,
        title=title,
        said=description,
        schema_url=api_urls.schema(endpoint.name),
    )


def _examples(publication: Publication) -> Iterator[Example]:
    said = {"home": publication.absolute(urls.HOME), "since": publication.as_of.replace(day=1).isoformat()}
    yield Example("curl", "curl", CURL.format_map(said))
    yield Example("python", "Python（只用标准库）", PYTHON.format_map(said))
    yield Example(
        "power-query", "Excel（数据 → 获取数据 → 空查询 → 高级编辑器）", POWER_QUERY.format_map(said)
    )
