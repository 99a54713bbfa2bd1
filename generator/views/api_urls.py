"""The addresses of the JSON interface, each with the version of its form."""

from generator.views import urls

VERSION = f"{urls.API}v1/"
ASSOCIATIONS = f"{VERSION}associations/"


def file(name: str) -> str:
    """Return a file of the interface."""
    return f"{VERSION}{name}.json"


def association(uscc: str) -> str:
    """Return all that is public about an association."""
    return f"{ASSOCIATIONS}{uscc}.json"


def eligible_list(year: str) -> str:
    """Return the list of one year."""
    return file(f"eligible-lists/{year}")


def listing(record_type: str) -> str:
    """Return who is on a list today."""
    return file(f"lists/{record_type.removesuffix('-listing')}")


def changes(month: str) -> str:
    """Return the changes of one month, 2026-11."""
    return file(f"changes/{month}")


def schema(name: str) -> str:
    """Return the JSON Schema of a kind of response."""
    return file(f"schemas/{name}")
