"""What must be known to read a sentence? Its numbers, and what it takes over from the text before it."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from xhreport.models import Period
from xhreport.periods import Anchor, Mention
from xhreport.quantities import Quantity

Counted = tuple[Decimal, str]
"""A number and its unit, by which a later sentence may point at what was counted: `这120个项目`."""


class Table(NamedTuple):
    """What the head of a list tells of all its lines."""

    years: Period
    since: bool = False  # whether growths are counted from a named earlier year
    whole: str = ""  # the sum of which the lines tell the parts
    made: bool = False  # whether they tell how much was made of each product


class Scene(NamedTuple):
    """A sentence to be read, with what it takes over from the text before it."""

    text: str
    start: int
    end: int
    quantities: Sequence[Quantity]
    mentions: Sequence[Mention]
    anchor: Anchor
    paragraph: Period | None  # the years that its paragraph has set
    estimated: bool  # （预计，下同） stood earlier in the part
    before: str = ""  # the name that the sentence before it in its paragraph ended with
    earlier: tuple[str, ...] = ()  # the last names of the sentences before it
    begun: int = 0  # where its paragraph begins
    thriving: str = ""  # what the sentence before it only said to go well
    counts: Mapping[Counted, str] = MappingProxyType({})  # what the one before counted, if it points at that
    since: bool = False  # whether it tells parts of a growth that was counted from a named earlier year
    table: Table | None = None  # the list of which it is a line

    def bound(self, quantity: Quantity) -> str:
        """The words that bound a number, straight before it: `低于`."""
        return self.text[quantity.left : quantity.start]

    def said(self, quantity: Quantity) -> str:
        """The sentence up to a number."""
        return self.text[self.start : quantity.start]
