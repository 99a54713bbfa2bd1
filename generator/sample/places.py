"""Where the associations of the sample are registered and have their offices."""

from typing import NamedTuple

from generator.model.disclosures.registration import RegistrarLevel


class Place(NamedTuple):
    """A division with its code and its area code for telephones that ring nowhere."""

    code: str
    name: str
    area: str

    @property
    def level(self) -> RegistrarLevel:
        """Return the level of the registrar of the place."""
        return RegistrarLevel.PROVINCIAL if self is PROVINCE else RegistrarLevel.PREFECTURE

    @property
    def registrar(self) -> str:
        """Return the name of the registrar."""
        return f"{self.name}民政{'厅' if self is PROVINCE else '局'}"


class Office(NamedTuple):
    """A department with its id and its fictional name."""

    id: str
    name: str


PROVINCE = Place("370000", "山东省", "0531")
CITIES = (
    Place("370100", "济南市", "0531"),
    Place("370200", "青岛市", "0532"),
    Place("370300", "淄博市", "0533"),
    Place("370400", "枣庄市", "0632"),
    Place("370500", "东营市", "0546"),
    Place("370600", "烟台市", "0535"),
    Place("370700", "潍坊市", "0536"),
    Place("370800", "济宁市", "0537"),
    Place("370900", "泰安市", "0538"),
    Place("371000", "威海市", "0631"),
    Place("371100", "日照市", "0633"),
    Place("371300", "临沂市", "0539"),
    Place("371400", "德州市", "0534"),
    Place("371500", "聊城市", "0635"),
    Place("371600", "滨州市", "0543"),
    Place("371700", "菏泽市", "0530"),
)
PLACES = (PROVINCE, *CITIES)
WEIGHTS = (22, 12, 12, 5, 3, 4, 8, 8, 5, 4, 4, 3, 7, 4, 4, 3, 4)
LEADING = Office("d-370000-gxt", "示例省工业和信息化厅")
OFFICES = {
    "A": Office("d-370000-nyt", "示例省农业农村厅"),
    "BCDE": LEADING,
    "FGHIJKLMNOPQR": Office("d-370000-swt", "示例省商务厅"),
}
"""The departments of the province, by the sections of the industries they guide."""


def office(place: Place, section: str) -> Office:
    """Return the department that guides a section of industry in a place; a city has one for all."""
    if place is PROVINCE:
        return next(found for sections, found in OFFICES.items() if section in sections)
    return Office(f"d-{place.code}-gxj", "示例市工业和信息化局")
