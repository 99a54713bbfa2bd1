"""Where to report a weakness of the site (RFC 9116)."""

from datetime import timedelta

from generator.views import urls
from generator.views.page import Publication

_VALID = timedelta(days=364)
"""RFC 9116 §2.5.5 asks for less than a year; each build begins it anew."""


def security_txt(publication: Publication) -> bytes:
    """Return ``security.txt`` for the contact of the settings."""
    fields = (
        ("Contact", publication.security_contact),
        ("Expires", f"{publication.as_of + _VALID}T00:00:00+08:00"),
        ("Preferred-Languages", "zh, en"),
        ("Canonical", publication.absolute(urls.SECURITY_TXT)),
    )
    return "".join(f"{name}: {said}\n" for name, said in fields).encode()
