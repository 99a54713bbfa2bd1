"""What can only be seen with all associations side by side, or in a list that names many."""

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.model.disclosures.eligible_list import EligibleList, ListResult
from generator.model.finding import Problem, Severity
from generator.model.record import Record
from generator.model.summary import Summary


def names(summaries: Iterable[Summary]) -> Iterator[Problem]:
    """X-34: no two associations of one registrar bear the same name."""
    first: dict[tuple[str, str], Summary] = {}
    for summary in summaries:
        if not summary.file:
            continue
        twin = first.setdefault((summary.registrar_region, summary.name), summary)
        if twin is not summary:
            message = f"“{summary.name}”与 {twin.uscc} 同名"
            remedy = "同一登记管理机关的协会名称不能相同；核对名称和代码"
            yield Problem(
                summary.file,
                ("name",),
                "X-34",
                Severity.ERROR,
                message,
                remedy,
                "实施办法（征求意见稿）第三条",
            )


def eligible_list(record: Record[EligibleList], known: frozenset[str]) -> Iterator[Problem]:
    """R-40: a yearly list counts right, and names each association of the register once."""
    file, issued = record.address.file, record.content
    counted = Counter(entry.result for entry in issued.entries)
    for result in ListResult:
        if (stated := getattr(issued.counts, result.value)) != counted[result]:
            message = f"“{result.label}”写的是 {stated}，名录中有 {counted[result]}"
            yield Problem(file, ("counts", result.value), "R-40", Severity.ERROR, message, "照名录重新计数")
    seen: set[str] = set()
    for number, entry in enumerate(issued.entries):
        where = ("entries", number, "association_id")
        if entry.association_id in seen:
            yield Problem(file, where, "R-40", Severity.ERROR, f"{entry.association_id} 出现两次", "只留一处")
        seen.add(entry.association_id)
        if entry.association_id not in known:
            message = f"登记中没有 {entry.association_id}"
            yield Problem(file, where, "R-40", Severity.WARNING, message, "核对代码，或补报登记事项")
