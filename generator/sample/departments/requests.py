"""行业信息申请 and 公共资源交易协调 of the sample."""

from collections.abc import Iterator
from datetime import date

from generator.model.disclosures.information_request import RequestResult
from generator.model.disclosures.resource_coordination import ResourceDomain
from generator.sample.days import between, later
from generator.sample.filing import Content, Filing, by_department, envelope
from generator.sample.profile import Profile

SCOPES = ("企业运行调度汇总数据", "项目扶持公示信息", "行政许可备案汇总信息")
RESULTS = (RequestResult.PROVIDED, RequestResult.PARTLY, RequestResult.REFUSED)
WINDOW = date(2024, 4, 1), date(2026, 9, 10)
LAW = "政府信息公开条例"
ROLES = {
    ResourceDomain.CAPACITY: "提供产能指标交易的行业情况",
    ResourceDomain.EMISSION: "组织会员参加排污权交易说明会",
    ResourceDomain.PROCUREMENT: "收集供应商对采购需求的意见",
}


def information_requests(profile: Profile) -> Iterator[Filing]:
    """Yield what one association in six asked for, and the answer."""
    day = later(between(profile.dice("request"), *WINDOW), 0)
    if profile.index % 6 == 1 and profile.active(day):
        key = f"{day}-{profile.index:05d}"
        yield by_department(profile.office.id, "information-request", key, _request(profile, day))


def _request(profile: Profile, day: date) -> Content:
    chance = profile.dice("answer")
    replied_on = later(day, chance.randint(6, 26))
    result = chance.choices(RESULTS, (7, 2, 1))[0]
    return {
        **envelope(later(replied_on, 7)),
        "association_id": profile.uscc,
        "scope": f"{profile.topic.word}{chance.choice(SCOPES)}",
        "replied_on": replied_on,
        "result": result,
        "legal_basis_if_refused": LAW if result is RequestResult.REFUSED else None,
    }


def coordination(profile: Profile) -> Iterator[Filing]:
    """Yield how one association in twelve helped where public resources are traded."""
    chance = profile.dice("coordination")
    day = later(between(chance, *WINDOW), 0)
    if profile.index % 12 == 6 and profile.active(day):
        domain = chance.choice(tuple(ROLES))
        content: Content = {
            **envelope(later(day, 9)),
            "association_id": profile.uscc,
            "domain": domain,
            "role": ROLES[domain],
        }
        key = f"{day}-{profile.index:05d}"
        yield by_department(profile.office.id, "resource-coordination", key, content)
