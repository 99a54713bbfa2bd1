"""The pictures of CONTRIBUTING.md: the form, its mistakes, the file it makes, the answer that comes."""

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from markdown import markdown
from playwright.sync_api import Locator, Page

from generator.cli.admission_report import Outcome, as_text
from generator.cli.compare import between
from generator.cli.preview import Wanted, write_pages
from generator.pipeline.comparison import Roots

DATA = Path(__file__).parent.parent.parent / "data"
USCC = "51379900MJE000013B"
DAY = date(2026, 11, 23)
GIFT = {
    "disclosed_on": "2026-03-30",
    "is_example": "true",
    "recognized_fy": "2026",
    "donor_type": "enterprise",
    "donor_name": "示例电缆有限公司",
    "donor_count": "1",
    "cash_amount": "50000.00",
    "in_kind_amount": "0.00",
    "service_in_kind": "false",
    "restricted": "true",
    "purpose": "海洋装备检测公益培训",
    "used_amount": "0.00",
    "usage_as_of": "2026-03-30",
    "domestic": "true",
}
SLIPS = {"cash_amount": "5万元", "donor_count": "一家", "donor_type": ""}
STYLE = """body{margin:0;padding:24px;font:15px/1.6 sans-serif;background:#fff;color:#1f2328}
article{border:1px solid #d0d7de;border-radius:6px;padding:16px 20px}
pre{background:#f6f8fa;border-radius:6px;padding:14px;white-space:pre-wrap}"""


def form(page: Page, site: str) -> Page:
    """Show the form as it is being filled in."""
    _fill(page, site, GIFT)
    page.locator("[data-name=donor_type]").scroll_into_view_if_needed()
    return page


def mistakes(page: Page, site: str) -> Locator:
    """Show what the form says of three usual slips."""
    _fill(page, site, GIFT | SLIPS)
    page.get_by_role("button", name="核对并生成文件").click()
    return page.locator("[data-problems]")


def file(page: Page, site: str) -> Locator:
    """Show the file that the form makes, with the link to the forge."""
    _fill(page, site, GIFT)
    page.get_by_role("button", name="核对并生成文件").click()
    return page.locator("[data-result]")


def answer(page: Page, _site: str) -> Locator:
    """Show the comment under a pull request, the product's own words set as a forge sets them."""
    block = "".join(f"    {line}\n" for line in _checked().splitlines())
    said = markdown(f"**核对通过。** 合并以后网站自动更新。\n\n{block}")
    page.set_content(f"<style>{STYLE}</style><article>{said}</article>")
    return page.locator("article")


def as_filed() -> str:
    """Return the gift as its file has it."""
    quoted = (f"'{said}'" if name.endswith("amount") else said for name, said in GIFT.items())
    return "".join(f"{name}: {said}\n" for name, said in zip(GIFT, quoted, strict=True))


def _checked() -> str:
    with TemporaryDirectory() as folder, ThreadPoolExecutor(1) as executor:
        head = Path(shutil.copytree(DATA, Path(folder) / "data"))
        filed = head / "associations" / USCC / "donation/2026-03-12.yaml"
        filed.write_text(as_filed())
        roots = Roots(DATA, head)
        told = tuple(between(roots, DAY, executor))
        wanted = Wanted(head.with_name("pages.zip"), DATA.with_name("mkdocs.yml"), DAY, executor)
        return as_text(Outcome((), 1, told, overall=write_pages(told, roots, wanted)))


def _fill(page: Page, site: str, values: dict[str, str]) -> None:
    page.goto(f"{site}/submit/forms/donation/?uscc={USCC}", wait_until="networkidle")
    page.locator("[data-key]").fill("2026-03-12")
    for name, said in values.items():
        control = page.locator(f"[data-name={name}] [data-value]")
        if control.evaluate("control => control.tagName") == "SELECT":
            control.select_option(said)
        else:
            control.fill(said)


SHOWN: dict[str, Callable[[Page, str], Page | Locator]] = {
    "filing-form": form,
    "filing-mistakes": mistakes,
    "filing-file": file,
    "filing-answer": answer,
}
