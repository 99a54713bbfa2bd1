"""Every kind of response: its address, its model, and what its address leaves open."""

from dataclasses import dataclass
from inspect import cleandoc

from generator.views import api_urls, urls
from generator.views.api.association import Association
from generator.views.api.associations import Associations
from generator.views.api.changes import Changes, ChangesOfMonth
from generator.views.api.eligible_lists import EligibleLists, EligibleListYear
from generator.views.api.grades import Grades
from generator.views.api.index import Index
from generator.views.api.links import Links
from generator.views.api.listings import Listings
from generator.views.api.overdue import Overdue
from generator.views.api.response import Response
from generator.views.api.search import Search
from generator.views.api.statistics import Statistics


@dataclass(frozen=True, slots=True)
class Parameter:
    """A part of an address that stands for many; ``pattern`` is a regular expression."""

    name: str
    about: str
    pattern: str


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A kind of response; ``title`` is given where two addresses share a model."""

    name: str
    url: str
    model: type[Response]
    parameter: Parameter | None = None
    title: str = ""

    @property
    def said(self) -> tuple[str, str]:
        """Return its title and its description."""
        title, description = in_two(self.model.__doc__ or "")
        return self.title or title, description


USCC = Parameter("uscc", "统一社会信用代码", "^[0-9A-HJ-NPQRTUWXY]{18}$")
YEAR = Parameter("year", "名录的年度", "^[0-9]{4}$")
MONTH = Parameter("month", "公开的年月", "^[0-9]{4}-[0-9]{2}$")
ENDPOINTS = (
    Endpoint("index", api_urls.file("index"), Index),
    Endpoint("associations", api_urls.file("associations"), Associations),
    Endpoint("association", api_urls.association("{uscc}"), Association, USCC),
    Endpoint("links", urls.association_links("{uscc}"), Links, USCC),
    Endpoint("search", api_urls.file("search"), Search),
    Endpoint("eligible-lists", api_urls.file("eligible-lists/index"), EligibleLists),
    Endpoint("eligible-list", api_urls.eligible_list("{year}"), EligibleListYear, YEAR),
    Endpoint("abnormal", api_urls.listing("abnormal-listing"), Listings, title="活动异常名录"),
    Endpoint("serious", api_urls.listing("serious-listing"), Listings, title="严重违法失信名单"),
    Endpoint("grades", api_urls.file("grades"), Grades),
    Endpoint("overdue", api_urls.file("overdue"), Overdue),
    Endpoint("statistics", api_urls.file("statistics"), Statistics),
    Endpoint("changes", api_urls.file("changes"), Changes),
    Endpoint("changes-of-month", api_urls.changes("{month}"), ChangesOfMonth, MONTH),
)


def in_two(documentation: str) -> tuple[str, str]:
    """Return the title of a docstring, and its description; lines are joined, as Chinese has no spaces."""
    title, _, description = cleandoc(documentation).partition("\n\n")
    if not description:
        title, _, description = title.partition("。")
    return title.rstrip("."), description.replace("\n", "")
