"""What a rule of naming makes: a name, and a number in its place that has one."""

from typing import NamedTuple

from xhreport.binding.measures import Reading
from xhreport.binding.phrases.clauses import Slot
from xhreport.models import Comparator


class Name(NamedTuple):
    """A name, the verb in it that a list carries on, and the rule that made it."""

    text: str
    verb: str = ""
    noun: str = ""  # what was counted, where the number stood first
    rule: str = ""
    doer: str = ""  # who brought it about, of whom more may be told: 巨力集团 of 巨力集团实现产值

    @property
    def who(self) -> str:
        """Those counted, where the name tells first what they did: 项目 of 开工项目, for `12个项目开工`."""
        if self.rule != "number-first-deed":
            return ""
        return next(
            (self.noun[:n] for n in range(len(self.noun) - 1, 1, -1) if self.text.endswith(self.noun[:n])), ""
        )

    def by(self, rule: str) -> "Name":
        """The name, made by this rule unless it says another itself."""
        return self if self.rule else Name(self.text, self.verb, self.noun, rule, self.doer)


class Placed(NamedTuple):
    """A number in its place, with what was read of it and its name."""

    slot: Slot
    reading: Reading
    name: Name
    tied: Comparator | None = None  # the bound that 分别, 均 or 各 gives to all of a list
