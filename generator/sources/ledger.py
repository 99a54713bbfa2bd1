"""Addresses that may go, by ``policy/addresses.yaml``, and what is said when one would be lost."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from generator.model.finding import Finding, Severity
from generator.model.policy import GoneAddress

FILE = "policy/addresses.yaml"
ADDRESS = re.compile(r"(?:[0-9A-Za-z][0-9A-Za-z._-]*/)*(?:[0-9A-Za-z][0-9A-Za-z._-]*)?(?:#[\w.-]+)?")
MOST = 20
"""How many lost addresses are named one by one."""
REMEDY = (
    "恢复原来的记录；确须删除或者改变地址的，在 data/policy/addresses.yaml 的 addresses 下写一条："
    "address、on（日期）、reason（理由），改变地址的另写 moved_to；另起一个网站的，换一个发布目录"
)


def may_go(address: str, gone: Iterable[GoneAddress]) -> bool:
    """Say whether an address, or a page above it, has been given up with a reason."""
    return any(_covers(entry.address, address) for entry in gone)


def _covers(given_up: str, address: str) -> bool:
    return address == given_up or (given_up.endswith("/") and address.startswith(given_up))


def told(lost: Sequence[str]) -> Iterator[Finding]:
    """Yield a finding for each of the first lost addresses, and one for the number of the others."""
    for address in islice(lost, MOST):
        below = " 和它下面的地址" if address.endswith("/") else " "
        yield _finding("P-02", f"上次发布的 /{address}{below}会消失", REMEDY)
    if len(lost) > MOST:
        yield _finding("P-02", f"另有 {len(lost) - MOST} 个上次发布的地址会消失", REMEDY)


def is_written_well(entry: GoneAddress) -> bool:
    """Say whether both addresses are written from the home of the site on, without its domain."""
    return all(ADDRESS.fullmatch(written) for written in (entry.address, entry.moved_to) if written)


def misspelt(entry: GoneAddress) -> Finding:
    """Return what is said of an address that is no address of this site."""
    remedy = "写首页以后的部分，开头不带 /，例如 associations/51379900MJE000013B/"
    return _finding("P-03", f"“{entry.address}”或者它的 moved_to 不是本站的地址", remedy)


def astray(entry: GoneAddress) -> Finding:
    """Return what is said of a move to an address that the site does not have."""
    return _finding("P-03", f"/{entry.address} 移到 /{entry.moved_to}，但是没有这个地址", "核对 moved_to")


def _finding(code: str, message: str, remedy: str) -> Finding:
    return Finding(FILE, 1, 1, code, Severity.ERROR, message, remedy)
