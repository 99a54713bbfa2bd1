"""What the page of downloads says of the formats that are no tables."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.views import urls
from generator.views.linked.dcat import PARTIAL
from generator.views.page import Link, Publication

UNREGISTERED = "ocds-000000"
"""The prefix of contract numbers of whoever has not registered one; it belongs to nobody."""


class Format(NamedTuple):
    """One way to take the data over: its fragment, where to begin, and what it is in a sentence."""

    anchor: str
    link: Link
    said: str


def formats(publication: Publication) -> Iterator[Format]:
    """Yield what there is besides tables, each in one sentence."""
    yield Format(
        "dcat",
        Link("数据目录（DCAT 3）", urls.CATALOG),
        "每类数据的期间、许可和发布者，每个文件的大小和校验值，写成 W3C 数据目录词汇，供数据门户收割。",
    )
    own = "" if publication.ocid_prefix != UNREGISTERED else f"编号前缀 {UNREGISTERED} 没有登记，只作示例。"
    yield Format(
        "ocds",
        Link("合同（OCDS 1.1）", urls.ocds("releases")),
        f"政府购买、委托和转移事项的合同，写成开放合同数据标准的发布包，另按签订年份分开。{PARTIAL}{own}",
    )
    yield Format(
        "schema-org",
        Link("网页里的结构化数据（schema.org）", urls.ASSOCIATIONS),
        "协会页写明名称、统一社会信用代码、住所地和登记状态，每页写明所在位置，供搜索引擎识别。",
    )
    yield Format(
        "sitemap",
        Link("站点地图", urls.SITEMAP),
        "全部页面的地址，和页面上的记录最近一次公开的日期，供程序只取变化的页面。",
    )
    yield Format(
        "opensearch",
        Link("浏览器搜索（OpenSearch）", urls.OPEN_SEARCH),
        "在浏览器的地址栏里直接搜索本站。",
    )
    yield Format(
        "embeds",
        Link("嵌入卡片、徽章和名录表", urls.ASSOCIATIONS),
        "协会页末和名录页末有可以复制的代码，放进其他网站不用脚本，框内和图上写明截至哪一天。"
        "不固定的随数据更新；报道请用固定的，写法在代码旁边：卡片和徽章固定在某年年末，按当时已公开的记录，"
        "只是不再列明已过展示期限的名单信息；名录表固定为某一版公布时的名录。"
        "要固定某一次发布的其他内容，请保存文件，并用 manifest.json 写的校验值核对。",
    )
