"""Ratios come from counts and are never stored; thresholds are whole numbers (民法典 第一千二百五十九条)."""

from decimal import ROUND_HALF_UP, Decimal

HUNDREDTH = Decimal("0.01")


def percent(part: int | Decimal, whole: int | Decimal) -> Decimal | None:
    """Return a share in percent with two decimals, half up; None without a whole."""
    if not whole:
        return None
    return (Decimal(part) * 100 / Decimal(whole)).quantize(HUNDREDTH, ROUND_HALF_UP)


def change(now: Decimal, before: Decimal) -> Decimal | None:
    """Return the change in percent of the figure before."""
    return percent(now - before, abs(before))


def at_least(part: int, whole: int, numerator: int, denominator: int) -> bool:
    """``以上``: the share includes its bound."""
    return part * denominator >= whole * numerator


def more_than(part: int, whole: int, numerator: int, denominator: int) -> bool:
    """``超过``, ``过半数``: the share excludes its bound."""
    return part * denominator > whole * numerator
