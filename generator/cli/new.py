"""``generator new``: a blank form at the right place."""

from dataclasses import replace
from pathlib import Path

import click

from generator.cli.options import data_option, existing
from generator.cli.register import kind_named, next_step, placed, schema_of, write_new
from generator.model.disclosures import record_types
from generator.model.paths import OVERVIEWS, key_label, path_form, path_of
from generator.model.record import OWNER_LABELS, Address, Disclosure, Owner
from generator.model.scalars import uscc_problem
from generator.sources.addresses import name_meant
from generator.sources.policy import PolicyError, load_policy
from generator.sources.records import period_problem
from generator.sources.revisions import revisions
from generator.views.filing import blank
from generator.views.filing.example import key_example


@click.command()
@click.argument("record_type", metavar="TYPE")
@click.argument("words", metavar="[USCC] KEY", nargs=-1, required=True)
@click.option("--owner", help="登记管理机关的区划或部门编号；协会自己报送的不用写")
@data_option
def new(record_type: str, words: tuple[str, ...], owner: str | None, data: Path) -> None:
    """在正确的位置写一份待填的模板。

    TYPE 是信息类别，USCC 是协会的统一社会信用代码，KEY 是期间或日期，例如：

      generator new donation 51379900MJE000013B 2026-03-12

      generator new grade 51379900MJE000013B 2026-03-12 --owner 370000
    """
    kind = kind_named(record_type)
    uscc, key = _words(words)
    address = _address(kind, owner, uscc, key)
    path = (existing(data) / address.file).as_posix()
    if address.revision > 1:
        raise click.UsageError(f"更正不用 generator new；用 generator correct {path}")
    if revisions(data, address):
        raise click.UsageError(f"已有 {path}；已公开的不改动，更正用 generator correct {path}")
    head = _head(kind, data, address, uscc)
    write_new(data / address.file, blank.nil_return(head) if _is_nil(address) else blank.record(head))
    next_step(data, address)


def _words(words: tuple[str, ...]) -> tuple[str, str]:
    if len(words) > 2:
        raise click.UsageError("TYPE 后面只写统一社会信用代码和期间（或日期）")
    return (words[0], words[1]) if len(words) == 2 else ("", words[0])


def _address(kind: type[Disclosure], owner: str | None, uscc: str, key: str) -> Address:
    """Return the place of the new record; whatever is wrong with it is said before anything is written."""
    is_association = kind.owner is Owner.ASSOCIATION
    if bool(owner) is is_association:
        who = OWNER_LABELS[kind.owner]
        remedy = "不写 --owner" if is_association else f"用 --owner 写明是哪一个，路径是 {path_form(kind)}"
        raise click.UsageError(f"“{kind.heading}”由{who}报送；{remedy}")
    _check_code(kind, uscc)
    found = placed(path_of(kind, owner or uscc, uscc, key))
    if period_problem(found) and not _is_nil(found):
        raise click.UsageError(f"“{key}”不是“{key_label(kind)}”；例如 {_key_meant(kind, found)}")
    return found


def _key_meant(kind: type[Disclosure], address: Address) -> str:
    """Return the period or day that was probably meant, or an example."""
    meant = (name_meant(f"{address.key}.yaml") or "").removesuffix(".yaml")
    fits = meant and period_problem(address._replace(key=meant)) is None
    return meant if fits else key_example(kind)


def _check_code(kind: type[Disclosure], uscc: str) -> None:
    """Refuse a code that is wrong, that is missing, or that has no place in records of the type."""
    about_one = kind.record_type not in OVERVIEWS and kind.owner is not Owner.DEPARTMENT
    if about_one and not uscc:
        raise click.UsageError("在期间（或日期）前面写明协会的统一社会信用代码")
    if uscc and not about_one and "association_id" not in kind.model_fields:
        raise click.UsageError(f"“{kind.heading}”不是关于某一家协会的；不写统一社会信用代码")
    if uscc and (problem := uscc_problem(uscc)):
        raise click.UsageError(f"{uscc}：{'；'.join(problem).removeprefix(uscc).lstrip()}")


def _is_nil(address: Address) -> bool:
    """Say whether the key is a year where days are asked for, as in a declaration that nothing happened."""
    nil_allowed = record_types()[address.record_type].nil_allowed
    return nil_allowed and address.key.isdigit() and period_problem(address) is not None


def _head(kind: type[Disclosure], data: Path, address: Address, uscc: str) -> blank.Head:
    known = (("association_id", uscc),) if "association_id" in kind.model_fields and uscc else ()
    head = blank.Head(kind, address.key, schema_of(data, address), known=known)
    try:
        policy = load_policy(data)
    except PolicyError:
        return head
    return replace(head, basis=policy.basis(kind.record_type), due=policy.due(kind.record_type))
