"""The awkward cases: which association bears which, known in advance, all of them among the first thirty."""

from enum import Enum, auto


class Case(Enum):
    """What may be unusual about an association."""

    LATE_REPORT = auto()
    MISSING_REPORT = auto()
    CORRECTED_REPORT = auto()
    CORRECTED_DONATION = auto()
    WITHDRAWN_DONATION = auto()
    NO_DONATIONS = auto()
    NEW = auto()
    YOUNG = auto()
    ABNORMAL = auto()
    REMOVED = auto()
    LISTED_TWICE = auto()
    SERIOUS = auto()
    DEREGISTERED = auto()
    DUAL = auto()
    NO_GRADE = auto()
    GRADE_EXPIRED = auto()
    DOWNGRADED = auto()
    SMALL_FINE = auto()
    OLD_WARNING = auto()
    FAILED_VOTE = auto()
    CHARTER_GAPS = auto()
    FORMER_NAME = auto()
    LONG_NAME = auto()
    RARE_CHARACTERS = auto()
    HOSTILE_TEXT = auto()
    QUALIFIED_AUDIT = auto()
    STILL_SUPERVISED = auto()
    LISTED_LONG = auto()
    SIGNED_WHILE_LISTED = auto()
    NO_STAFF = auto()
    NO_PARTY = auto()
    NO_PROOF = auto()
    NO_WEBSITE = auto()
    TERM_OVER = auto()
    STALE_ROSTER = auto()
    LATE_HALF_REPORT = auto()
    NO_HALF_REPORT = auto()
    LATE_FEES = auto()
    FEES_RECTIFIED = auto()
    LOW_RETURN = auto()
    CORRECTED_MEMBERS = auto()
    WAIVED = auto()
    UNANSWERED = auto()
    PUBLISHED_EARLY = auto()


ONCE = 1_000_000_020
# Slot, how many associations share one bearer (a multiple of 30, so that no two rows meet), and the cases.
TABLE: tuple[tuple[int, int, tuple[Case, ...]], ...] = (
    (0, 60, (Case.WAIVED,)),
    (1, 30, (Case.LATE_REPORT,)),
    (2, 60, (Case.STALE_ROSTER,)),
    (3, 60, (Case.CORRECTED_REPORT,)),
    (4, 90, (Case.ABNORMAL,)),
    (5, 60, (Case.LONG_NAME, Case.LATE_HALF_REPORT)),
    (6, 60, (Case.CORRECTED_DONATION, Case.CORRECTED_MEMBERS)),
    (7, 90, (Case.MISSING_REPORT,)),
    (8, 30, (Case.NO_DONATIONS,)),
    (9, 90, (Case.REMOVED,)),
    (10, 60, (Case.NEW,)),
    (11, 60, (Case.UNANSWERED, Case.NO_WEBSITE)),
    (12, 300, (Case.SERIOUS, Case.SIGNED_WHILE_LISTED)),
    (13, 90, (Case.FAILED_VOTE,)),
    (14, 60, (Case.GRADE_EXPIRED, Case.LATE_FEES)),
    (15, 60, (Case.FORMER_NAME, Case.RARE_CHARACTERS, Case.PUBLISHED_EARLY)),
    (16, 120, (Case.DEREGISTERED,)),
    (17, 240, (Case.LISTED_TWICE,)),
    (18, ONCE, (Case.HOSTILE_TEXT, Case.NO_GRADE)),
    (19, 60, (Case.DUAL,)),
    (20, 120, (Case.DOWNGRADED,)),
    (21, 120, (Case.WITHDRAWN_DONATION, Case.LOW_RETURN)),
    (22, 180, (Case.SMALL_FINE,)),
    (23, 60, (Case.YOUNG,)),
    (24, 30, (Case.CHARTER_GAPS, Case.NO_PARTY)),
    (25, 180, (Case.OLD_WARNING, Case.FEES_RECTIFIED)),
    (26, 120, (Case.QUALIFIED_AUDIT, Case.NO_HALF_REPORT)),
    (27, 120, (Case.STILL_SUPERVISED,)),
    (28, 120, (Case.NO_STAFF,)),
    (29, 90, (Case.TERM_OVER, Case.NO_PROOF, Case.LISTED_LONG)),
)


def cases_of(index: int) -> frozenset[Case]:
    """Return the cases of the association with an index; most have none."""
    return frozenset(case for slot, every, cases in TABLE if index % every == slot for case in cases)
