"""登记事项: who the association is (社会团体登记管理条例 第十二条)."""

from typing import ClassVar

from generator.model.record import Disclosure, Owner, Stated
from generator.model.scalars import (
    Amount,
    Article,
    Code,
    Date,
    Flag,
    FourNewTag,
    IndustryDivision,
    IndustrySection,
    Line,
    Paragraph,
    RegionCode,
    StrongIndustry,
    Url,
    Word,
)


class AssociationKind(Code):
    """社会团体类型."""

    INDUSTRY = "economic_industry_association", "经济类行业协会"
    CHAMBER = "chamber", "商会"
    OTHER = "other", "其他"


class RegistrarLevel(Code):
    """登记管理机关层级, highest first."""

    PROVINCIAL = "provincial", "省级"
    PREFECTURE = "prefecture", "市级"
    COUNTY = "county", "县级"


class RegistrationMode(Code):
    """登记方式."""

    DIRECT = "direct", "直接登记"
    DUAL = "dual", "双重管理"


class Tenure(Code):
    """场所使用权."""

    OWNED = "owned", "自有"
    LEASED = "leased", "租赁"
    FREE_USE = "free_use", "无偿使用"


class FormerName(Stated):
    """A name the association no longer bears."""

    name: Word
    """曾用名"""
    until: Date
    """使用至"""


class Registration(Disclosure):
    """登记事项."""

    record_type: ClassVar = "registration"
    heading: ClassVar = "登记事项"
    owner: ClassVar = Owner.ASSOCIATION
    key_field: ClassVar = "established_on"

    name: Word
    """名称"""
    former_names: tuple[FormerName, ...] = ()
    """曾用名"""
    short_name: Word | None = None
    """简称"""
    english_name: Line | None = None
    """英文名称"""
    association_kind: AssociationKind
    """社会团体类型"""
    registrar_region: RegionCode
    """登记管理机关区划"""
    registrar_name: Word
    """登记管理机关"""
    registrar_level: RegistrarLevel
    """登记管理机关层级"""
    registration_mode: RegistrationMode
    """登记方式"""
    supervising_unit: Word | None = None
    """业务主管单位"""
    industry_department: Word | None = None
    """行业管理部门"""
    party_authority: Word
    """党建领导机关"""
    established_on: Date
    """成立登记日期"""
    certificate_no: Word
    """登记证书号"""
    valid_from: Date
    """证书有效期自"""
    valid_to: Date
    """证书有效期至"""
    legal_representative: Word
    """法定代表人"""
    registered_funds: Amount
    """活动资金"""
    purpose: Paragraph
    """宗旨"""
    business_scope: Article
    """业务范围"""
    activity_scope: Line
    """活动地域"""
    domicile: Line
    """住所"""
    domicile_region_code: RegionCode
    """住所地区划"""
    domicile_tenure: Tenure
    """场所使用权"""
    tenure_end: Date | None = None
    """使用权至"""
    website_url: Url | None = None
    """门户网站"""
    public_phone: Word | None = None
    """办公电话"""
    public_email: Word | None = None
    """办公邮箱"""
    gbt4754_sections: tuple[IndustrySection, ...]
    """行业门类"""
    gbt4754_divisions: tuple[IndustryDivision, ...]
    """行业大类"""
    ten_strong_industries: tuple[StrongIndustry, ...] = ()
    """“十强”产业"""
    four_new_tags: tuple[FourNewTag, ...] = ()
    """四新"""
    uses_public_institution_posts: Flag
    """使用事业编制"""
    fiscal_appropriation_funded: Flag
    """由财政拨款保障"""
    is_charity: Flag
    """慈善组织"""
    tax_deduction_valid_to: Date | None = None
    """公益性捐赠税前扣除资格有效期至"""
    npo_tax_exempt_valid_to: Date | None = None
    """非营利组织免税资格有效期至"""
    equipment_statement: Paragraph | None = None
    """设施设备和专业技术能力说明"""
