"""What the scanner hands on: quantities, and marks for the numbers that are none."""

from decimal import Decimal
from typing import NamedTuple, TypeAlias

from xhreport.models import Comparator, Reason


class Quantity(NamedTuple):
    """A quantity as it stands: `start` to `end` from the number's first to the unit's last character.

    `left` and `right` take in the words that bound it (`约`, `超过`; `左右`, `以上`), which stay
    outside its span. `value` is in the stated `unit`, and negative only where a minus sign stands
    before it; `comparator` is said of it.
    """

    start: int
    end: int
    left: int
    right: int
    value: Decimal
    upper: Decimal | None
    unit: str
    comparator: Comparator
    dimension: (
        str  # of data/units.toml: percent, point, money, area, count, person, rank, multiple, fraction …
    )

    def shifted(self, by: int) -> "Quantity":
        """The quantity of a stretch of text as one of the whole."""
        return Quantity(
            self.start + by, self.end + by, self.left + by, self.right + by,
            self.value, self.upper, self.unit, self.comparator, self.dimension,
        )  # fmt: skip


class Mark(NamedTuple):
    """A number that is no quantity, with the reason and the rule that said so."""

    start: int
    end: int
    reason: Reason
    rule: str

    def shifted(self, by: int) -> "Mark":
        """The mark of a stretch of text as one of the whole."""
        return Mark(self.start + by, self.end + by, self.reason, self.rule)


Token: TypeAlias = Quantity | Mark


class Claim(NamedTuple):
    """What a rule says of characters that are no quantity."""

    start: int
    end: int
    reason: Reason
