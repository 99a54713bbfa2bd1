"""Every criterion once more, slowly, from domain §3.2 and §3.3 and the raw YAML: nothing of the product is used.

Each function returns pass, fail, unknown or not_applicable. Where the text leaves something open it is read as
data/policy/criteria.yaml says.
"""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from tests.rules.eligibility.book_deadlines import Deadlines
from tests.rules.eligibility.book_law import Law, Raw, day, money, months_after, yearly
from tests.rules.eligibility.book_records import Book, Known
from tests.rules.eligibility.book_statements import balanced

PASS, FAIL, UNKNOWN, NOT_APPLICABLE = "pass", "fail", "unknown", "not_applicable"
STOPPED = ("deregistration", "revocation", "license_revocation", "merger", "liquidation", "suspension")
SEPARATED = ("completed", "direct_registered", "not_in_scope", "exempted")
GRAVE = (
    "activity_suspension", "production_suspension", "license_revocation", "registration_revocation",
    "criminal_penalty",
)  # fmt: skip
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


class Case:
    """One association at a cutoff, with the law of that day."""

    def __init__(self, book: Book, law: Law, complete_to: date, stated: Raw | None) -> None:
        """Keep what all criteria look at; ``stated`` is the registrar's entry in the list of this cutoff."""
        self.book, self.law, self.c, self.stated = book, law, book.cutoff, stated
        self.complete = complete_to >= book.cutoff
        filing = law.value("due_annual_report_filing", self.c)
        self.fy = self.c.year - 1 if yearly(filing, self.c.year) <= self.c else self.c.year - 2
        self.filing_due = yearly(filing, self.fy + 1)
        self.registration = book.registration
        self.established = day(self.registration.key) if self.registration else None

    def n(self, name: str) -> int:
        """Return a number of the law."""
        return self.law.number(name, self.c)

    def latest(self, kind: str, field: str) -> Known | None:
        """Return what began last by the cutoff."""
        begun = self.book.begun(kind, field)
        return begun[-1] if begun else None

    def silent(self) -> str:
        """Return what it means that the registrar has no record."""
        return PASS if self.complete else UNKNOWN

    def of_year(self, kind: str, year: int) -> Known | None:
        """Return the record of a year."""
        return next((r for r in self.book.known(kind) if r.key[:4] == str(year)), None)

    def not_asked(self) -> bool:
        """Say whether the association was registered too late to report on the due year."""
        return self.established is not None and self.established > date(self.fy, 6, 30)


def worst(*parts: str) -> str:
    """All parts have to hold."""
    return next((o for o in (FAIL, UNKNOWN, PASS) if o in parts), NOT_APPLICABLE)


def e01(case: Case) -> str:
    """依法登记、存续状态正常."""
    ended = [e for e in case.book.begun("registration-event", "effective_on") if e["event"] in STOPPED]
    return FAIL if ended else case.silent()


def e02(case: Case) -> str:
    """具有独立承担民事责任的能力."""
    if case.registration is None:
        return UNKNOWN
    valid = day(case.registration["valid_from"]) <= case.c <= day(case.registration["valid_to"])
    return PASS if valid and sound(case.book.uscc) and case.registration["legal_representative"] else FAIL


def sound(uscc: str) -> bool:
    """Domain §8.1: prefix 51, and the check character over weights 3^(i-1) mod 31."""
    total = sum(ALPHABET.index(c) * pow(3, i, 31) for i, c in enumerate(uscc[:17]))
    return uscc.startswith("51") and ALPHABET[(31 - total % 31) % 31] == uscc[17]


def listed(case: Case, kind: str) -> str:
    """No listing begun by C that is not removed by C."""
    for listing in case.book.begun(kind, "listed_on"):
        removed = listing.day("removed_on")
        if removed is None or removed > case.c:
            return FAIL
    return case.silent()


def e05(case: Case) -> str:
    """政社分开，已完成脱钩."""
    last = case.latest("decoupling", "status_on")
    if last is None:
        return UNKNOWN
    return PASS if last["status"] in SEPARATED else FAIL


def e06(case: Case) -> str:
    """按规定接受年检，且结论合格: (a) filed in time, (b) to (d) the latest conclusion."""
    return worst(_filed(case), _concluded(case))


def _filed(case: Case) -> str:
    review, report = case.of_year("annual-review", case.fy), case.of_year("annual-report", case.fy)
    filed = (review.day("filed_on") if review else None) or None
    due = case.filing_due
    if review:
        due = review.day("extended_to") or day(review["due_on"])
        if filed is None and review["result"] in ("not_filed", "not_participated", "filed_late"):
            return FAIL
        if filed is None and review["result"] == "filed_on_time":
            return PASS
    if filed is None and report:
        filed = day(report["filed_on"])
    if filed is not None:
        return PASS if filed <= due else FAIL
    if review:
        return NOT_APPLICABLE if due > case.c else UNKNOWN
    return NOT_APPLICABLE if case.not_asked() else UNKNOWN


def _concluded(case: Case) -> str:
    reviews = {int(r.key[:4]): r for r in case.book.known("annual-review")}
    told = {
        year: r
        for year, r in reviews.items()
        if year >= case.fy - 1
        and r["result"] not in ("pending", "returned_for_correction")
        and (r.day("result_announced_on") or case.c) <= case.c
    }
    if not told:
        return NOT_APPLICABLE
    year = max(told)
    result = told[year]["result"]
    if result in ("unqualified", "not_participated", "not_filed"):
        return FAIL
    if result != "basically_qualified":
        return PASS
    mode = case.law.value("accept_basically_qualified", case.c)
    if mode != "if_rectified":
        return PASS if mode == "always" else FAIL
    if year - 1 in reviews and reviews[year - 1]["result"] == "basically_qualified":
        return FAIL
    named = str(told[year].get("rectification_id"))
    demands = [r for r in case.book.known("rectification") if named.endswith(r.key)]
    return PASS if any(_fulfilled(demand, case.c) for demand in demands) else FAIL


def _fulfilled(demand: Known, c: date) -> bool:
    verified = demand.day("verified_on")
    return verified is not None and verified <= c and demand.get("outcome") != "not_verified"


def e07(case: Case) -> str:
    """前三年内无重大违法记录: decided in (C - 3 years, C], not annulled."""
    since = months_after(case.c, -12 * case.n("penalty_window_years"))
    limit = Decimal(case.law.value("large_fine", case.c))
    for penalty in case.book.begun("penalty", "decided_on"):
        annulled = penalty.day("annulled_on")
        gone = annulled <= case.c if annulled else penalty["status"] == "annulled"
        grave = penalty["kind"] in GRAVE or money(penalty.get("fine_amount")) >= limit
        if day(penalty.key[:10]) > since and grave and not gone:
            return FAIL
    return case.silent()


def e08(case: Case) -> str:
    """有依法缴纳税收和社会保障资金的良好记录."""
    proof = next(
        (r for r in case.book.begun("compliance-proof", "issued_on") if r.key[:4] == str(case.fy)), None
    )
    open_penalty = any(
        p["domain"] in ("tax", "social_insurance") and p["status"] == "in_effect"
        for p in case.book.begun("penalty", "decided_on")
    )
    if proof is None:
        late = case.established is not None and case.established.year > case.fy
        shown = NOT_APPLICABLE if late else UNKNOWN
    else:
        clean = proof["tax_arrears"] == "false" and proof["social_insurance_arrears"] == "false"
        shown = PASS if clean and proof["tax_proof"] and proof["social_insurance_proof"] else FAIL
    return worst(shown, FAIL if open_penalty else NOT_APPLICABLE if case.complete else UNKNOWN)


def e09(case: Case) -> str:
    """法人治理结构健全."""
    charters = [r for r in case.book.begun("charter", "effective_from") if day(r["approved_on"]) <= case.c]
    body = case.latest("organization", "snapshot_on")
    chartered = PASS if charters else UNKNOWN
    if body is None:
        return worst(chartered, UNKNOWN)
    return worst(chartered, _term(case, body), _bodies(body), _assembled(case, body))


def _term(case: Case, body: Known) -> str:
    end, extension = day(body["term_end"]), body.get("extension")
    if end >= case.c:
        return PASS
    if not extension or day(extension["approved_on"]) > case.c:
        return FAIL
    until, most = day(extension["new_term_end"]), months_after(end, 12 * case.n("extension_max_years"))
    return PASS if case.c <= until <= most else FAIL


def _bodies(body: Known) -> str:
    if int(body["council_count"]) == 0:
        return FAIL
    told = [int(body[f]) for f in ("supervisor_count", "supervisory_board_count") if body.get(f) is not None]
    if not told:
        return UNKNOWN
    return PASS if any(told) else FAIL


def _assembled(case: Case, body: Known) -> str:
    met = [
        m
        for m in case.book.begun("meeting", "held_on")
        if m["kind"] in ("general_meeting", "representatives_meeting")
        and day(m.key[:10]) >= day(body["term_start"])
    ]
    if not met:
        return UNKNOWN
    return PASS if any(_quorate(case, meeting) for meeting in met) else FAIL


def _quorate(case: Case, meeting: Known) -> bool:
    """By the charter's own rule on the day of the meeting, else 3 x present >= 2 x eligible."""
    held = day(meeting.key[:10])
    charters = [c for c in case.book.known("charter") if day(c["effective_from"]) <= held]
    rule = max(charters, key=lambda c: c["effective_from"]).get("quorum_rule") if charters else None
    part, whole = (int(rule["numerator"]), int(rule["denominator"])) if rule else (2, 3)
    return whole * int(meeting["present_count"]) >= part * int(meeting["eligible_count"])


def e10(case: Case) -> str:
    """财务会计制度健全、独立核算."""
    report, before = case.of_year("annual-report", case.fy), case.of_year("annual-report", case.fy - 1)
    if report is None:
        return NOT_APPLICABLE if case.not_asked() else UNKNOWN
    books = PASS if balanced(report.tree, before.tree if before else None) else FAIL
    account = PASS if report["independent_bank_account"] == "true" else FAIL
    return worst(books, account, _audited(case, report))


def _audited(case: Case, report: Known) -> str:
    separation, audit = case.latest("decoupling", "status_on"), report.get("audit") or {}
    opinion = audit.get("opinion")
    if opinion in ("unqualified", "unqualified_with_emphasis"):
        return PASS
    if (separation and separation["status"] == "completed") or audit.get("required") == "true":
        return FAIL if opinion else UNKNOWN
    return PASS if separation else UNKNOWN


def e11(case: Case) -> str:
    """有专职工作人员: a count in (C - 12 months, C]."""
    since = months_after(case.c, -case.n("staffing_window_months"))
    staff = case.latest("staffing", "snapshot_on")
    if staff is None or day(staff.key[:10]) <= since:
        return UNKNOWN
    full = int(staff["full_time_count"])
    return PASS if full >= case.n("min_full_time") and int(staff["labor_contract_count"]) >= full else FAIL


def e12(case: Case) -> str:
    """具备必需的办公场所、设施和专业能力."""
    r = case.registration
    if r is None:
        return UNKNOWN
    end = r.day("tenure_end")
    office = UNKNOWN if end is None else PASS if end >= case.c else FAIL
    return worst(
        PASS if r["domicile_tenure"] == "owned" else office, PASS if r.get("equipment_statement") else UNKNOWN
    )


def e13(case: Case) -> str:
    """履行信息公开义务: 100 % of the core items due."""
    if case.registration is None:
        return UNKNOWN
    assert case.law.value("core_completeness_min", case.c) == "100"
    missing = Deadlines(case.book, case.law).missing_core()
    return UNKNOWN if missing is None else FAIL if missing else PASS


def e14(case: Case) -> str:
    """按规定建立党组织或者派有党建工作指导员."""
    last = max(case.book.known("party-building"), key=lambda r: r.key, default=None)
    if last is None or int(last.key[:4]) < case.c.year - 1:
        return UNKNOWN
    return PASS if last["organization_form"] != "none" or last["instructor_assigned"] == "true" else FAIL


def e15(case: Case) -> str:
    """不属于由财政拨款保障的组织."""
    r = case.registration
    if r is None:
        return UNKNOWN
    both = (r["uses_public_institution_posts"], r["fiscal_appropriation_funded"])
    return PASS if both == ("false", "false") else FAIL


def e16(case: Case) -> str:
    """无逾期未完成的责令整改."""
    for demand in case.book.known("rectification"):
        due = demand.day("extended_to") or day(demand["due_on"])
        if due < case.c and demand.get("outcome") != "withdrawn" and not _fulfilled(demand, case.c):
            return FAIL
    return case.silent()


def s01(case: Case) -> str:
    """签约专家库（机构库）建设管理规范: updated within 12 months, the last day included."""
    roster = case.latest("expert-roster", "updated_on")
    if roster is None:
        return UNKNOWN
    fresh = case.c <= months_after(day(roster.key[:10]), case.n("roster_window_months"))
    somebody = any(m["active"] == "true" for m in (*roster["experts"], *roster["institutions"]))
    barred = any(e["civil_servant_status"] != "none" for e in roster["experts"])
    return PASS if fresh and somebody and not barred and roster["management_rules_url"] else FAIL


def s02(case: Case) -> str:
    """公开可提供服务事项."""
    items = case.book.begun("service-item", "available_from")
    if not items:
        return UNKNOWN
    return PASS if any(item["status"] == "available" for item in items) else FAIL


def s03(case: Case) -> str:
    """按时发布半年行业发展报告: the last two that were due."""
    if case.registration is None:
        return UNKNOWN
    last = Deadlines(case.book, case.law).halves_in_time()[-2:]
    return NOT_APPLICABLE if not last else PASS if all(last) else FAIL


def s04(case: Case) -> str:
    """承接项目绩效评价良好: no 中 and no 差 in (C - 3 years, C]."""
    since = months_after(case.c, -12 * case.n("evaluation_window_years"))
    ratings = [
        r["rating"]
        for r in case.book.begun("performance-evaluation", "evaluated_on")
        if r["association_id"] == case.book.uscc and day(r.key[:10]) > since
    ]
    return NOT_APPLICABLE if not ratings else FAIL if {"中", "差"} & {*ratings} else PASS


def s05(case: Case) -> str:
    """会员评价良好: satisfaction >= 80 %, exits <= 10 %, both of the last 24 months."""
    survey = case.latest("satisfaction-survey", "period_end")
    years = [r for r in case.book.known("membership") if int(r.key[:4]) <= case.c.year]
    months, content, stay = case.n("survey_window_months"), UNKNOWN, UNKNOWN
    if (
        survey
        and case.c <= months_after(day(survey["period_end"]), months)
        and int(survey["valid_responses"])
    ):
        good = int(survey["very_satisfied"]) + int(survey["satisfied"])
        least = case.n("survey_satisfaction_min") * int(survey["valid_responses"])
        content = PASS if 100 * good >= least else FAIL
    if years and case.c <= months_after(date(int(years[-1].key[:4]), 12, 31), months):
        left = sum(int(years[-1][field]) for field in ("exited_voluntary", "removed", "terminated"))
        stay = PASS if 100 * left <= case.n("exit_ratio_max") * int(years[-1]["opening_members"]) else FAIL
    return worst(content, stay)


def s06(case: Case) -> str:
    """信任投票通过, in the current term."""
    body = case.latest("organization", "snapshot_on")
    votes = case.book.begun("trust-vote", "held_on") if body else []
    mine = [v["passed"] for v in votes if body and day(v.key[:10]) >= day(body["term_start"])]
    return UNKNOWN if not mine else PASS if "true" in mine else FAIL


def s07(case: Case) -> str:
    """有效信用承诺."""
    signed = case.book.begun("credit-commitment", "signed_on")
    return UNKNOWN if not signed else PASS if any(day(r["expires_on"]) >= case.c for r in signed) else FAIL


def p01(case: Case) -> str:
    """评估等级3A（含）以上 in force at C."""
    for grade in case.book.known("grade"):
        revoked = grade.day("revoked_on")
        if day(grade["valid_from"]) <= case.c <= day(grade["valid_to"]) and not (
            revoked and revoked <= case.c
        ):
            steps = [d for d in grade.get("downgrades") or () if day(d["downgraded_on"]) <= case.c]
            level = max(steps, key=lambda d: d["downgraded_on"])["to"] if steps else grade["grade"]
            return PASS if level in ("3A", "4A", "5A") else FAIL
    return FAIL if case.complete else UNKNOWN


def p02(case: Case) -> str:
    """公益性捐赠税前扣除资格 / 非营利组织免税资格 at C."""
    r = case.registration
    if r is None:
        return UNKNOWN
    ends = [r.day(field) for field in ("tax_deduction_valid_to", "npo_tax_exempt_valid_to")]
    return PASS if any(end and end >= case.c for end in ends) else FAIL


def p03(case: Case) -> str:
    """行业影响力和公信力: what the registrar stated, and nothing else."""
    return str((case.stated or {}).get("priority", {}).get("P03", NOT_APPLICABLE))


def p04(case: Case) -> str:
    """服务“十强”产业."""
    if case.registration is None:
        return UNKNOWN
    return PASS if case.registration.get("ten_strong_industries") else FAIL


CRITERIA: dict[str, Callable[[Case], str]] = {
    "E01": e01, "E02": e02, "E03": lambda c: listed(c, "abnormal-listing"),
    "E04": lambda c: listed(c, "serious-listing"), "E05": e05, "E06": e06, "E07": e07, "E08": e08, "E09": e09,
    "E10": e10, "E11": e11, "E12": e12, "E13": e13, "E14": e14, "E15": e15, "E16": e16, "S01": s01, "S02": s02,
    "S03": s03, "S04": s04, "S05": s05, "S06": s06, "S07": s07, "P01": p01, "P02": p02, "P03": p03, "P04": p04,
}  # fmt: skip


def judged(
    uscc: str, files: Mapping[str, Raw], law: Law, cutoff: date, complete_to: date, stated: Raw | None = None
) -> dict[str, str]:
    """Return the outcome of every criterion by the book."""
    case = Case(Book(uscc, files, cutoff), law, complete_to, stated)
    return {name: test(case) for name, test in CRITERIA.items()}


def result(case_outcomes: Mapping[str, str], kind: str | None, established: date | None, cutoff: date) -> str:
    """Return the result of the list by the book (domain §3.1)."""
    if kind is not None and (kind != "economic_industry_association" or (established or cutoff) > cutoff):
        return "out_of_scope"
    mandatory = {outcome for name, outcome in case_outcomes.items() if name.startswith("E")}
    return "not_listed" if FAIL in mandatory else "pending" if UNKNOWN in mandatory else "listed"
