"""Associations that are consistent in everything: members, votes, gifts, statements of three years, and their dates.

What stays of the consistent association in ``consistent.txt`` bounds what is drawn: one contract and one grant in
2025, an economic entity from 2026, the fees, the charter and its meeting.
"""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from generator.model.scalars import Plain
from tests.conftest import USCC
from tests.rules import generated_statements as made
from tests.rules.generated_statements import Draw, Fen, amounts, columns, money
from tests.rules.records import Tree, _merged, consistent, newest

OWN = f"associations/{USCC}"
YEARS = (2024, 2025, 2026)
AS_OF = date(2027, 11, 23)
FEES = {
    "president_unit": 5000000,
    "vice_president_unit": 2000000,
    "council_unit": 800000,
    "ordinary": 400000,
}
SERVICES, GRANTS = {2025: 48000000}, {2025: 10000000}
ENTITY_FROM = 2026
Files = dict[str, Tree]
CONSISTENT = consistent()


def plain(value: Any) -> Any:
    """Return values as the reader of files has them: numbers and booleans unquoted, all else as strings."""
    if isinstance(value, dict):
        return {name: plain(part) for name, part in value.items()}
    if isinstance(value, list):
        return [plain(part) for part in value]
    if isinstance(value, bool | int):
        return Plain(str(value).lower())
    return str(value)


def report_path(year: int) -> str:
    return f"{OWN}/annual-report/{year}.yaml"


def years_later(start: date, years: int) -> date:
    leap = (start.month, start.day) == (2, 29)
    return start.replace(year=start.year + years, day=28 if leap else start.day)


def day(draw: Draw, first: date, last: date) -> date:
    return first + timedelta(days=draw(st.integers(0, (last - first).days)))


def gift(draw: Draw, received: date) -> Tree:
    cash, kind = draw(st.integers(1, 10**9)), draw(amounts)
    return {
        "disclosed_on": day(draw, received, AS_OF),
        "recognized_fy": received.year,
        "cash_amount": money(cash),
        "in_kind_amount": money(kind),
        "in_kind_description": "示例物资",
        "used_amount": money(draw(st.integers(0, cash + kind))),
        "usage_as_of": day(draw, received, AS_OF),
        "restricted": draw(st.booleans()),
    }


def gifts(draw: Draw, year: int) -> dict[str, Tree]:
    """Draw the gifts of a year, by path."""
    days = (day(draw, date(year, 1, 1), date(year, 12, 31)) for _ in range(draw(st.integers(0, 3))))
    return {f"{OWN}/donation/{on}-g{number}.yaml": gift(draw, on) for number, on in enumerate(days)}


def fen(text: str) -> int:
    return int(text.replace(".", ""))


def settled(draw: Draw, year: int, given: list[Tree], payers: dict[str, int]) -> dict[str, Fen]:
    """Return the rows of the statement of activities that other records settle or bound."""
    whole = {True: 0, False: 0}
    for one in given:
        whole[one["restricted"]] += fen(one["cash_amount"]) + fen(one["in_kind_amount"])
    return {
        "donation_income": columns(whole[False], whole[True]),
        "membership_fee_income": columns(sum(FEES[level] * number for level, number in payers.items())),
        "service_income": columns(SERVICES.get(year, 0) + draw(amounts)),
        "government_grant_income": columns(GRANTS.get(year, 0) + draw(amounts)),
        "administrative_expense": columns(draw(amounts)),
    }


def opening(draw: Draw, year: int, before: Fen | None) -> tuple[Fen, list[Tree]]:
    """Return the opening of a year, and what explains where it differs from the closing of the year before."""
    new = year >= made.NEW_FORMS_FROM
    if before is not None:
        return made.opened(draw, before, was_new=year > made.NEW_FORMS_FROM, new=new)
    own = {"unrestricted_net_assets": draw(made.changes), "restricted_net_assets": draw(amounts)}
    return made.financed(made.leaves(draw, new=new, equity=0) | own, new=new), []


def closing(draw: Draw, year: int, first: Fen, change: Fen) -> Fen:
    new = year >= made.NEW_FORMS_FROM
    equity = 1 + draw(amounts) if year >= ENTITY_FROM else 0
    own = {
        f"{name}_net_assets": first[f"{name}_net_assets"] + change[name]
        for name in ("unrestricted", "restricted")
    }
    return made.financed(made.leaves(draw, new=new, equity=equity) | own, new=new)


def report(draw: Draw, year: int, before: Fen | None, given: list[Tree]) -> tuple[Tree, Fen]:
    """Draw the report of a year, and its closing balance sheet."""
    new, first_new = year >= made.NEW_FORMS_FROM, year == made.NEW_FORMS_FROM
    payers = {level: draw(st.integers(0, 300)) for level in FEES}
    rows = made.activities(draw, settled(draw, year, given, payers), new=new)
    first, told = opening(draw, year, before)
    last = closing(draw, year, first, rows["change_in_net_assets"])
    cash = sum(fen(one["cash_amount"]) for one in given)
    flow = made.cash_flow(draw, first["cash_and_bank"], last["cash_and_bank"], cash, new=new)
    adjusted = [{"key": one["line"], "amount": one["amount"], "reason": one["reason"]} for one in told]
    return {
        "disclosed_on": f"{year + 1}-06-30",
        "filed_on": f"{year + 1}-05-31",
        "audit": {"issued_on": f"{year + 1}-04-15"},
        "statement_format": "npo_2024" if new else "npo_2004",
        "balance_sheet_opening": made.written(first),
        "balance_sheet_closing": made.written(last),
        "statement_of_activities": made.written(rows),
        "cash_flow_statement": made.written(flow),
        "party_expense": money(draw(st.integers(0, rows["administrative_expense"]["total"]))),
        "membership_fee_report": {"payers_by_level": payers},
        "restatement": [] if first_new else told,
        "transition_adjustments": adjusted if first_new else [],
    }, last


@st.composite
def books(draw: Draw) -> Files:
    """Draw the annual reports of three years and the gifts they rest on, by path."""
    found: Files = {}
    before: Fen | None = None
    for year in YEARS:
        given = gifts(draw, year)
        found |= given
        found[report_path(year)], before = report(draw, year, before, list(given.values()))
        spent = {"party_expense": found[report_path(year)]["party_expense"]}
        found[f"{OWN}/party-building/{year}.yaml"] = {"disclosed_on": f"{year + 1}-03-31", **spent}
        found[f"{OWN}/asset-change/{year}-07-15.yaml"] = {"disclosed_on": f"{year}-08-01"}
    return found


def membership(draw: Draw, opened: int) -> tuple[Tree, int]:
    """Draw how members came and went in a year, and how many there are at its end."""
    joined, exited, removed, ended = (draw(st.integers(0, 20)) for _ in range(4))
    closed = opened + joined - exited - removed - ended
    levels = split(draw, closed, "president_unit", "vice_president_unit", "council_unit", "ordinary")
    return {
        "opening_members": opened, "joined": joined, "exited_voluntary": exited, "removed": removed,
        "terminated": ended, "closing_members": closed, "by_level": levels,
        "by_kind": split(draw, closed, "enterprise", "institution", "social_organization", "individual", "other"),
        "exit_reasons": [{"code": "fee", "count": draw(st.integers(0, exited + removed + ended))}],
    }, closed  # fmt: skip


def split(draw: Draw, whole: int, *names: str) -> dict[str, int]:
    """Draw parts that add up to a whole."""
    cuts = sorted(draw(st.integers(0, whole)) for _ in names[1:])
    bounds = zip([0, *cuts], [*cuts, whole], strict=True)
    return dict(zip(names, (upper - lower for lower, upper in bounds), strict=True))


def ballot(draw: Draw, present: int, *, there: bool, least: int = 0) -> Tree:
    """Draw a vote whose result follows from its counts: any one, or one that a single ballot decides."""
    half = -(-present // 2)
    favour = draw(
        st.one_of(st.integers(least, present), st.sampled_from([max(least, half - 1, 0), max(least, half)]))
    )
    others = split(draw, draw(st.integers(0, present - favour)), "against", "abstain", "invalid")
    returned = favour + sum(others.values())
    issued = draw(st.integers(returned, present))
    passed = there and 2 * favour >= present
    return {"ballots_issued": issued, "ballots_returned": returned, "passed": passed, "for": favour, **others}


def attendance(draw: Draw, *, full: bool = False) -> tuple[Tree, bool]:
    """Draw how many of those entitled came, and say whether they were two thirds."""
    entitled = draw(st.integers(1, 500))
    least = -(-2 * entitled // 3)
    present = draw(st.integers(least, entitled) if full else st.sampled_from([least, least - 1, entitled, 0]))
    return {"eligible_count": entitled, "present_count": present}, 3 * present >= 2 * entitled


@st.composite
def votes(draw: Draw) -> Files:
    """Draw a vote of trust, and the meeting that adopted the charter."""
    counts, there = attendance(draw)
    vote = ballot(draw, counts["present_count"], there=there)
    held, _ = attendance(draw, full=True)
    enough = -(-2 * held["present_count"] // 3)
    adopted = ballot(draw, held["present_count"], there=True, least=enough)
    other = ballot(draw, held["present_count"], there=True)
    named = {"title": "示例议题", "secret_ballot": True}
    return {
        newest(CONSISTENT, "trust-vote"): {**counts, **vote, "follow_up": "示例后续处理"},
        newest(CONSISTENT, "meeting"): {
            **held,
            "resolutions": [
                {**named, "matter": "charter_amendment", **adopted},
                {**named, "matter": "election", **other},
            ],
        },
    }


@st.composite
def members(draw: Draw) -> Files:
    """Draw three years of members, a survey among them, and a council that is small enough."""
    found: Files = {}
    count = draw(st.integers(300, 500))
    for year in YEARS:
        tree, count = membership(draw, count)
        found[f"{OWN}/membership/{year}.yaml"] = {"disclosed_on": f"{year + 1}-03-31", **tree}
    asked = draw(st.integers(1, count))
    answers = split(
        draw, draw(st.integers(-(-3 * asked // 10), asked)),
        "very_satisfied", "satisfied", "neutral", "dissatisfied", "very_dissatisfied",
    )  # fmt: skip
    survey = {"frame_count": asked, "valid_responses": sum(answers.values()), **answers}
    council = draw(st.integers(0, count // 3))
    body = {"council_count": council, "standing_council_count": draw(st.integers(0, council // 3))}
    return found | {
        f"{OWN}/satisfaction-survey/2025.yaml": survey,
        f"{OWN}/organization/2025-04-01.yaml": body,
    }


@st.composite
def dates(draw: Draw) -> Files:
    """Draw the days of what has a beginning and an end, in their order."""
    start = day(draw, date(2025, 3, 20), date(2025, 4, 1))
    began = day(draw, date(2020, 1, 1), date(2025, 4, 1))
    ends = day(draw, began, years_later(began, 5))
    listed, removed = date(2025, 3, 10), day(draw, date(2025, 9, 11), date(2026, 9, 11))
    issued, due = date(2026, 1, 12), day(draw, date(2026, 1, 12), date(2026, 6, 30))
    opinion = day(draw, issued, due)
    return {
        newest(CONSISTENT, "organization"): {"term_start": began, "term_end": ends},
        newest(CONSISTENT, "abnormal-listing"): {
            "decided_on": day(draw, date(2025, 2, 1), listed),
            "removed_on": removed,
            "disclosed_on": day(draw, removed, AS_OF),
        },
        newest(CONSISTENT, "consultation"): {
            "feedback_due_on": due,
            "published_on": due + timedelta(days=1),
            "disclosed_on": day(draw, due + timedelta(days=30), AS_OF),
            "opinions": [{"association_id": USCC, "submitted_on": opinion, "adopted": "full"}],
            "replies": [
                {"association_id": USCC, "replied_on": opinion + timedelta(days=28), "in_writing": True}
            ],
        },
        newest(CONSISTENT, "purchase"): {
            "service_start": start,
            "service_end": day(draw, start, years_later(start, 1)),
            "disclosed_on": day(draw, date(2025, 4, 14), AS_OF),
            "announced_on": day(draw, date(2025, 4, 10), date(2025, 4, 14)),
        },
    }


class Filed(dict[str, Tree]):
    """Records by path, too many to be printed whole."""

    def __repr__(self) -> str:
        return f"<{len(self)} records>"


def filed(*overlays: Files) -> Filed:
    """Return the consistent association with what was drawn written over it; drawn gifts take the place of its own."""
    room = any(report_path(year) in overlay for overlay in overlays for year in YEARS)
    files = Filed((path, tree) for path, tree in CONSISTENT.items() if not (room and "/donation/" in path))
    for path, tree in (item for overlay in overlays for item in overlay.items()):
        like = files.get(path) or CONSISTENT[newest(CONSISTENT, path.split("/")[2])]
        files[path] = _merged(like, plain(tree))
    return files


@st.composite
def made_of(draw: Draw, *parts: st.SearchStrategy[Files]) -> Filed:
    """Draw an association of which some parts are drawn, and the others are the consistent ones."""
    return filed(*(draw(part) for part in parts))
