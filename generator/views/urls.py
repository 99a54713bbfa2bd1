"""The only maker of addresses: site-relative, without a leading slash, for ever (design §6)."""

from generator.model.record import Address, Owner

HOME = ""
ASSOCIATIONS = "associations/"
ASSOCIATION_INDEX = f"{ASSOCIATIONS}index.json"
COMPARE = "compare/"
ELIGIBLE_LISTS = "eligible-list/"
CHECK = f"{ELIGIBLE_LISTS}check/"
ABNORMAL_LIST = "abnormal-list/"
SERIOUS_LIST = "serious-list/"
DEPARTMENTS = "departments/"
OVERDUE = "overdue/"
STATISTICS = "statistics/"
CITIES = "cities/"
INDUSTRIES = "industries/"
PURCHASES = "purchases/"
DONATIONS = "donations/"
CONSULTATIONS = "consultations/"
REPORTS = "reports/"
STANDARDS = "standards/"
CORRECTIONS = "corrections/"
METHODS = "methods/"
CRITERIA = "methods/criteria/"
CHECKS = "methods/checks/"
FLAGS = "methods/flags/"
DEADLINES = "methods/deadlines/"
INDEX = "methods/disclosure-index/"
SEARCH = "search/"
SEARCH_INDEX = f"{SEARCH}index/"
EMBED = "embed/"
SUBMIT = "submit/"
CMS = "admin/"
FORMS = f"{SUBMIT}forms/"
FEEDS = "feeds/"
FEED_STYLESHEET = "assets/stylesheets/feed.css"
DATA = "data/"
DICTIONARY = f"{DATA}dictionary/"
API = "api/"
CATALOG = f"{DATA}catalog.jsonld"
OCDS = f"{DATA}ocds/"
ABOUT_OCDS = f"{DATA}#ocds"
NOT_FOUND = "404.html"
RELEASE = "release.json"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
SECURITY_TXT = ".well-known/security.txt"
OPEN_SEARCH = "opensearch.xml"


def association(uscc: str) -> str:
    """Return the page of an association."""
    return f"{ASSOCIATIONS}{uscc}/"


def department(department_id: str) -> str:
    """Return the page of a department."""
    return f"{DEPARTMENTS}{department_id}/"


def department_records(department_id: str, record_type: str, year: str) -> str:
    """Return the page of what a department published of one type about one year."""
    return f"{department(department_id)}{record_type}/{year}/"


def record(address: Address) -> str:
    """Return the place of a record on its page."""
    if address.owner is Owner.DEPARTMENT:
        page = department_records(address.owner_id, address.record_type, address.key[:4])
        return f"{page}#{address.anchor}"
    if address.record_type == "eligible-list":
        return eligible_list(address.key[:4])
    if address.record_type == "annual-report":
        return finance(address.subject or "", address.key)
    return f"{association(address.subject or '')}#{address.anchor}"


def flag(flag_id: str) -> str:
    """Return the rule of a flag."""
    return f"{FLAGS}#{flag_id}"


def deadline(record_type: str) -> str:
    """Return why records of a type are public, and by when."""
    return f"{DEADLINES}#{record_type}"


def finance(uscc: str, year: str) -> str:
    """Return the page of one annual report."""
    return f"{association(uscc)}finance/{year}/"


def history(uscc: str) -> str:
    """Return the page of all revisions."""
    return f"{association(uscc)}history/"


def eligibility(uscc: str) -> str:
    """Return the page of every criterion of the newest yearly list for an association."""
    return f"{association(uscc)}eligibility/"


def entry(address: Address) -> str:
    """Return the fragment of a revision on a page of all revisions."""
    return f"{address.anchor}-r{address.revision}"


def on_day(uscc: str) -> str:
    """Return how an association stood on each day, as JSON for the page that answers for a day."""
    return f"{association(uscc)}on-day.json"


def association_card(uscc: str, year: int | None = None) -> str:
    """Return an association as a card within another site, as it stands or stood at the end of a year."""
    return f"{EMBED}association/{uscc}/" + (f"{year}/" if year else "")


def eligible_list_table(year: str, revision: int | None = None) -> str:
    """Return the list of one year as a table within another site, in force or as a revision has it."""
    return f"{EMBED}eligible-list/{year}/" + (f"r{revision}/" if revision else "")


def badge(uscc: str) -> str:
    """Return the badge of an association for this year so far."""
    return f"{association(uscc)}badge.svg"


def badge_of_year(uscc: str, year: int) -> str:
    """Return the badge of an association for a closed year, by what was known at its end."""
    return f"{association(uscc)}badge/{year}.svg"


def compare_card(uscc: str) -> str:
    """Return what the comparison shows of an association, as JSON."""
    return f"{association(uscc)}compare.json"


def latest(uscc: str) -> str:
    """Return what an association said last of each type, as JSON for the forms."""
    return f"{association(uscc)}latest.json"


def compare(uscc: str) -> str:
    """Return the comparison that begins with one association."""
    return f"{COMPARE}?a={uscc}"


def association_links(uscc: str) -> str:
    """Return where else an association is told of, as JSON."""
    return f"{association(uscc)}index.json"


def eligible_list(year: str) -> str:
    """Return the list of one year."""
    return f"{ELIGIBLE_LISTS}{year}/"


def eligible_list_document(year: str) -> str:
    """Return the list of one year as a document for paper."""
    return f"{eligible_list(year)}print/"


def reasons(year: str) -> str:
    """Return the reasons behind the list of one year."""
    return f"{eligible_list(year)}reasons/"


def overdue_list(which: str) -> str:
    """Return the list of what is overdue in a city or in a category, by the code of either."""
    return f"{OVERDUE}{which or 'unknown'}/"


def statistics_file(name: str, suffix: str) -> str:
    """Return the table of one statistic as a file; ``suffix`` is ``csv`` or ``excel.csv``."""
    return f"{STATISTICS}{name}.{suffix}"


def topic_file(name: str, suffix: str) -> str:
    """Return the records of a topic as a file; ``suffix`` is ``csv`` or ``excel.csv``."""
    return f"{name}/{name}.{suffix}"


def city(region: str) -> str:
    """Return the page of a city, or of the province."""
    return f"{CITIES}{region}/"


def industry(section: str) -> str:
    """Return the page of a section of industry."""
    return f"{INDUSTRIES}{section}/"


def outcomes(year: str) -> str:
    """Return the outcomes behind the list of one year, as the filter of its reasons reads them."""
    return f"{reasons(year)}outcomes.json"


def paged(base: str, number: int) -> str:
    """Return a further page of a long table; the first has no number."""
    return base if number == 1 else f"{base}page/{number}/"


def association_feed(uscc: str, suffix: str) -> str:
    """Return the feed of an association; ``suffix`` is ``xml`` (RSS), ``atom`` or ``json``."""
    return f"{association(uscc)}feed.{suffix}"


def sitemap_part(number: int) -> str:
    """Return one part of the sitemap, from 1."""
    return f"sitemap-{number}.xml"


def search(query: str) -> str:
    """Return the results of a search; the query is written as an address has it, or is a placeholder."""
    return f"{SEARCH}?q={query}"


def calendar(uscc: str) -> str:
    """Return the calendar of an association's coming deadlines."""
    return f"{association(uscc)}deadlines.ics"


def registrar_calendar(region: str) -> str:
    """Return the calendar of what the associations of a registrar have to make public."""
    return f"registrars/{region}/deadlines.ics"


def feed(name: str, suffix: str) -> str:
    """Return a feed of the whole site."""
    return f"{FEEDS}{name}.{suffix}"


def form(record_type: str) -> str:
    """Return the form in which a record of a type is filled in."""
    return f"{FORMS}{record_type}/"


def form_relations(record_type: str) -> str:
    """Return what the fields of a form ask of each other, as JSON."""
    return f"{form(record_type)}relations.json"


def form_preview(record_type: str) -> str:
    """Return how the page of a record tells it, as JSON."""
    return f"{form(record_type)}preview.json"


def template(record_type: str) -> str:
    """Return the Excel template of a record type."""
    return f"{SUBMIT}templates/{record_type}.xlsx"


def feed_volume(name: str, volume: str) -> str:
    """Return an archive document of a feed of the site, in Atom."""
    return f"{FEEDS}{name}/{volume}.atom"


def notice(name: str) -> str:
    """Return the place of a notice on the page of feeds."""
    return f"{FEEDS}#{notice_anchor(name)}"


def notice_anchor(name: str) -> str:
    """Return the fragment of a notice."""
    return f"notice-{name}"


def opml(group: str) -> str:
    """Return the subscriptions to all feeds of a kind."""
    return f"{FEEDS}{group}.opml"


def download(name: str) -> str:
    """Return a file of the downloads."""
    return f"{DATA}{name}"


def downloads_by_year(name: str) -> str:
    """Return the page of one table's downloads by year, and the folder that holds them."""
    return f"{DATA}{name}/"


def ocds(name: str) -> str:
    """Return a release package of contracts: ``releases`` is everything, a year what was signed in it."""
    return f"{OCDS}{name}.json"


def depth(url: str) -> int:
    """Return how many folders deep the page of an address lies."""
    return url.count("/")


def up(url: str) -> str:
    """Return the way from a page back to the root of the site."""
    return "../" * depth(url) or "./"
