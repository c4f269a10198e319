"""What the rules of naming may ask: a number that wants a name, and all that its sentence has said."""

import re
from typing import NamedTuple

from xhreport.binding.measures import RATIOS, Reading
from xhreport.binding.names.memory import Memory
from xhreport.binding.phrases.clauses import Slot
from xhreport.binding.phrases.lexicon import Lexicon
from xhreport.binding.phrases.words import FILL

_OF_ALL = re.compile(r"全[国省市区县州盟旗]$")
_NEARLY = FILL + "约近超"


class Case(NamedTuple):
    """A number that wants a name, with all that the rules may ask."""

    slot: Slot  # its first words, and the words after the last number of its list
    before: str  # the words before it, without times at their end
    end: Slot  # the last number of its clause, or `slot` itself
    reading: Reading
    own: str  # what stands before the number, cleaned
    noun: str  # what stands after it and may be counted
    like: bool  # whether it counts in the same measure word as the number before
    bracketed: bool  # whether it stands in brackets
    apart: bool  # whether its clause stands behind a semicolon
    next_clause: str
    memory: Memory
    lexicon: Lexicon
    parent: str  # what the words before the number may be a side or a kind of
    relative: str  # the same; empty where the words before the number are the whole name of a concept

    @property
    def first_before(self) -> str:
        """The words before the number, as they stand in the mask."""
        return self.slot.before

    @property
    def of_all(self) -> bool:
        """Whether a rate is said of the whole territory, not of what was named: `全市参合率达到99.8%`."""
        rate = self.own.endswith("率") and not self.own.endswith("贡献率")
        return rate and _OF_ALL.search(self.slot.before.partition(self.own)[0]) is not None

    @property
    def shares(self) -> bool:
        """Whether the number is a share of a whole that goes without saying: `增加值占六成`."""
        return (
            self.slot.before.rstrip(_NEARLY).endswith(("占", "占到", "占去", "占了"))
            and self.slot.quantity.dimension in RATIOS
        )

    @property
    def money(self) -> bool:
        """Whether the number is a sum of money."""
        return self.slot.quantity.dimension == "money"
