"""Money of the sample: whole fen inside, yuan with two decimals outside; never a float."""

from decimal import Decimal
from random import Random

YUAN = 100


def yuan(fen: int) -> Decimal:
    """Return fen as yuan with two decimals."""
    return Decimal(fen).scaleb(-2)


def share(fen: int, per_mille: int) -> int:
    """Return so many thousandths of an amount, rounded down to the fen."""
    return fen * per_mille // 1000


def about(chance: Random, fen: int, low: int, high: int) -> int:
    """Return between so many thousandths of an amount, exact to the fen."""
    return chance.randint(share(fen, low), share(fen, high))


def rounded(fen: int, step: int) -> int:
    """Return an amount rounded down to a step in yuan."""
    return fen // (step * YUAN) * step * YUAN
