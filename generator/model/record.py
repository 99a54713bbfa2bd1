"""One file of the register: where it lies says what it is, its content says what is disclosed (ADR 0006)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Literal, NamedTuple, TypeVar

from pydantic import BaseModel, ConfigDict

from generator.model.scalars import Date, Digest, Flag, Line, Note, Url, Word, Year


class Owner(StrEnum):
    """Who may file: the top folder below ``data/``."""

    ASSOCIATION = "associations"
    REGISTRAR = "registrars"
    DEPARTMENT = "departments"


OWNER_LABELS = {Owner.ASSOCIATION: "行业协会", Owner.REGISTRAR: "登记管理机关", Owner.DEPARTMENT: "有关部门"}


class Unread(LookupError):  # noqa: N818 - named for what is missing
    """A field that is asked for could not be read: nobody can say what it is, nor that it is left out."""


class Stated(BaseModel):
    """A closed, frozen mapping; attribute docstrings are the labels readers see.

    One that was read in part lacks the fields that could not be read; asking for one raises :class:`Unread`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True, defer_build=True)

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            """Tell a field that could not be read from a name that means nothing."""
            if name in type(self).model_fields:
                raise Unread(name)
            return super().__getattr__(name)


class Evidence(Stated):
    """A document that proves a statement; linked, never stored."""

    title: Line
    """材料名称"""
    url: Url | None = None
    """网址"""
    doc_no: Word | None = None
    """文号"""
    issued_on: Date | None = None
    """出具日期"""
    sha256: Digest | None = None
    """SHA-256"""


class Envelope(Stated):
    """What every record says besides its own content (domain §4.1)."""

    disclosed_on: Date
    """公开日期"""
    source_url: Url | None = None
    """原始公开网址"""
    evidence: tuple[Evidence, ...] = ()
    """佐证材料"""
    correction_note: Note | None = None
    """更正说明"""
    is_example: Flag = False
    """示例数据"""
    notes: Note | None = None
    """备注"""


WRITTEN_LAST = ("source_url", "evidence", "notes")
"""What of the envelope is written below the content."""


class Withdrawal(Stated):
    """Why a record no longer stands, and who decided it."""

    reason: Note
    """撤回理由"""
    legal_basis: Line
    """依据"""
    decided_by: Word
    """决定单位"""
    decided_on: Date
    """决定日期"""


class Withdrawn(Envelope):
    """A revision that withdraws its record."""

    withdrawn: Withdrawal
    """撤回"""


class NilReturn(Envelope):
    """A declaration that nothing happened in a period; not the same as silence."""

    nil_return: Flag
    """无发生额声明"""
    period: Year
    """期间"""


class Disclosure(Envelope):
    """The base of the record types, one in each module of ``model.disclosures``."""

    record_type: ClassVar[str]
    heading: ClassVar[str]
    owner: ClassVar[Owner]
    key_field: ClassVar[str]
    nil_allowed: ClassVar[bool] = False
    negative: ClassVar[bool] = False

    def associations(self) -> frozenset[str]:
        """Return the codes of the associations that the content itself names; a path may name one besides."""
        code: str | None = getattr(self, "association_id", None)
        return frozenset((code,)) if code else frozenset()


Content_co = TypeVar("Content_co", bound=Envelope, covariant=True)
State = Literal["filed", "corrected", "withdrawn", "nil"]


class Address(NamedTuple):
    """What a path says: ``registrars/370000/grade/<USCC>/2023-11-15.r2.yaml``."""

    file: str
    owner: Owner
    owner_id: str
    record_type: str
    subject: str | None
    key: str
    revision: int

    @property
    def anchor(self) -> str:
        """Return the fragment of the record on its page; those of several departments can meet on one."""
        if self.owner is Owner.DEPARTMENT:
            return f"{self.record_type}-{self.owner_id}-{self.key}"
        return f"{self.record_type}-{self.key}"

    @property
    def identity(self) -> tuple[str, str, str]:
        """Return what all revisions of one record share."""
        return self.owner_id, self.record_type, self.key

    @property
    def record_id(self) -> str:
        """Return the identifier of domain §4.1."""
        return f"{self.record_type}-{self.subject or self.owner_id}-{self.key}"


@dataclass(frozen=True, slots=True)
class Record(Generic[Content_co]):
    """One revision of one record."""

    address: Address
    content: Content_co

    @property
    def disclosed_on(self) -> date:
        """Return the day from which the revision was known."""
        return self.content.disclosed_on

    @property
    def state(self) -> State:
        """Return what this revision did to its record."""
        if isinstance(self.content, Withdrawn):
            return "withdrawn"
        if isinstance(self.content, NilReturn):
            return "nil"
        return "corrected" if self.address.revision > 1 else "filed"
