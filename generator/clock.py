"""The build day: asked for once, at the edge."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone

# No summer time since 1991, so a fixed offset is the zone.
SHANGHAI = timezone(timedelta(hours=8), "Asia/Shanghai")


def build_day(environment: Mapping[str, str], now: datetime) -> date:
    """Return the civil date in Asia/Shanghai of ``SOURCE_DATE_EPOCH``, or else of now."""
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(epoch), SHANGHAI) if epoch.isdigit() else now
    return moment.astimezone(SHANGHAI).date()
