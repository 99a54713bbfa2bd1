"""依法纳税和社会保障 of the sample; one case never told of the last year."""

from collections.abc import Iterator
from datetime import date

from generator.model.writing import Row
from generator.sample.cases import Case
from generator.sample.days import between, later
from generator.sample.filing import Filing, by_association, envelope
from generator.sample.profile import REPORTED_YEARS, Profile


def compliance_proofs(profile: Profile) -> Iterator[Filing]:
    """Yield the proof of each year, issued in the spring that follows."""
    for year in profile.owed_years:
        if profile.has(Case.NO_PROOF) and year == REPORTED_YEARS[-1]:
            continue
        issued_on = later(
            between(profile.dice(f"proof:{year}"), date(year + 1, 3, 10), date(year + 1, 5, 12)), 0
        )
        told = _told(profile, year, issued_on)
        content = {
            **envelope(told),
            "tax_arrears": False,
            "tax_proof": Row(title="纳税证明（示例）", issued_on=issued_on),
            "social_insurance_arrears": False,
            "social_insurance_proof": Row(title="社会保险缴费证明（示例）", issued_on=issued_on),
            "issued_by": "示例税务机关",
            "issued_on": issued_on,
        }
        yield by_association(profile, "compliance-proof", year, content)


def _told(profile: Profile, year: int, issued_on: date) -> date:
    """Return when a proof was disclosed; where only the accounts are in doubt, it came at once."""
    if profile.has(Case.CORRECTED_REPORT):
        return profile.disclosed(issued_on, 8)
    return profile.disclosed_by(f"proof:{year}", issued_on, date(year + 1, 6, 30))
