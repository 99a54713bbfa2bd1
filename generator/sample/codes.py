"""Unified social credit codes of nobody: region 379900 is not assigned, both check characters are right."""

from generator.rules.checks.codes import organisation_check_character

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
LETTERS = "FGHJKLMNPQRTUWXY"
PREFIX = "51379900"
PER_LETTER = 100_000


def credit_code(number: int) -> str:
    """Return the code with a number (GB 32100-2015); the organisation code inside follows GB 11714."""
    letter, rest = divmod(number, PER_LETTER)
    organisation = f"MJ{LETTERS[letter]}{rest:05d}"
    body = PREFIX + organisation + organisation_check_character(organisation)
    weighted = sum(ALPHABET.index(character) * pow(3, place, 31) for place, character in enumerate(body))
    return body + ALPHABET[-weighted % 31]
