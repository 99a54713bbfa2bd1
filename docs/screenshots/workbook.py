"""The picture of a template that is filled in, as CONTRIBUTING.md shows it: the gift of the form, in Excel.

Takes LibreOffice and Poppler (``libreoffice-calc poppler-utils``); without them the picture stays as it is.
"""

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

from filing import DATA, USCC, as_filed

from generator.model.dossier import AnyRecord
from generator.model.record import Address
from generator.model.workbook import KEY
from generator.model.workbook import USCC as OF
from generator.outputs.templates import workbook
from generator.sources.addresses import address_of
from generator.sources.policy import load_policy
from generator.sources.records import judge
from generator.sources.strict_yaml import parse
from generator.views.filing.template import template, values

FILE = f"associations/{USCC}/donation/2026-03-12.yaml"
PROGRAMS = "soffice", "pdftoppm"
SHEET = "2"
"""The page of the PDF: a sheet is as wide as one, and the first says how it is filled in."""
PART = {"-r": "150", "-x": "95", "-y": "100", "-W": "1035", "-H": "410"}
"""The sheet without the paper around it, in pixels of so many an inch."""


def picture(to: Path) -> bool:
    """Draw the sheet into a PNG; say whether the programs for it are there."""
    if not all(map(shutil.which, PROGRAMS)):
        return False
    with TemporaryDirectory() as folder:
        file = Path(folder) / "donation.xlsx"
        file.write_bytes(_filled())
        own = f"-env:UserInstallation=file://{folder}/profile"
        _run("soffice", own, "--headless", "--convert-to", "pdf", "--outdir", folder, str(file))
        cut = [part for option in PART.items() for part in option]
        pages = ["-png", "-singlefile", "-f", SHEET, *cut]
        _run("pdftoppm", *pages, str(file.with_suffix(".pdf")), str(to.with_suffix("")))
    return True


def _filled() -> bytes:
    address = cast("Address", address_of(FILE))
    record, _ = judge(address, parse(as_filed().encode()))
    known = values(cast("AnyRecord", record).content) | {(OF,): USCC, (KEY,): address.key}
    return workbook(template("donation", load_policy(DATA), known))


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - the two programs named above
