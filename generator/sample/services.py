"""可提供服务事项及运行情况 of the sample: what is offered, and once a half how it ran."""

from collections.abc import Iterator
from datetime import date

from generator.model.disclosures.service_item import ServiceStatus, ServiceTarget
from generator.model.writing import Row
from generator.sample.days import later
from generator.sample.filing import Content, Filing, by_association, envelope
from generator.sample.industry_reports import halves
from generator.sample.money import YUAN, yuan
from generator.sample.profile import LATE, Profile

OFFERS = (
    ("行业运行监测与咨询", "行业监测分析", "元/次"),
    ("从业人员业务培训", "业务培训", "元/人"),
    ("政策咨询和申报辅导", "政策咨询", "元/次"),
    ("产品检测检验对接", "检测检验", "元/批次"),
    ("展会组织和对接", "会展服务", "元/展位"),
    ("团体标准宣贯", "行业标准", "元/人"),
)
STARTS = (date(2025, 1, 1), date(2025, 1, 1), date(2025, 7, 1))
GIVEN_UP = "该事项自本次公开起不再提供"


def service_items(profile: Profile) -> Iterator[Filing]:
    """Yield what four in five associations offer; each half brings a revision that tells how it ran."""
    chance = profile.dice("services")
    number = chance.choice((0, 1, 1, 1, 1))
    for offer in chance.sample(range(len(OFFERS)), number):
        start = max(chance.choice(STARTS), profile.joined_on)
        if profile.active(start):
            yield from _revisions(profile, offer, start)


def _revisions(profile: Profile, offer: int, start: date) -> Iterator[Filing]:
    first = _content(profile, offer, later(start, 8))
    yield by_association(profile, "service-item", start, first)
    operation: list[Row] = []
    ended = profile.dice(f"ended:{offer}").random() < 0.06
    running = [half for half in halves() if start <= half[1] and profile.active(half[1])]
    for number, (half, end, _) in enumerate(running, 2):
        last = ended and number == len(running) + 1
        operation = [*operation, _half(profile, half)]
        note = GIVEN_UP if last else f"补充{half[:4]}年{'上' if half.endswith('H1') else '下'}半年运行情况"
        status = ServiceStatus.WITHDRAWN if last else ServiceStatus.AVAILABLE
        content = first | envelope(_told(profile, half, end), correction=note)
        content |= {"status": status, "operation": operation}
        yield by_association(profile, "service-item", start, content, revision=number)


def _told(profile: Profile, half: str, end: date) -> date:
    """Return when the half was told of: within a month, but for three in a hundred."""
    chance = profile.dice(f"operation:{half}")
    return later(end, chance.randint(40, 60) if chance.random() < LATE else chance.randint(9, 26))


def _half(profile: Profile, half: str) -> Row:
    served = profile.dice(f"served:{half}").randint(6, 160)
    return Row(half=half, served_count=served, note=f"含非会员{served // 4}")


def _content(profile: Profile, offer: int, disclosed_on: date) -> Content:
    chance = profile.dice(f"service:{offer}")
    title, category, unit = OFFERS[offer]
    free = chance.random() < 0.3
    charge = {
        "amount": yuan(chance.randint(2, 15) * 100 * YUAN),
        "unit": unit,
        "basis": "市场调节价，公开标价",
    }
    return {
        **envelope(disclosed_on),
        "item_code": f"SVC-{offer + 1:02d}",
        "title": f"{profile.topic.word}{title}",
        "category": category,
        "target": ServiceTarget.BOTH,
        "open_to_non_members": True,
        "differential_treatment": False,
        "charge": Row({"is_free": True}) if free else Row({"is_free": False, **charge}),
        "channel": "协会秘书处受理，五个工作日内答复",
        "status": ServiceStatus.AVAILABLE,
    }
