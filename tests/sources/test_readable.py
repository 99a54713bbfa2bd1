"""What can be read of a record is there; what cannot is neither there nor left out."""

import pytest

from generator.model.disclosures.commissioned_item import CommissionedItem
from generator.model.disclosures.donation import Donation
from generator.model.record import Unread
from generator.sources.readable import readable


def test_a_field_that_cannot_be_read_is_not_there() -> None:
    found = readable(Donation, {"donor_name": "示例公司", "donor_count": "若干"})
    assert found.donor_name == "示例公司"
    for name in ("donor_count", "cash_amount"):
        with pytest.raises(Unread):
            getattr(found, name)


def test_a_field_that_may_be_left_out_is() -> None:
    assert readable(Donation, {}).notes is None


def test_while_a_name_is_not_known_no_field_counts_as_left_out() -> None:
    with pytest.raises(Unread):
        _ = readable(Donation, {"note": "……"}).notes


def test_of_a_list_of_groups_each_is_read_as_far_as_it_can_be() -> None:
    good, bad = {"paid_on": "2025-03-01", "amount": "800.00"}, {"paid_on": "2025-04-01", "amount": "八百"}
    payments = readable(CommissionedItem, {"payments": [good, bad]}).payments
    assert [str(payment.paid_on) for payment in payments] == ["2025-03-01", "2025-04-01"]
    assert str(payments[0].amount) == "800.00"
    with pytest.raises(Unread):
        _ = payments[1].amount


@pytest.mark.parametrize("stated", ["八百", ["八百"], {"amount": "800.00"}, [None]])
def test_what_is_no_list_of_groups_is_not_read(stated: object) -> None:
    with pytest.raises(Unread):
        _ = readable(CommissionedItem, {"payments": stated}).payments


def test_other_names_mean_nothing_as_ever() -> None:
    with pytest.raises(AttributeError):
        readable(Donation, {}).gossip  # type: ignore[attr-defined]  # noqa: B018
