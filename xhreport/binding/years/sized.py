"""From which year does a growth run? Two sizes of a thing, each told with its year, show it."""

from decimal import Decimal
from typing import NamedTuple

from xhreport.binding.measures import RATIOS, Reading
from xhreport.models import Basis, Comparator, Measure, Period
from xhreport.quantities import Quantity, base
from xhreport.vocabulary import Vocabulary

_PARTS_OF = {"percent": Decimal(100), "multiple": Decimal(1)}  # by what a rate is divided
_SLACK = {"percent": Decimal("0.01"), "multiple": Decimal("0.1")}  # since sizes are rounded
_ROUNDED = Decimal("0.03")  # of the growth itself
_SLACK_OF_AVERAGE = Decimal("0.003")


class _Size(NamedTuple):
    year: int
    value: Decimal
    unit: str


class Sizes:
    """How large the things of a sentence were, and in which years.

    `在校生2010年有19万人，2015年已有44万人，增加1.3倍` tells of the growth since 2010.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._told: dict[str, list[_Size]] = {}

    def take(self, name: str, reading: Reading, quantity: Quantity, period: Period | None) -> None:
        """Takes in a number, if it tells how large a thing was in one year."""
        if not name or reading.measure is not Measure.LEVEL or period is None or period.start != period.end:
            return
        value, upper, unit = base(quantity, self._vocabulary)
        if value > 0 and upper is None and quantity.dimension not in RATIOS:
            self._told.setdefault(name, []).append(_Size(period.end, value, unit))

    def run(self, name: str, reading: Reading, quantity: Quantity) -> Period | None:
        """The two years from one to the other of which a thing has grown so much; None if none did."""
        sizes = self._told.get(name, [])
        if len(sizes) < 2 or quantity.upper is not None:
            return None
        last = sizes[-1]
        for first in reversed(sizes[:-1]):
            earlier = first.year < last.year and first.unit == last.unit
            if earlier and self._grew(first, last, reading, quantity):
                return Period(start=first.year, end=last.year)
        return None

    def _grew(self, first: _Size, last: _Size, reading: Reading, quantity: Quantity) -> bool:
        """Whether a thing has grown, or changed, by so much from the first size to the last."""
        if reading.measure is Measure.CHANGE:
            told, _, unit = base(quantity, self._vocabulary)
            change = first.value - last.value if reading.down else last.value - first.value
            return unit == first.unit and abs(change - told) <= _ROUNDED * told
        if quantity.dimension not in _PARTS_OF:
            return False
        times, years = last.value / first.value, last.year - first.year
        told = quantity.value / _PARTS_OF[quantity.dimension]
        if reading.basis is Basis.ANNUAL_AVERAGE:
            yearly = times ** (Decimal(1) / years)
            return years > 1 and abs(abs(yearly - 1) - told) <= _SLACK_OF_AVERAGE
        more = 1 - times - told if reading.down else times - 1 - told
        if quantity.comparator is Comparator.GT and quantity.dimension == "multiple":
            return 0 <= more < 1  # 一倍多
        return abs(more) <= _SLACK[quantity.dimension] + _ROUNDED * told
