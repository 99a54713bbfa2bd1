"""Which feeds the site has, and what they carry (domain §11.2)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from generator.model.disclosures import record_types
from generator.model.policy import Policy
from generator.model.scalars import Code
from generator.views.page import FeedLink, Publication

_LISTS = {"abnormal-listing": "abnormal-list", "serious-listing": "serious-list"}


class FeedGroup(Code):
    """How feeds are offered together."""

    TOPIC = "topics", "按主题"
    TYPE = "types", "按类别"
    DEPARTMENT = "departments", "按部门"
    CITY = "cities", "按地区"
    INDUSTRY = "industries", "按行业"


class Archive(Code):
    """What of a feed's older entries is kept behind it (ADR 0009)."""

    FULL = "full", "更早的全文"
    RECENT = "recent", "最近十二个月的标题"
    NONE = "none", "不存档"


@dataclass(frozen=True, slots=True)
class Feed:
    """A named feed of the site: ``name`` is its address below ``feeds/``."""

    name: str
    title: str
    description: str
    group: FeedGroup

    @property
    def archive(self) -> Archive:
        """Return what is kept: the types together have everything, and other feeds repeat them."""
        if self.name in _PASSING:
            return Archive.NONE
        return Archive.FULL if self.group is FeedGroup.TYPE or self.name in _OWN else Archive.RECENT


@dataclass(frozen=True, slots=True)
class Topic:
    """A feed of several types, or of one under the name readers expect."""

    name: str
    title: str
    types: frozenset[str]


TOPICS = (
    Topic("lists", "两种名单的列入和移出", frozenset(("abnormal-listing", "serious-listing"))),
    Topic("purchases", "政府购买、委托和绩效评价",
          frozenset(("purchase", "commissioned-item", "performance-evaluation"))),
    Topic("reports", "行业发展报告和专报", frozenset(("industry-report", "special-report"))),
    Topic("standards", "团体标准和自律", frozenset(("self-regulation",))),
    Topic("consultations", "征询意见与答复", frozenset(("consultation",))),
    Topic("grades", "等级评估", frozenset(("grade",))),
    Topic("registration", "登记事项和登记公告", frozenset(("registration", "registration-event"))),
)  # fmt: skip
UNRECORDED = {"overdue": "overdue", "list-change": "eligible-list-changes", "notice": "notices"}
"""Feeds of what no record tells, by the kind of their entries."""
_WHOSE = {FeedGroup.DEPARTMENT: "的", FeedGroup.CITY: "各行业协会的", FeedGroup.INDUSTRY: "各行业协会的"}
_OWN = {"corrections", "eligible-list-changes", "notices", "registration"}
"""Feeds outside the types that are kept whole; the topic of registration stands for its type."""
_PASSING = {"overdue"}
"""Feeds whose entries are gone when they are no longer true."""


def site_feeds(policy: Policy) -> tuple[Feed, ...]:
    """Return the feeds of the whole site, in the order they are offered."""
    return (
        Feed("all", "全部公开", "全部公开、更正和撤回", FeedGroup.TOPIC),
        Feed("corrections", "更正和撤回", "对已公开内容的更正和撤回，附更正前后", FeedGroup.TOPIC),
        *(Feed(topic.name, topic.title, f"各行业协会的{topic.title}", FeedGroup.TOPIC) for topic in TOPICS),
        Feed("overdue", "今天逾期未公开", "到今天应当公开而没有公开的事项，公开以后即消失", FeedGroup.TOPIC),
        Feed("eligible-list-changes", "承接名录的变化", "与上一年相比结果不同的行业协会", FeedGroup.TOPIC),
        Feed("notices", "网站和数据格式公告", "网站的变化，以及下载、接口和订阅格式的变化", FeedGroup.TOPIC),
        *_types(policy),
        *_terms(policy, "departments", "departments", FeedGroup.DEPARTMENT),
        *_terms(policy, "regions", "cities", FeedGroup.CITY),
        *_terms(policy, "industry-sections", "industries", FeedGroup.INDUSTRY),
    )


def _types(policy: Policy) -> Iterator[Feed]:
    """Yield a feed for each type; a topic of the same name has more in it."""
    topics = {topic.name for topic in TOPICS}
    for kind, model in sorted(record_types().items()):
        if feed_name(kind) not in topics:
            yield Feed(feed_name(kind), model.heading, _described(kind, policy), FeedGroup.TYPE)


def _described(kind: str, policy: Policy) -> str:
    """Return what the feed of a type tells, and the law, which its archive does not repeat."""
    basis = policy.basis(kind)
    return f"各行业协会的{record_types()[kind].heading}{f'。公开依据：{basis}' if basis else ''}"


def _terms(policy: Policy, vocabulary: str, folder: str, group: FeedGroup) -> Iterator[Feed]:
    """Yield a feed for each code of a list of the operator's."""
    for term in policy.terms(vocabulary):
        yield Feed(f"{folder}/{term.code}", term.name, f"{term.name}{_WHOSE[group]}公开、更正和撤回", group)


def feed_name(record_type: str) -> str:
    """Return the name of the feed of a record type."""
    return _LISTS.get(record_type, record_type)


def department_feed(department_id: str) -> str:
    """Return the name of the feed of a department."""
    return f"departments/{department_id}"


def places(region: str, sections: Iterable[str]) -> Iterator[str]:
    """Yield the names of the feeds of a city, also for a county of it, and of industries (GB/T 2260)."""
    yield from sorted({f"cities/{region}", f"cities/{region[:4]}00"})
    for section in sections:
        yield f"industries/{section}"


@cache
def names(record_type: str) -> tuple[str, ...]:
    """Return the names of the feeds that carry records of a type, besides those of places, in order."""
    topics = (topic.name for topic in TOPICS if record_type in topic.types)
    return tuple(sorted({"all", feed_name(record_type), *topics}))


def eligible_list_link(publication: Publication) -> FeedLink:
    """Return the feed of the yearly lists."""
    return publication.feed("承接名录", feed_name("eligible-list"))


def links(feeds: Iterable[Feed], publication: Publication) -> tuple[FeedLink, ...]:
    """Return feeds as links for autodiscovery."""
    return tuple(publication.feed(feed.title, feed.name) for feed in feeds)
