"""What passes between the rules of naming: a name, a number that has one, and one that wants one."""

from typing import TYPE_CHECKING, NamedTuple

from xhreport.binding.clauses import Slot
from xhreport.binding.lexicon import Lexicon
from xhreport.binding.measures import Reading
from xhreport.binding.words import FILL
from xhreport.models import Comparator

if TYPE_CHECKING:
    from xhreport.binding.memory import Memory


class Name(NamedTuple):
    """A name, the verb in it that a list carries on, and the rule that made it."""

    text: str
    verb: str = ""
    noun: str = ""  # what was counted, where the number stood first
    rule: str = ""


class Placed(NamedTuple):
    """A number in its place, with what was read of it and its name."""

    slot: Slot
    reading: Reading
    name: Name
    tied: Comparator | None = None  # the bound that 分别, 均 or 各 gives to all of a list


class Case(NamedTuple):
    """A number that wants a name, with all that the rules may ask."""

    slot: Slot  # its first words, and the words after the last number of its list
    end: Slot  # the last number of its clause, or `slot` itself
    reading: Reading
    own: str  # what stands before the number, cleaned
    noun: str  # what stands after it and may be counted
    like: bool  # whether it counts in the same measure word as the number before
    next_clause: str
    memory: "Memory"
    lexicon: Lexicon
    parent: str  # what the words before the number may be a side or a kind of
    relative: str  # the same; empty where the words before the number are the whole name of a concept

    @property
    def first_before(self) -> str:
        """The words before the number, as they stand in the mask."""
        return self.slot.before

    @property
    def before(self) -> str:
        """The words before the number, without times at their end."""
        return self.slot.before.rstrip(FILL + " ")

    @property
    def money(self) -> bool:
        """Whether the number is a sum of money."""
        return self.slot.quantity.dimension == "money"
