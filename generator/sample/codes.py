"""Unified social credit codes of nobody: region 379900 is not assigned, both check characters are right."""

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
LETTERS = "FGHJKLMNPQRTUWXY"
ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
PREFIX = "51379900"
PER_LETTER = 100_000


def credit_code(number: int) -> str:
    """Return the code with a number (GB 32100-2015); the organisation code inside follows GB 11714."""
    letter, rest = divmod(number, PER_LETTER)
    organisation = f"MJ{LETTERS[letter]}{rest:05d}"
    body = PREFIX + organisation + organisation_check(organisation)
    weighted = sum(ALPHABET.index(character) * pow(3, place, 31) for place, character in enumerate(body))
    return body + ALPHABET[-weighted % 31]


def organisation_check(organisation: str) -> str:
    """Return the check character of eight characters of an organisation code."""
    values = (int(character, 36) for character in organisation)
    remainder = 11 - sum(v * w for v, w in zip(values, ORGANISATION_WEIGHTS, strict=True)) % 11
    return {10: "X", 11: "0"}.get(remainder, str(remainder))
