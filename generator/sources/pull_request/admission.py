"""What a pull request may do: new records of one owner, no more (design: nothing filed is ever edited)."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from generator.model.finding import Finding
from generator.model.record import Address, Owner
from generator.sources.addresses import address_of, refuse
from generator.sources.encodings import MAX_BYTES, TOO_LARGE
from generator.sources.pull_request.changes import Change, PullRequest
from generator.sources.pull_request.code_owners import accounts_of

MOST_FILES = 1000
MOST_BYTES = 64 * 1024 * 1024
LINK, FILES = "120000", ("100644", "100755")
OF_THE_WHOLE = ("M-01", "M-02", "M-03")
RECORDS = tuple(f"{owner}/" for owner in Owner)


class Filing(NamedTuple):
    """The changes of a pull request, sorted; those of records and rules as seen from the data folder."""

    records: tuple[Change, ...]
    rules: tuple[Change, ...]
    """Policy, vocabularies, and what lies beside the records."""
    site: tuple[Change, ...]
    """Everything outside the data folder."""


def sort(asked: PullRequest, data: str) -> Filing:
    """Sort the changes by what they are about; ``data`` is the data folder as seen from the top."""
    begin = f"{data}/"
    inside = [c._replace(path=c.path.removeprefix(begin)) for c in asked.changes if c.path.startswith(begin)]
    records = tuple(change for change in inside if change.path.startswith(RECORDS))
    rules = tuple(change for change in inside if not change.path.startswith(RECORDS))
    return Filing(records, rules, tuple(c for c in asked.changes if not c.path.startswith(begin)))


def refusals(filing: Filing, asked: PullRequest, data: str, author: str) -> list[Finding]:
    """Return why changes may not be merged; ``author`` is the account that asks, or nothing."""
    overtaken = {path.removeprefix(f"{data}/") for path in asked.overtaken}
    found = [*_mixed(filing), *_owners(filing.records, data, asked.owners, author), *_amount(filing)]
    moved = {c.blobs[1]: c.path for c in filing.records if c.is_new}
    for change in filing.records:
        found += _of_record(change, data, moved)
    for change in filing.rules:
        found += _of_rules(change)
    found += (_late(c.path) for c in (*filing.records, *filing.rules) if c.path in overtaken)
    return found


def _mixed(filing: Filing) -> Iterator[Finding]:
    if others := [*filing.site, *filing.rules] if filing.records else []:
        more = f" 等 {len(others)} 个文件" if others[1:] else ""
        what = f"同一个合并请求还改动了 {others[0].path}{more}"
        yield refuse(filing.records[0].path, "M-01", what, "撤销记录以外的改动，或者分成两个合并请求")


def _owners(records: Iterable[Change], data: str, owners: str, author: str) -> Iterator[Finding]:
    """Yield a finding for each folder that is not the author's, and for each beside the first."""
    folders = [(folder, next(changes).path) for folder, changes in groupby(records, _folder)]
    for folder, first in folders:
        accounts = accounts_of(f"{data}/{folder}", owners)
        if author and accounts and author.lower() not in accounts:
            remedy = "核对统一社会信用代码；账号有变动的，请站点维护者先改 CODEOWNERS"
            yield refuse(first, "M-03", f"{data}/{folder}/ 不是 {author} 的文件夹", remedy)
    for folder, first in folders[1:]:
        what = f"{data}/{folder}/ 和 {data}/{folders[0][0]}/ 不是同一个单位"
        yield refuse(first, "M-02", what, "只留本单位的文件，其余的由各单位分别提交")


def _folder(change: Change) -> str:
    return "/".join(change.path.split("/")[:2])


def fit(filing: Filing, found: Iterable[Finding]) -> list[Change]:
    """Return the changes whose content may be read: what is wrong with all of them says nothing of one."""
    unfit = {finding.file for finding in found if finding.code not in OF_THE_WHOLE}
    return [change for change in (*filing.records, *filing.rules) if change.path not in unfit]


def is_too_much(filing: Filing) -> bool:
    """Say whether there is more than anybody could review; then no content is read."""
    changes = (*filing.records, *filing.rules)
    return len(changes) > MOST_FILES or sum(change.size for change in changes) > MOST_BYTES


def _amount(filing: Filing) -> Iterator[Finding]:
    changes = (*filing.records, *filing.rules)
    size = sum(change.size for change in changes)
    if is_too_much(filing):
        what = f"一次提交了 {len(changes)} 个文件，共 {-(-size // 1024 // 1024)} MB"
        remedy = f"分成几个合并请求，每个最多 {MOST_FILES} 个文件、{MOST_BYTES // 1024 // 1024} MB"
        yield refuse(changes[0].path, "M-06", what, remedy)


def _of_record(change: Change, data: str, moved: Mapping[str, str]) -> Iterator[Finding]:
    if change.is_gone:
        yield _gone(change, moved.get(change.blobs[0]), data)
    elif not change.is_new:
        yield refuse(
            change.path, "M-04", "修改了已公开的文件", f"恢复原文件；{_corrected(change.path, data)}"
        )
    elif isinstance(problem := address_of(change.path), Finding):
        yield problem
    else:
        yield from _of_file(change)


def _gone(change: Change, moved_to: str | None, data: str) -> Finding:
    command = f"generator correct {data}/{change.path}"
    if moved_to:
        what = f"把已公开的文件改名为 {moved_to}"
        return refuse(change.path, "M-05", what, f"恢复原文件名；内容有误的，{_corrected(change.path, data)}")
    withdrawn = f"整条记录不成立的写撤回（见 CONTRIBUTING.md 第6节），也可以运行 {command} --withdraw"
    remedy = f"恢复原文件；{withdrawn}；法律要求删除的见 SECURITY.md"
    return refuse(change.path, "M-05", "删除了已公开的文件", remedy)


def _corrected(path: str, data: str) -> str:
    """Return how a correction is filed: by hand, as people do in a browser, or by the command."""
    found = address_of(path)
    name = f"（例如 {found.key}.r{found.revision + 1}.yaml）" if isinstance(found, Address) else ""
    by_hand = f"更正另写一个版次{name}，加上 correction_note（更正说明）"
    return f"{by_hand}；也可以运行 generator correct {data}/{path}"


def _of_rules(change: Change) -> Iterator[Finding]:
    if any(part in ("", ".", "..", ".git") for part in change.path.lower().split("/")):
        yield refuse(change.path, "L-10", "路径不合规则", "改用普通的文件夹和文件名")
    elif not change.is_gone:
        yield from _of_file(change)


def _of_file(change: Change) -> Iterator[Finding]:
    if change.modes[1] == LINK:
        yield refuse(change.path, "L-01", "是符号链接", "换成文件本身")
    elif change.modes[1] not in FILES:
        yield refuse(change.path, "L-02", "不是普通文件", "只放 .yaml 文件")
    elif change.size > MAX_BYTES:
        yield refuse(change.path, "Y-01", *TOO_LARGE)


def _late(path: str) -> Finding:
    return refuse(path, "M-07", "主干上这个文件已经改变", "更新分支；需要更正的写成下一版次")
