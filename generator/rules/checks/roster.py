"""X-32, R-26, R-27: who may be on the roster of experts, who is named, who is barred (domain §6.2)."""

from collections.abc import Iterator

from generator.model.calendar import add_years
from generator.model.disclosures.expert_blacklist import BlacklistSubject, ExpertBlacklist
from generator.model.disclosures.expert_roster import CivilServantStatus, ExpertRoster
from generator.model.dossier import Dossier
from generator.model.finding import Severity
from generator.rules.checks.check import Example, Fault, Situation, breaches, check, law
from generator.rules.checks.places import EACH
from generator.rules.checks.relation import Barred, ByType, Relation, When, asked, barred, before

ARTICLE = law("S", "第七条")
_EXPERT = (
    "experts:\n- seq: 1\n  field: 海工材料\n  professional_title_class: senior\n  employer_type: 高校\n"
    "  contract_start: 2025-01-01\n  contract_end: 2026-12-31\n  active: true\n"
)


def _contract(name: str) -> Relation:
    return before((name, EACH, "contract_start"), (name, EACH, "contract_end"))


_CONSENT = ("experts", EACH, "publication_consent")
TERMS: ByType = {ExpertRoster: (_contract("experts"), _contract("institutions"))}
NAMED: ByType = {
    ExpertRoster: (
        *asked(_CONSENT, "name", when=(When(_CONSENT, ("true",)),)),
        *(
            Barred(
                at=("experts", EACH, name),
                words="没有同意公开，不应写“{label}”",
                when=(When(_CONSENT, ("false",)),),
            )
            for name in ("name", "employer")
        ),
    )
}
_SUBJECT, _INSTITUTION = ("subject_type",), (BlacklistSubject.INSTITUTION.value,)
BANNED: ByType = {
    ExpertBlacklist: (
        *asked(_SUBJECT, "institution_name", "facts", when=(When(_SUBJECT, _INSTITUTION),)),
        *barred(
            "institution_name", "institution_uscc", "facts",
            because="列入的是个人", when=(When(_SUBJECT, _INSTITUTION, otherwise=True),),
        ),
        before(("ban_start",), ("ban_end",)),
    )
}  # fmt: skip


@check(
    "X-32", "专家库成员合乎规定", ARTICLE,
    about="公务员，包括在职、离职未退和已退休的，不得作为专家库成员；签约期先起后止，序号不重复；写了专家或者机构的，至少有一个在库，确已清空的两个清单都写空。",
    remedy="核对成员身份和签约期；不合规定的成员先出库，再公开",
    example=Example(
        ExpertRoster,
        f"{_EXPERT}  civil_servant_status: none\n  publication_consent: false",
        f"{_EXPERT}  civil_servant_status: retired\n  publication_consent: false",
    ),
    relations=TERMS,
)  # fmt: skip
def roster(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check who is on the roster and for how long."""
    yield from breaches(TERMS, dossier, situation)
    for record in dossier.known(ExpertRoster, situation.as_of):
        content = record.content
        for number, expert in enumerate(content.experts):
            status = expert.civil_servant_status
            if status is not CivilServantStatus.NONE:
                message = f"第 {expert.seq} 号专家的公务员身份是“{status.label}”，不得作为专家库成员"
                yield Fault(record, ("experts", number, "civil_servant_status"), message)
        if len({expert.seq for expert in content.experts}) < len(content.experts):
            yield Fault(record, ("experts",), "两个专家的序号相同")
        active = [expert.active for expert in content.experts]
        active += [institution.active for institution in content.institutions]
        if active and not any(active):
            yield Fault(record, ("updated_on",), "没有在库的专家或者机构")


@check(
    "R-26", "专家姓名须经同意才公开", ARTICLE, law("L24", "第二十五条"),
    about="专家没有同意公开的，不写姓名和单位，只写领域、职称层次和单位类型；同意公开的要写姓名。",
    remedy="没有同意的，删去 name 和 employer；同意的，publication_consent 写 true",
    example=Example(
        ExpertRoster,
        f"{_EXPERT}  civil_servant_status: none\n  publication_consent: true\n  name: 示例丙",
        f"{_EXPERT}  civil_servant_status: none\n  publication_consent: false\n  name: 示例丙",
    ),
    relations=NAMED,
)  # fmt: skip
def consent(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check that experts are named with consent, and only then."""
    yield from breaches(NAMED, dossier, situation)


@check(
    "R-27", "黑名单不写个人", ARTICLE, law("L25", "第二十条"),
    about="机构列入黑名单的，写名称和事实；个人列入的，不写姓名、代码和事实，本站只显示人数。禁入期先起后止，超过三年的作警告。",
    remedy="个人的记录删去名称、代码和事实；核对禁入期",
    example=Example(
        ExpertBlacklist,
        "subject_type: individual\n# 不写 institution_name\n# 不写 facts",
        "subject_type: individual\ninstitution_name: 示例某某\n# 不写 facts",
    ),
    relations=BANNED,
)  # fmt: skip
def blacklist(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check what is told of whoever is barred, and for how long."""
    yield from breaches(BANNED, dossier, situation)
    years = int(situation.policy.parameter("expert_ban_max_years", situation.as_of))
    for record in dossier.known(ExpertBlacklist, situation.as_of):
        content = record.content
        if content.ban_end > (latest := add_years(content.ban_start, years)):
            words = f"禁入期至 {content.ban_end}，超过 {years} 年，最晚到 {latest}"
            yield Fault(record, ("ban_end",), words, Severity.WARNING)
