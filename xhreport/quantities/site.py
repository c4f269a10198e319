"""A place in the text where a number may begin, and what can be read there."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

import regex

from xhreport import numerals
from xhreport.comparators import Bounds, bounds
from xhreport.models import Reason
from xhreport.numerals import Numeral
from xhreport.quantities.tokens import Token
from xhreport.quantities.units import Registry, Unit, registry
from xhreport.vocabulary import Vocabulary


class Lexicon:
    """The words that the rules look for, compiled once per vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        labels = vocabulary.labels
        self.registry: Registry = registry(vocabulary)
        self.bounds: Bounds = bounds(vocabulary)
        self.quoted = labels.quoted
        self.hotlines = frozenset(labels.hotlines)
        self.places = frozenset(vocabulary.units.places)
        self.prefix = tuple(labels.prefix)
        self.suffix: tuple[tuple[Reason, regex.Pattern[str]], ...] = tuple(
            (group.reason, regex.compile(r"\ {0,2}(?:" + "|".join(group.words) + ")"))
            for group in labels.suffix
        )
        self.rhetoric = regex.compile("|".join(sorted(labels.rhetoric, key=len, reverse=True)))
        self.bare = regex.compile("(?:" + "|".join(labels.bare) + ")")
        self.index = regex.compile(r"(?:\L<words>)(?:为|达|达到|到|是|至|的)?\ ?$", words=labels.index)
        amounts, classes = "|".join(labels.amounts), "|".join(labels.classes)
        self.threshold = regex.compile(
            rf"及?以[上下]的?(?:\d|(?:(?!{amounts})[^，。；、：,]){{0,12}}?(?:{classes}))"
        )
        self.sort = regex.compile("(?:" + "|".join(labels.sorts) + ")")
        self.capacity = tuple(labels.capacity)
        works = "|".join(labels.works)
        self.works = regex.compile(
            rf"[^，。；、：,\d]{{0,10}}?(?:{works})"
            rf"|[^，。；、：,\d]{{1,10}}、[^。；，]{{0,60}}?等[^，。；、]{{0,6}}?(?:{works})"
        )
        self.done = tuple(labels.done)
        self.project = regex.compile(r"[^，。；、：,\d]{0,14}?(?:" + "|".join(labels.projects) + ")")
        self.rank_verb = regex.compile(r"\L<words>", words=labels.rank_verbs)
        self.rank_scope = regex.compile(r"\L<words>", words=labels.rank_scopes)
        self.reach = regex.compile(r"(?:\L<words>)\ ?$", words=vocabulary.comparators.reach)


@lru_cache(maxsize=8)
def lexicon(vocabulary: Vocabulary) -> Lexicon:
    """The compiled words of this vocabulary."""
    return Lexicon(vocabulary)


@dataclass
class Site:
    """A place in a folded text where a number may begin."""

    text: str
    at: int
    words: Lexicon
    last: Token | None = None  # the token before

    @cached_property
    def numeral(self) -> Numeral | None:
        """The number that begins here."""
        return numerals.read(self.text, self.at)

    @cached_property
    def stop(self) -> int:
        """The end of the number with its magnitude, or of this character."""
        return self.numeral.end if self.numeral else self.at + 1

    @cached_property
    def unit_at(self) -> int:
        """Where the unit begins, spaces apart."""
        at = self.stop
        while at < len(self.text) and at - self.stop < 2 and self.text[at] == " ":
            at += 1
        return at

    @cached_property
    def unit(self) -> Unit | None:
        """The measure word behind the number."""
        n = self.numeral
        if n is None:
            return None
        return self.words.registry.match(self.text, self.unit_at, large=bool(n.magnitude) or n.value >= 1000)

    @cached_property
    def end(self) -> int:
        """The end of number and unit."""
        return self.unit_at + len(self.unit.word) if self.unit else self.stop

    @property
    def digit(self) -> bool:
        """Whether the number is written in Arabic digits."""
        return self.text[self.at] in "0123456789"

    @property
    def plain(self) -> bool:
        """Whether it is a number in digits with neither unit nor magnitude."""
        return self.digit and self.unit is None and self.numeral is not None and not self.numeral.magnitude

    def head(self, width: int) -> str:
        """The characters straight before the number."""
        return self.text[max(0, self.at - width) : self.at]

    def clause(self, width: int = 24) -> str:
        """The text before the number, back to the last mark that ends a clause."""
        return _CLAUSE.search(self.head(width))[0]  # type: ignore[index]


_CLAUSE = regex.compile(r"[^，。；：,;!！?？\n]*$")
