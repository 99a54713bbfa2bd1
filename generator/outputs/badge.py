"""Badges as SVG for an ``img`` element: two boxes of fixed width, and their words for who does not see."""

from xml.sax.saxutils import escape

from generator.views.embeds.badge import Badge

_COLOURS = {
    "ok": ("#e6f4ea", "#14532d"),
    "warn": ("#fff3d6", "#6b4300"),
    "none": ("#edf0f3", "#3f4954"),
}
"""Ground and ink of each tone, as in the light pages."""
_FONTS = "PingFang SC, HarmonyOS Sans SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif"
_HEIGHT, _BASE, _PAD = 24, 16, 6


def svg(badge: Badge) -> bytes:
    """Return a badge; the words are stretched to the width that was reckoned for them."""
    ground, ink = _COLOURS[badge.state.tone]
    left, right = badge.label_width + 2 * _PAD, badge.state_width + 2 * _PAD
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{left + right}" height="{_HEIGHT}" role="img"'
        f' aria-labelledby="t d" font-family="{_FONTS}" font-size="12">\n'
        f'<title id="t">{escape(badge.title)}</title>\n<desc id="d">{escape(badge.description)}</desc>\n'
        f'<rect width="{left}" height="{_HEIGHT}" fill="#0e3a53"/>\n'
        f'<rect x="{left}" width="{right}" height="{_HEIGHT}" fill="{ground}"/>\n'
        f"{_words(_PAD, badge.label, badge.label_width, '#fff')}\n"
        f"{_words(left + _PAD, f'{badge.state.shape} {badge.state.word}', badge.state_width, ink)}\n</svg>\n"
    ).encode()


def _words(place: int, said: str, width: int, ink: str) -> str:
    return (
        f'<text x="{place}" y="{_BASE}" fill="{ink}" textLength="{width}" lengthAdjust="spacingAndGlyphs">'
        f"{escape(said)}</text>"
    )
