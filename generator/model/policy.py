"""Law and site rules as dated data (``data/policy``), and the code lists (``data/vocabularies``)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated

from pydantic import AfterValidator

from generator.model.calendar import Calendar
from generator.model.disclosures.eligible_list import Outcome
from generator.model.notice import Notice
from generator.model.record import Stated
from generator.model.scalars import Article, Code, Date, Line, Note, Word, wrong
from generator.model.workbook import chosen


class Severity(Code):
    """What a criterion decides."""

    MANDATORY = "mandatory", "必要条件"
    SUPPORT = "support", "支撑条件"
    PRIORITY = "priority", "优先条件"


class OverrideClass(Code):
    """Whether the registrar may decide otherwise."""

    NEVER = "never", "不得另行审定"
    FACT = "fact", "仅可更正事实"
    REASONED = "reasoned", "可说明理由审定"


class Reference(Stated):
    """A place in the law; the article is given only when its wording was checked."""

    instrument: Word
    """文件"""
    article: Word | None = None
    """条"""


class Instrument(Stated):
    """A law, regulation or document that is cited."""

    id: Word
    """编号"""
    title: Line
    """名称"""
    short: Line | None = None
    """简称"""
    number: Note | None = None
    """文号"""
    note: Note | None = None
    """说明"""


class Criterion(Stated):
    """One condition of the yearly list."""

    id: Word
    """编号"""
    title: Line
    """条件"""
    severity: Severity
    """类别"""
    override: OverrideClass | None = None
    """审定"""
    in_force_from: Date
    """施行日期"""
    in_force_until: Date | None = None
    """失效日期"""
    records: tuple[Word, ...]
    """所依据的记录"""
    parameters: tuple[Word, ...] = ()
    """所用的数值"""
    test: Article
    """怎样判断"""
    if_failed: Note | None = None
    """不符合的，怎样才能符合"""
    if_unknown: Note | None = None
    """资料不足的，怎样补足"""
    references: tuple[Reference, ...]
    """依据"""

    def remedy(self, outcome: Outcome) -> str:
        """Return what would change an outcome; empty when nothing needs to."""
        words = {Outcome.FAIL: self.if_failed, Outcome.UNKNOWN: self.if_unknown}
        return words.get(outcome) or ""


class DisclosureRule(Stated):
    """Why a record type is made public, and by when."""

    type: Word
    """信息类别"""
    references: tuple[Reference, ...]
    """依据"""
    due: Note
    """公开期限"""
    core: Word
    """核心类别"""


class Parameter(Stated):
    """A number or date that law or the site sets, from a day on."""

    id: Word
    """参数"""
    value: Note
    """值"""
    in_force_from: Date
    """施行日期"""
    reference: Word
    """依据"""
    note: Note | None = None
    """说明"""


class GoneAddress(Stated):
    """An address of the site that was given up; what lies below a page goes with it."""

    address: Line
    """地址"""
    on: Date
    """日期"""
    reason: Note
    """理由"""
    moved_to: Line | None = None
    """新的地址"""


def _bare(code: str) -> str:
    if (meant := chosen(code)) != code:
        what = "代码写成了“名称（代码）”，填写时会读成括号里的代码"
        raise wrong("term_code", what, f"写 {meant}，名称写在 name")
    return code


class Term(Stated):
    """One code of a code list."""

    code: Annotated[Word, AfterValidator(_bare)]
    """代码"""
    name: Line
    """名称"""
    parent: Word | None = None
    """上级"""
    note: Note | None = None
    """说明"""


class Vocabulary(Stated):
    """A code list."""

    title: Line
    """名称"""
    source: Line
    """来源"""
    terms: tuple[Term, ...]
    """代码"""

    def name(self, code: str) -> str:
        """Return the name of a code, or the code itself when the list does not have it."""
        return next((term.name for term in self.terms if term.code == code), code)

    def codes(self) -> frozenset[str]:
        """Return all codes."""
        return frozenset(term.code for term in self.terms)


@dataclass(frozen=True, slots=True)
class Policy:
    """Everything dated and coded that the rules read."""

    instruments: Mapping[str, Instrument]
    criteria: tuple[Criterion, ...]
    disclosures: Mapping[str, DisclosureRule]
    parameters: Mapping[str, tuple[Parameter, ...]]
    vocabularies: Mapping[str, Vocabulary]
    calendar: Calendar
    notices: Mapping[str, Notice] = field(default_factory=dict)

    def terms(self, vocabulary: str) -> tuple[Term, ...]:
        """Return the codes of a list; none where the operator has no such list."""
        found = self.vocabularies.get(vocabulary)
        return found.terms if found else ()

    def parameter(self, name: str, on: date) -> str:
        """Return the value in force on a day; a missing one is a fault of the operator's data."""
        in_force = [p for p in self.parameters.get(name, ()) if p.in_force_from <= on]
        if not in_force:
            raise KeyError(f"参数 {name} 在 {on} 没有值（data/policy/parameters.yaml）")
        return max(in_force, key=lambda p: p.in_force_from).value

    def cite(self, reference: Reference) -> str:
        """Return a citation: 《名称》第N条, or the bare name of the site's own rules."""
        return self._title(reference.instrument) + (reference.article or "")

    def _title(self, name: str) -> str:
        instrument = self.instruments[name]
        return instrument.short or f"《{instrument.title}》"

    def cite_all(self, references: tuple[Reference, ...]) -> str:
        """Return several citations as one phrase; the articles of one instrument stand together."""
        articles: dict[str, list[str]] = {}
        for reference in references:
            articles.setdefault(reference.instrument, []).extend(filter(None, [reference.article]))
        return "；".join(self._title(name) + "、".join(found) for name, found in articles.items())

    def basis(self, record_type: str) -> str:
        """Return why a record type is public."""
        rule = self.disclosures.get(record_type)
        return self.cite_all(rule.references) if rule else ""

    def due(self, record_type: str) -> str:
        """Return by when a record type is made public, in words."""
        rule = self.disclosures.get(record_type)
        return rule.due if rule else ""

    def criteria_in_force(self, on: date) -> tuple[Criterion, ...]:
        """Return each condition in its wording of a day, in the order of the file."""
        newest: dict[str, Criterion] = {}
        for criterion in sorted(self.criteria, key=lambda entry: entry.in_force_from):
            ended = criterion.in_force_until is not None and criterion.in_force_until < on
            if criterion.in_force_from <= on and not ended:
                newest[criterion.id] = criterion
        return tuple(criterion for criterion in self.criteria if newest.get(criterion.id) is criterion)
