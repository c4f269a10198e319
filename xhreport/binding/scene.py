"""What must be known to read a sentence? Its numbers, and what it takes over from the text before it."""

from collections.abc import Sequence
from typing import NamedTuple

from xhreport.models import Period
from xhreport.periods import Anchor, Mention
from xhreport.quantities import Quantity


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
    since: bool = False  # whether it tells parts of a growth that was counted from a named earlier year

    def bound(self, quantity: Quantity) -> str:
        """The words that bound a number, straight before it: `低于`."""
        return self.text[quantity.left : quantity.start]

    def said(self, quantity: Quantity) -> str:
        """The sentence up to a number."""
        return self.text[self.start : quantity.start]
