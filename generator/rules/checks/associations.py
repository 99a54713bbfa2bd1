"""R-01…R-06, R-08: what the fields of an association's own records require of each other (domain §4.3)."""

from collections.abc import Iterator
from datetime import date

from generator.model.calendar import add_years
from generator.model.code_lists import coded_fields
from generator.model.disclosures import record_types
from generator.model.disclosures.charter import Charter
from generator.model.disclosures.commissioned_item import CommissionedItem, CommissionKind
from generator.model.disclosures.organization import Organization
from generator.model.disclosures.registration import Registration, RegistrationMode, Tenure
from generator.model.dossier import Dossier
from generator.model.finding import Path, Severity
from generator.model.policy import Policy, Vocabulary
from generator.model.record import Disclosure, Record
from generator.rules.checks.check import Example, Fault, Situation, breaches, check, law
from generator.rules.checks.relation import Asked, Barred, ByType, Range, When, Wrong
from generator.rules.checks.wording import label

NAME_ENDINGS = ("协会", "商会", "联合会", "促进会", "同业公会")
NATIONAL_WORDS = ("中国", "全国", "中华")
MINIMUM_FUNDS = 30000
LONGEST_TERM_YEARS, SMALLEST_BOARD = 5, 3
UNSUPERVISED = "没有监事，写监事数（supervisor_count）或者监事会人数（supervisory_board_count）"
_OFFICER = (
    "officers:\n- role: 会长\n  name: 示例甲\n  is_full_time: false\n"
    "  term_count: 2\n  age_over_70: false\n  "
)


@check(
    "R-01", "名称合乎规定", law("L22", "第八条"), law("L1", "第十条"), version=2,
    about="名称由行政区划名称、行业或会员组成、组织形式构成，以协会、商会、联合会、促进会或同业公会结尾；地方协会的名称不冠以“中国”“全国”“中华”，名称中间有这几个词的只作警告。",
    remedy="照登记证书填写全称",
    example=Example(Registration, "name: 山东省示例海洋装备行业协会", "name: 示例海洋装备行业协会"),
)  # fmt: skip
def name(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check the form of the name against the code list of regions."""
    for record in dossier.known(Registration, situation.as_of):
        title = record.content.name
        region = _region(title, situation.policy)
        if not title.endswith(NAME_ENDINGS):
            yield Fault(record, ("name",), f"“{title}”不以{'、'.join(NAME_ENDINGS)}结尾")
        if not region and situation.policy.terms("regions"):
            yield Fault(record, ("name",), f"“{title}”不以行政区划名称开头")
        for word in NATIONAL_WORDS:
            if title.removeprefix(region).startswith(word):
                yield Fault(record, ("name",), f"地方协会的名称不得冠以“{word}”")
            elif word in title:
                words = f"名称中有“{word}”，请照登记证书核对"
                yield Fault(record, ("name",), words, Severity.WARNING)


def _region(title: str, policy: Policy) -> str:
    """Return the region at the beginning of a name: 山东省, or 山东 for short."""
    whole = [term.name.removesuffix("本级") for term in policy.terms("regions")]
    known = (*whole, *(region[:-1] for region in whole))
    return max((region for region in known if title.startswith(region)), key=len, default="")


_MODE = ("registration_mode",)
_TENURE = ("domicile_tenure",)
HOUSING: ByType = {
    Registration: (
        Asked(
            at=_MODE,
            words="双重管理没有写业务主管单位（supervising_unit）",
            when=(When(_MODE, (RegistrationMode.DUAL,)),),
            field=("supervising_unit",),
        ),
        Barred(
            at=("supervising_unit",),
            words="直接登记不应有业务主管单位",
            when=(When(_MODE, (RegistrationMode.DIRECT,)),),
        ),
        Asked(
            at=_TENURE,
            words="没有写使用权到期日（tenure_end）",
            when=(When(_TENURE, (Tenure.OWNED,), otherwise=True),),
            field=("tenure_end",),
        ),
    ),
}


@check(
    "R-02", "双重管理写明业务主管单位", law("S", "第二条"),
    about="双重管理的协会要写业务主管单位，直接登记的不写；租赁或无偿使用住所的要写使用权到期日。",
    remedy="按登记证书补写或删去这一项",
    example=Example(
        Registration,
        "registration_mode: direct\n# 不写 supervising_unit",
        "registration_mode: dual\n# 不写 supervising_unit",
    ),
    relations=HOUSING,
)  # fmt: skip
def supervision(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check fields that depend on how the association is registered and housed."""
    yield from breaches(HOUSING, dossier, situation)


@check(
    "R-03", "活动资金不少于三万元", law("L1", "第十条"), severity=Severity.WARNING,
    about="地方性社会团体的活动资金一般不少于三万元。",
    remedy="核对登记证书上的活动资金",
    example=Example(Registration, "registered_funds: '100000.00'", "registered_funds: '10000.00'"),
)  # fmt: skip
def funds(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Point at small funds."""
    for record in dossier.known(Registration, situation.as_of):
        if record.content.registered_funds < MINIMUM_FUNDS:
            yield Fault(
                record,
                ("registered_funds",),
                f"活动资金 {record.content.registered_funds} 元，少于 30000.00 元",
            )


@check(
    "R-04", "代码在代码表内", law("site"),
    about="行业、产业、区划、采购方式和服务类别的代码应在本站代码表内。",
    remedy="写代码表里的代码（data/vocabularies/）；在线填写和 Excel 模板里从列表选",
    example=Example(CommissionedItem, "procurement_method: open_tender", "procurement_method: 公开招标"),
)  # fmt: skip
def codes(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check each coded field against its list."""
    for kind, field, listed in _coded(situation.policy):
        known = listed.codes()
        for record in dossier.known(kind, situation.as_of):
            for path, code in _codes(field, getattr(record.content, field)):
                if code not in known:
                    words = f"{label(kind, field)}：代码表里没有“{code}”{_meant(code, listed)}"
                    yield Fault(record, path, words)


def _codes(field: str, value: str | tuple[str, ...] | None) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield (field,), value
    for number, code in enumerate(value if isinstance(value, tuple) else ()):
        yield (field, number), code


def _meant(name: str, listed: Vocabulary) -> str:
    """Say which code to write when its name was written instead."""
    meant = [term.code for term in listed.terms if term.name.startswith(name)]
    return f"，应写 {meant[0]}" if len(meant) == 1 else ""


def _coded(policy: Policy) -> Iterator[tuple[type[Disclosure], str, Vocabulary]]:
    """Yield the fields that hold codes of the operator's lists; open and empty ones ask nothing."""
    for kind in record_types().values():
        for field, listed in coded_fields(kind):
            if policy.terms(listed.name) and not listed.is_open:
                yield kind, field, policy.vocabularies[listed.name]


_ONE, _BOARD = ("supervisor_count",), ("supervisory_board_count",)
_NOBODY = ((), ("0",))
TERMS: ByType = {
    Charter: (
        Range(at=("term_years",), words="每届 {stated} 年，应为一至五年", least=1, most=LONGEST_TERM_YEARS),
    ),
    Organization: (
        *(
            Wrong(at=_ONE, words=UNSUPERVISED, when=(When(_ONE, one), When(_BOARD, board)))
            for one in _NOBODY
            for board in _NOBODY
        ),
        Range(
            at=_BOARD,
            words="监事会 {stated} 人，不足三人",
            when=(When(_BOARD, ("0",), otherwise=True),),
            least=SMALLEST_BOARD,
        ),
    ),
}


@check(
    "R-05", "任期不超过五年", law("L1", "第十四条"), version=2,
    about="章程规定的每届年限和本届起止时间不超过五年，延期换届不超过一年；应有监事，设监事会的不少于三人。",
    remedy="核对章程和换届文件",
    example=Example(Charter, "term_years: 5", "term_years: 6"),
    relations=TERMS,
)  # fmt: skip
def terms(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check the length of terms and that somebody supervises."""
    yield from breaches(TERMS, dossier, situation)
    for body in dossier.known(Organization, situation.as_of):
        content = body.content
        latest = add_years(content.term_start, LONGEST_TERM_YEARS)
        if content.term_end > latest:
            words = f"本届 {content.term_start} 起，至 {content.term_end} 超过五年，最晚到 {latest}"
            yield Fault(body, ("term_end",), words)
        if content.extension:
            yield from _extension(body, content.extension.new_term_end)


def _extension(body: Record[Organization], until: date) -> Iterator[Fault]:
    ends, at = body.content.term_end, ("extension", "new_term_end")
    if until > (latest := add_years(ends, 1)):
        yield Fault(body, at, f"本届 {ends} 届满，延期至 {until} 超过一年，最晚到 {latest}")
    if until <= ends:
        yield Fault(body, at, f"延期至 {until}，不晚于本届届满的 {ends}")


@check(
    "R-06", "在职公职人员不兼任负责人", law("S", "第七条"), law("L23", "第四十四条"),
    about="现职或离职未退的公职人员不得在行业协会兼任负责人。",
    remedy="核对负责人情况；确有兼职的，应先按规定清理",
    example=Example(Organization, f"{_OFFICER}serving_official: false", f"{_OFFICER}serving_official: true"),
)  # fmt: skip
def officials(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check that no officer is a serving official."""
    for record in dossier.known(Organization, situation.as_of):
        for number, officer in enumerate(record.content.officers):
            if officer.serving_official:
                yield Fault(
                    record, ("officers", number, "serving_official"), f"{officer.role.label}为在职公职人员"
                )


@check(
    "R-08", "委托购买事项合乎规定", law("S", "第十四条"), law("L16"),
    about="承办政府事项不限定于会员、没有差别待遇、不向企业收费、不转包；转移职能要写法律、法规依据。",
    remedy="核对合同；不合规定的事项应先改正，再公开",
    example=Example(CommissionedItem, "charged_to_enterprises: '0.00'", "charged_to_enterprises: '500.00'"),
)  # fmt: skip
def commissions(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check what policy article 14 requires."""
    for record in dossier.known(CommissionedItem, situation.as_of):
        item = record.content
        if not item.open_to_non_members:
            yield Fault(record, ("open_to_non_members",), "承办政府事项不得限定于会员")
        if item.differential_treatment:
            yield Fault(record, ("differential_treatment",), "承办政府事项不得有差别待遇")
        if item.charged_to_enterprises:
            yield Fault(
                record,
                ("charged_to_enterprises",),
                f"承办政府事项不得向企业收费，写的是 {item.charged_to_enterprises}",
            )
        if item.subcontracted:
            yield Fault(record, ("subcontracted",), "承办政府事项不得转包")
        if item.kind is CommissionKind.TRANSFERRED and item.legal_basis is None:
            yield Fault(record, ("kind",), "转移职能没有写法律、法规依据（legal_basis）")
