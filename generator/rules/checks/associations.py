"""R-01…R-29: what the fields of an association's own records require of each other (domain §4.3)."""

from collections.abc import Iterator

from generator.model.calendar import add_years
from generator.model.disclosures.annual_report import AnnualReport, StatementFormat
from generator.model.disclosures.charter import Charter
from generator.model.disclosures.commissioned_item import CommissionedItem, CommissionKind
from generator.model.disclosures.donation import Donation, DonorType
from generator.model.disclosures.organization import Organization
from generator.model.disclosures.purchase import Purchase
from generator.model.disclosures.registration import Registration, RegistrationMode, Tenure
from generator.model.disclosures.service_item import ServiceItem
from generator.model.dossier import Dossier
from generator.model.finding import Severity
from generator.model.record import Disclosure
from generator.rules.checks.check import Example, Fault, Situation, check, law

NAME_ENDINGS = ("协会", "商会", "联合会", "促进会", "同业公会")
NATIONAL_WORDS = ("中国", "全国", "中华")
NEW_SYSTEM_FROM = 2026
MINIMUM_FUNDS = 30000
LONGEST_TERM_YEARS, SMALLEST_BOARD = 5, 3
_OFFICER = (
    "officers:\n- role: 会长\n  name: 示例甲\n  is_full_time: false\n"
    "  term_count: 2\n  age_over_70: false\n  "
)


@check(
    "R-01", "名称合乎规定", law("L22", "第八条"), law("L1", "第十条"),
    about="名称由行政区划名称、行业或会员组成、组织形式构成，以协会、商会、联合会、促进会或同业公会结尾；地方协会不用“中国”“全国”“中华”。",
    remedy="照登记证书填写全称",
    example=Example(Registration, "name: 山东省示例海洋装备行业协会", "name: 示例海洋装备行业协会"),
)  # fmt: skip
def name(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check the form of the name against the code list of regions."""
    regions = [t.name.removesuffix("本级") for t in situation.policy.vocabularies["regions"].terms]
    for record in dossier.known(Registration, situation.as_of):
        title = record.content.name
        if not title.endswith(NAME_ENDINGS):
            yield Fault(record, ("name",), f"“{title}”不以{'、'.join(NAME_ENDINGS)}结尾")
        if not title.startswith(tuple(regions)):
            yield Fault(record, ("name",), f"“{title}”不以行政区划名称开头")
        if any(word in title for word in NATIONAL_WORDS):
            yield Fault(record, ("name",), f"“{title}”用了“中国”“全国”或“中华”")


@check(
    "R-02", "双重管理写明业务主管单位", law("S", "第二条"),
    about="双重管理的协会要写业务主管单位，直接登记的不写；租赁或无偿使用住所的要写使用权到期日。",
    remedy="按登记证书补写或删去这一项",
    example=Example(
        Registration,
        "registration_mode: direct\n# 不写 supervising_unit",
        "registration_mode: dual\n# 不写 supervising_unit",
    ),
)  # fmt: skip
def supervision(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check fields that depend on how the association is registered and housed."""
    for record in dossier.known(Registration, situation.as_of):
        content = record.content
        if content.registration_mode is RegistrationMode.DUAL and content.supervising_unit is None:
            yield Fault(record, ("registration_mode",), "双重管理没有写业务主管单位")
        if content.registration_mode is RegistrationMode.DIRECT and content.supervising_unit is not None:
            yield Fault(record, ("supervising_unit",), "直接登记不应有业务主管单位")
        if content.domicile_tenure is not Tenure.OWNED and content.tenure_end is None:
            yield Fault(record, ("domicile_tenure",), "没有写使用权到期日（tenure_end）")


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
    remedy="从代码表里选（data/vocabularies/）",
    example=Example(CommissionedItem, "procurement_method: open_tender", "procurement_method: 公开招标"),
)  # fmt: skip
def codes(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check each coded field against its list."""
    for kind, field, vocabulary in _CODED:
        known = situation.policy.vocabularies[vocabulary].codes()
        for record in dossier.known(kind, situation.as_of):
            value = getattr(record.content, field)
            for code in value if isinstance(value, tuple) else (value,):
                if code is not None and code not in known:
                    yield Fault(record, (field,), f"“{kind.model_fields[field].description}”没有代码 {code}")


_CODED: tuple[tuple[type[Disclosure], str, str], ...] = (
    (Registration, "gbt4754_sections", "industry-sections"),
    (Registration, "gbt4754_divisions", "industry-divisions"),
    (Registration, "ten_strong_industries", "ten-strong-industries"),
    (Registration, "four_new_tags", "four-new-tags"),
    (Registration, "registrar_region", "regions"),
    (Registration, "domicile_region_code", "regions"),
    (CommissionedItem, "procurement_method", "procurement-methods"),
    (Purchase, "method", "procurement-methods"),
    (ServiceItem, "category", "service-categories"),
)


@check(
    "R-05", "任期不超过五年", law("L1", "第十四条"),
    about="章程规定的每届年限和本届起止时间不超过五年，延期换届不超过一年；应有监事，设监事会的不少于三人。",
    remedy="核对章程和换届文件",
    example=Example(Charter, "term_years: 5", "term_years: 6"),
)  # fmt: skip
def terms(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check the length of terms and that somebody supervises."""
    for record in dossier.known(Charter, situation.as_of):
        if record.content.term_years > LONGEST_TERM_YEARS:
            yield Fault(record, ("term_years",), f"每届 {record.content.term_years} 年，超过五年")
    for body in dossier.known(Organization, situation.as_of):
        content = body.content
        if content.term_end >= add_years(content.term_start, LONGEST_TERM_YEARS):
            yield Fault(body, ("term_end",), "本届任期超过五年")
        if content.extension and content.extension.new_term_end > add_years(content.term_end, 1):
            yield Fault(body, ("extension", "new_term_end"), "延期换届超过一年")
        if not (content.supervisor_count or content.supervisory_board_count):
            yield Fault(body, (), "没有写监事数或监事会人数")
        if 0 < (content.supervisory_board_count or 0) < SMALLEST_BOARD:
            yield Fault(body, ("supervisory_board_count",), "监事会不足三人")


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
    "R-07", "捐赠记录前后一致", law("L1", "第二十六条"),
    about="已使用金额不超过捐赠总额；单位捐赠写明捐赠人；有非货币捐赠的写明物资；匿名合并的不写捐赠人。",
    remedy="核对金额，补写或删去对应的项",
    example=Example(
        Donation,
        "donor_type: anonymous_batch\n# 不写 donor_name",
        "donor_type: enterprise\n# 不写 donor_name",
    ),
)  # fmt: skip
def gifts(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check what a gift says of donor, kind and use."""
    for record in dossier.known(Donation, situation.as_of):
        gift = record.content
        whole = gift.cash_amount + gift.in_kind_amount
        if gift.used_amount > whole:
            yield Fault(record, ("used_amount",), f"已使用 {gift.used_amount}，超过捐赠总额 {whole}")
        if gift.donor_name is None and gift.donor_type not in (
            DonorType.INDIVIDUAL,
            DonorType.ANONYMOUS_BATCH,
        ):
            yield Fault(record, ("donor_type",), "单位捐赠没有写捐赠人（donor_name）")
        if gift.donor_name is not None and gift.donor_type is DonorType.ANONYMOUS_BATCH:
            yield Fault(record, ("donor_name",), "匿名合并的捐赠不写捐赠人")
        if gift.in_kind_amount and not gift.service_in_kind and gift.in_kind_description is None:
            yield Fault(record, ("in_kind_amount",), "非货币捐赠没有写物资说明（in_kind_description）")


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
            yield Fault(record, ("charged_to_enterprises",), "承办政府事项不得向企业收费")
        if item.subcontracted:
            yield Fault(record, ("subcontracted",), "承办政府事项不得转包")
        if item.kind is CommissionKind.TRANSFERRED and item.legal_basis is None:
            yield Fault(record, ("kind",), "转移职能没有写法律、法规依据（legal_basis）")


@check(
    "R-09", "报表制度与年度相符", law("L20"),
    about="2025 年度及以前用 2004 年制度（npo_2004），2026 年度起用 2024 年制度（npo_2024）。",
    remedy="改正 statement_format，并按对应制度填写各行",
    example=Example(AnnualReport, "statement_format: npo_2004", "statement_format: npo_2024"),
)  # fmt: skip
def statement_format(dossier: Dossier, situation: Situation) -> Iterator[Fault]:
    """Check the layout against the fiscal year."""
    for record in dossier.known(AnnualReport, situation.as_of):
        year = record.content.fiscal_year
        expected = StatementFormat.NPO_2024 if year >= NEW_SYSTEM_FROM else StatementFormat.NPO_2004
        if record.content.statement_format is not expected:
            yield Fault(record, ("statement_format",), f"{year} 年度应用{expected.label}（{expected}）")
