"""What can only be seen with all associations side by side, or in a list that names many."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from generator.model.disclosures.eligible_list import EligibleList, ListResult
from generator.model.dossier import Dossier
from generator.model.finding import Path, Problem, Severity
from generator.model.policy import Policy
from generator.model.record import Record
from generator.model.summary import OfficeSummary, Registrant
from generator.rules.checks import personal
from generator.rules.checks.check import REGISTERED, Check, Fault, Situation, law
from generator.rules.eligibility.objections import objection_faults
from generator.rules.eligibility.overrides import override_faults
from generator.rules.standing import GONE


def _nothing(_: Dossier, __: Situation) -> Iterator[Fault]:
    """Find nothing: a single dossier cannot show these faults."""
    yield from ()


NAMES = Check(
    "X-34", "同一登记管理机关的名称不重复", Severity.ERROR, (law("S", "第三条"),),
    "同一登记管理机关登记的协会名称不能相同；业务范围相同或相近不算问题。",
    "核对名称和代码", _nothing,
)  # fmt: skip
REPRESENTATIVES = Check(
    "X-33", "法定代表人不兼任", Severity.WARNING, (law("L1", "第十二条"),),
    "一个人不能同时担任两个社会团体的法定代表人。本站只能比较姓名，也可能是两个同名的人，所以只作警告；不再存续的协会不比较。",
    "核对是不是同一个人；是同名的两个人，不用改", _nothing,
)  # fmt: skip
COUNTS = Check(
    "R-40", "承接名录计数相符", Severity.ERROR, (law("S", "第二十条"),),
    "承接名录里各种结果的家数应与统计一致，同一协会只出现一次；名录中的协会应在登记之列（只作警告）。",
    "照名录重新计数，核对代码", _nothing,
)  # fmt: skip
ONE_A_YEAR = Check(
    "R-41", "一年一份承接名录", Severity.ERROR, (law("S", "第二十条"),),
    "同一年度只有一份承接名录；更正是它的新版次。",
    "更正写作 .r2.yaml；多出的一份移走", _nothing,
)  # fmt: skip
NAMED = Check(
    "R-42", "部门记录所称的协会在登记之列", Severity.WARNING, (law("site"),),
    "部门公开的记录写明的协会，本站应有它的登记事项或者其他记录；没有的，这条记录只在部门页面上看得到。",
    "核对统一社会信用代码；代码无误的，等协会或者登记管理机关报送", _nothing,
)  # fmt: skip
PERSONAL = REGISTERED[personal.ID]
DECIDED = Check(
    "R-53", "审定意见和异议合乎规则", Severity.ERROR, (law("S", "第二十条"), law("site")),
    "审定意见只能涉及允许另行审定的条件：登记状态、两个名单和财政保障的条件不得审定列入，法定的供应商条件只能更正事实并附材料；理由写明，文号不重复。公示期内的异议处理完毕，名录才能公布。",
    "照审定决定和异议处理意见改正；更正写作新的版次", _nothing,
)  # fmt: skip
ACROSS = (REPRESENTATIVES, NAMES, COUNTS, ONE_A_YEAR, NAMED, DECIDED)


def problems(
    summaries: Sequence[Registrant],
    offices: Sequence[OfficeSummary],
    lists: Sequence[Record[EligibleList]],
    policy: Policy,
) -> Iterator[Problem]:
    """Yield every problem of the register as a whole."""
    known = frozenset(summary.uscc for summary in summaries)
    for office in offices:
        for file, code in office.names:
            if code not in known:
                yield _problem(NAMED, file, (), f"登记中没有 {code}", policy)
    yield from _same_names(summaries, policy)
    yield from _same_representatives(summaries, policy)
    yield from _second_lists(lists, policy)
    for record in lists:
        yield from _unknown(record, known, policy)


def list_problems(record: Record[EligibleList], policy: Policy) -> Iterator[Problem]:
    """Yield every problem that a yearly list shows by itself."""
    yield from _miscounted(record, policy)
    yield from _twice(record, policy)
    yield from _decided_amiss(record, policy)
    yield from PERSONAL.problems(Dossier(record.address.owner_id, (record,)), Situation(policy, date.max))


def _problem(check: Check, file: str, path: Path, message: str, policy: Policy) -> Problem:
    basis = policy.cite_all(check.basis)
    return Problem(file, path, check.id, check.severity, message, check.remedy, basis)


def _same_names(summaries: Iterable[Registrant], policy: Policy) -> Iterator[Problem]:
    first: dict[tuple[str, str], Registrant] = {}
    for summary in summaries:
        twin = first.setdefault((summary.registrar_region, summary.name), summary)
        if summary.file and twin is not summary:
            yield _problem(NAMES, summary.file, ("name",), f"“{summary.name}”与 {twin.uscc} 同名", policy)


def _same_representatives(summaries: Iterable[Registrant], policy: Policy) -> Iterator[Problem]:
    first: dict[str, Registrant] = {}
    gone = {status.value for status in GONE}
    for summary in summaries:
        if not summary.legal_representative or summary.status in gone:
            continue
        twin = first.setdefault(summary.legal_representative, summary)
        if twin is not summary:
            words = f"“{summary.legal_representative}”也是{twin.name}（{twin.uscc}）的法定代表人"
            yield _problem(REPRESENTATIVES, summary.file, ("legal_representative",), words, policy)


def _second_lists(lists: Iterable[Record[EligibleList]], policy: Policy) -> Iterator[Problem]:
    years: set[int] = set()
    for record in lists:
        if record.content.year in years:
            message = f"{record.content.year} 年已有一份承接名录"
            yield _problem(ONE_A_YEAR, record.address.file, (), message, policy)
        years.add(record.content.year)


def _miscounted(record: Record[EligibleList], policy: Policy) -> Iterator[Problem]:
    counted = Counter(entry.result for entry in record.content.entries)
    for result in ListResult:
        if (stated := getattr(record.content.counts, result.value)) != counted[result]:
            message = f"“{result.label}”写的是 {stated}，名录中有 {counted[result]}"
            yield _problem(COUNTS, record.address.file, ("counts", result.value), message, policy)


def _decided_amiss(record: Record[EligibleList], policy: Policy) -> Iterator[Problem]:
    for fault in (*override_faults(record, policy), *objection_faults(record, policy)):
        found = _problem(DECIDED, record.address.file, fault.path, fault.message, policy)
        yield replace(found, severity=fault.severity) if fault.severity else found


def _twice(record: Record[EligibleList], policy: Policy) -> Iterator[Problem]:
    seen: set[str] = set()
    for path, code in _named(record):
        if code in seen:
            yield _problem(COUNTS, record.address.file, path, f"{code} 出现两次", policy)
        seen.add(code)


def _unknown(record: Record[EligibleList], known: frozenset[str], policy: Policy) -> Iterator[Problem]:
    for path, code in _named(record):
        if code not in known:
            found = _problem(COUNTS, record.address.file, path, f"登记中没有 {code}", policy)
            yield replace(found, severity=Severity.WARNING)


def _named(record: Record[EligibleList]) -> Iterator[tuple[Path, str]]:
    for number, entry in enumerate(record.content.entries):
        yield ("entries", number, "association_id"), entry.association_id
